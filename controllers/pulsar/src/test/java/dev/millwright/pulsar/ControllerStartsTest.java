package dev.millwright.pulsar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.BrokerSettings;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.common.condition.Conditions;
import dev.millwright.pulsar.cluster.PulsarController;
import dev.millwright.testkit.kubernetes.ArgoHealth;
import dev.millwright.testkit.kubernetes.Kstatus;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.PagedLists;
import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The application as it is packaged: wiring, probes, metrics, and a first reconcile. */
@QuarkusTest
@QuarkusTestResource(ApiServerResource.class)
class ControllerStartsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final KubernetesClient client = KubeApi.shared().client();

  @TestHTTPResource(value = "/health/ready", management = true)
  URL ready;

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  @Inject KubernetesSerialization serialization;

  @Test
  void answersProbesAndMetrics() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> given().get(ready).then().statusCode(200).body("status", equalTo("UP")));
    given().get(metrics).then().statusCode(200).body(containsString("operator_sdk"));
  }

  @Test
  void watchesWhatCarriesItsLabel() {
    await().atMost(PATIENCE).untilAsserted(() -> given().get(ready).then().statusCode(200));
    SelectiveReads.assertAll(Shipped.CONTROLLER.requests(KubeApi.shared().audit()));
    PagedLists.assertAll(Shipped.CONTROLLER.requests(KubeApi.shared().audit()));
  }

  @Test
  void cachesCustomResourcesWithoutManagedFields() {
    String yaml =
        """
        apiVersion: pulsar.millwright.dev/v1alpha1
        kind: PulsarTopic
        metadata: {name: slim, managedFields: [{manager: somebody}]}
        spec: {clusterRef: {name: none}, tenant: public, namespace: default}
        """;
    assertThat(serialization.unmarshal(yaml, PulsarTopic.class).getMetadata())
        .satisfies(meta -> assertThat(meta.getName()).isEqualTo("slim"))
        .satisfies(meta -> assertThat(meta.getManagedFields()).isEmpty());
  }

  @Test
  void sharesManagedFieldsOfObjectsAppliedAlike() {
    FieldsV1 one = applied("one");
    FieldsV1 other = applied("other");
    assertThat(one.getAdditionalProperties().get("f:spec"))
        .isEqualTo(Map.of("f:ports", Map.of(), "f:selector", Map.of()))
        .isSameAs(other.getAdditionalProperties().get("f:spec"));
    assertThat(one.getAdditionalProperties().get("f:metadata"))
        .isEqualTo(Map.of("k:{\"uid\":\"one\"}", Map.of()))
        .isNotEqualTo(other.getAdditionalProperties().get("f:metadata"));
  }

  /** The managed fields of an object applied by us, that others have updated since. */
  private FieldsV1 applied(String owner) {
    String yaml =
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: shared
          managedFields:
          - {manager: us, operation: Apply, fieldsV1: {"f:metadata": {'k:{"uid":"%s"}': {}}, "f:spec": {"f:ports": {}, "f:selector": {}}}}
          - {manager: other, operation: Update, fieldsV1: {"f:status": {}}}
        """
            .formatted(owner);
    List<ManagedFieldsEntry> fields =
        serialization.unmarshal(yaml, Service.class).getMetadata().getManagedFields();
    assertThat(fields).extracting(ManagedFieldsEntry::getManager).containsExactly("us", "other");
    assertThat(fields.getLast().getFieldsV1()).isNull();
    return fields.getFirst().getFieldsV1();
  }

  @Test
  void letsGoOfATopicThatIsDeleted() {
    String yaml =
        """
        apiVersion: pulsar.millwright.dev/v1alpha1
        kind: PulsarTopic
        metadata: {name: held, namespace: default}
        spec: {clusterRef: {name: none}, tenant: public, namespace: default, deletionPolicy: Delete}
        """;
    var topic = client.resource(Serialization.unmarshal(yaml, PulsarTopic.class));
    topic.create();
    await().atMost(PATIENCE).until(() -> topic.get().getStatus() != null);
    assertThat(topic.get().getFinalizers()).hasSize(1);
    topic.delete();
    await().atMost(PATIENCE).until(() -> topic.get() == null);
  }

  @Test
  void reconcilesWhatItIsGiven() throws IOException {
    String yaml =
        """
        apiVersion: pulsar.millwright.dev/v1alpha1
        kind: PulsarCluster
        metadata: {name: wired, namespace: default}
        spec: {brokers: {config: {metadataStoreUrl: 'zk:x'}}}
        """;
    PulsarCluster made =
        client.resource(Serialization.unmarshal(yaml, PulsarCluster.class)).create();
    assertThat(made.getSpec().brokers()).isInstanceOf(BrokerSettings.class);
    var cluster = client.resource(made);
    await().atMost(PATIENCE).until(() -> cluster.get().getStatus() != null);
    assertThat(given().get(metrics).asString())
        .as("series by controller, none for each object")
        .contains("operator_sdk_controllers_execution_reconcile_seconds_bucket")
        .doesNotContain("wired", "quantile=", "retries_number");
    assertThat(Conditions.find(cluster.get().getStatus().conditions(), "Accepted"))
        .map(Condition::reason)
        .hasValue("ReservedConfigKey");
    assertThat(Kstatus.of(cluster.get())).isEqualTo(Kstatus.FAILED);
    assertThat(new ArgoHealth().of(cluster.get())).isEqualTo("Degraded");
    assertThat(cluster.get().getMetadata().getManagedFields())
        .as("who wrote the status")
        .filteredOn(entry -> "status".equals(entry.getSubresource()))
        .extracting(ManagedFieldsEntry::getManager)
        .containsExactly(PulsarController.NAME);
    cluster.delete();
    await().atMost(PATIENCE).until(() -> cluster.get() == null);
  }
}
