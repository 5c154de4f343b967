package dev.millwright.pulsar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.BrokerSettings;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.common.condition.Conditions;
import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The application as it is packaged: wiring, probes, metrics, and a first reconcile. */
@QuarkusTest
@QuarkusTestResource(ApiServerResource.class)
class ControllerStartsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KubernetesClient client = KubeApi.shared().client();

  @TestHTTPResource(value = "/health/ready", management = true)
  URL ready;

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  @Test
  void answersProbesAndMetrics() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> given().get(ready).then().statusCode(200).body("status", equalTo("UP")));
    given().get(metrics).then().statusCode(200).body(containsString("operator_sdk"));
  }

  @Test
  void reconcilesWhatItIsGiven() {
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
    assertThat(Conditions.find(cluster.get().getStatus().conditions(), "Accepted"))
        .map(Condition::reason)
        .hasValue("ReservedConfigKey");
    cluster.delete();
    await().atMost(PATIENCE).until(() -> cluster.get() == null);
  }
}
