package dev.millwright.queues;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.millwright.testkit.kubernetes.ArgoHealth;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.PagedLists;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The application as it is packaged: wiring, probes, metrics, and a first queue. */
@QuarkusTest
@QuarkusTestResource(ApiServerResource.class)
class ControllerStartsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TestHTTPResource(value = "/health/ready", management = true)
  URL ready;

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  @Test
  void carriesAQueueAndMeasuresItWithoutItsName() throws IOException {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> given().get(ready).then().statusCode(200).body("status", equalTo("UP")));
    // The controller is the packaged one; the scene only brings a Volcano and clears up.
    try (QueueScene scene = new QueueScene()) {
      scene.backEnd("volcano", "volcano: {}");
      scene.queue("wired", "max: {cpu: 2}");
      scene.awaitEnforced("wired");
      assertThat(new ArgoHealth().of(scene.object("wired").get())).isEqualTo("Healthy");
      assertThat(new ArgoHealth().of(scene.backEnd("volcano").get())).isEqualTo("Healthy");
      scene.object("wired").delete();
      await().atMost(PATIENCE).until(() -> scene.object("wired").get() == null);
    }
    assertThat(given().get(metrics).asString())
        .as("series by controller, none for each object")
        .contains("operator_sdk_controllers_execution_reconcile_seconds_bucket", "jvm_memory")
        .doesNotContain("wired", "quantile=", "retries_number");
    // So it gets by with the rights that are shipped.
    assertThat(QueueScene.CONTROLLER.requests(KubeApi.shared().audit()))
        .filteredOn(request -> request.code() == HttpURLConnection.HTTP_FORBIDDEN)
        .isEmpty();
    PagedLists.assertAll(QueueScene.CONTROLLER.requests(KubeApi.shared().audit()));
  }
}
