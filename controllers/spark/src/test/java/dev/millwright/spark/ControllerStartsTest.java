package dev.millwright.spark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.common.condition.Conditions;
import dev.millwright.testkit.kubernetes.ArgoHealth;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.Kstatus;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.PagedLists;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The application as it is packaged: wiring, probes, metrics, and a first reconcile of each kind.
 */
@QuarkusTest
@QuarkusTestResource(ApiServerResource.class)
class ControllerStartsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String OURS = "spark.millwright.dev";

  private final KubernetesClient client = KubeApi.shared().client();

  @TestHTTPResource(value = "/health/ready", management = true)
  URL ready;

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  /** So it gets by with the rights that are shipped. */
  @AfterEach
  void wasRefusedNothing() {
    client.close();
    assertThat(ApiServerResource.CONTROLLER.requests(KubeApi.shared().audit()))
        .filteredOn(request -> request.code() == HttpURLConnection.HTTP_FORBIDDEN)
        .isEmpty();
  }

  @Test
  void answersProbesAndMetrics() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> given().get(ready).then().statusCode(200).body("status", equalTo("UP")));
    assertThat(given().get(metrics).asString()).contains("operator_sdk", "jvm_memory");
  }

  @Test
  void launchesAnApplicationAndMeasuresItWithoutItsName() {
    var application =
        create(
            SparkApplication.class,
            """
            kind: SparkApplication
            metadata: {name: wired, namespace: packaged}
            spec: {sparkVersion: 4.0.1, mainClass: org.apache.spark.examples.SparkPi}
            """);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var status = application.get().getStatus();
              assertThat(status).isNotNull();
              assertThat(status.state()).isEqualTo(ApplicationState.Starting);
              assertThat(status.attempt())
                  .isNotNull()
                  .extracting(AttemptStatus::submittedTime)
                  .isNotNull();
            });
    assertThat(
            client
                .pods()
                .inNamespace("packaged")
                .withLabel(SparkLabels.APPLICATION, "wired")
                .list()
                .getItems())
        .hasSize(1);
    assertThat(given().get(metrics).asString())
        .as("series by controller, none for each object")
        .contains("operator_sdk_controllers_execution_reconcile_seconds_bucket")
        .doesNotContain("wired", "quantile=", "retries_number");
    application.delete();
    await().atMost(PATIENCE).until(() -> application.get() == null);
  }

  @Test
  void schedulesWhatItIsGiven() throws IOException {
    var schedule =
        create(
            SparkSchedule.class,
            """
            kind: SparkSchedule
            metadata: {name: yearly, namespace: packaged}
            spec:
              schedule: "@yearly"
              template: {spec: {sparkVersion: 4.0.1, mainClass: org.apache.spark.examples.SparkPi}}
            """);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var now = schedule.get();
              assertThat(now.getStatus()).isNotNull();
              assertThat(
                      Conditions.isTrue(
                          now.getStatus().conditions(), "Ready", now.getMetadata().getGeneration()))
                  .isTrue();
            });
    assertThat(Kstatus.of(schedule.get())).isEqualTo(Kstatus.CURRENT);
    assertThat(new ArgoHealth().of(schedule.get())).isEqualTo("Healthy");
    schedule.delete();
  }

  @Test
  void watchesWhatCarriesItsLabel() {
    await().atMost(PATIENCE).untilAsserted(() -> given().get(ready).then().statusCode(200));
    assertThat(ApiServerResource.CONTROLLER.requests(KubeApi.shared().audit()))
        .filteredOn(request -> Set.of("list", "watch").contains(request.verb()))
        .filteredOn(request -> !request.group().equals(OURS))
        .isNotEmpty()
        .extracting(AuditedRequest::labelSelector)
        .allSatisfy(selector -> assertThat(selector).contains(SparkController.OURS));
    PagedLists.assertAll(ApiServerResource.CONTROLLER.requests(KubeApi.shared().audit()));
  }

  private <T extends CustomResource<?, ?>> Resource<T> create(Class<T> kind, String yaml) {
    var wanted =
        Serialization.unmarshal("apiVersion: spark.millwright.dev/v1alpha1\n" + yaml, kind);
    return client.resource(client.resource(wanted).create());
  }
}
