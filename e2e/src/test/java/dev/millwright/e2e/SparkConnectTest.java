package dev.millwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A Spark Connect server that a client computes on, through a change, a loss and a rest. */
@EndToEnd(podSecurity = "baseline")
class SparkConnectTest {
  private static final String ANSWER = "Spark 4.0.1 says that the sum is 499500";

  private final TestNamespace namespace;
  private final ConnectOnNode server;

  SparkConnectTest(TestNamespace namespace) {
    this.namespace = namespace;
    server = new ConnectOnNode(namespace, "shared");
    SparkNamespace.in(namespace);
  }

  @BeforeAll
  void controllerRuns() {
    ControllerPod.spark(namespace.client()).awaitReady();
    namespace.applyResource("spark/connect.yaml");
  }

  @Test
  @Order(1)
  @DisplayName("answers a client at the address that its status tells")
  void answers() {
    server.awaitServing(1);
    assertThat(server.endpoint())
        .isEqualTo("sc://shared-connect." + namespace.name() + ".svc.cluster.local:15002");
    assertThat(server.ask("first")).contains(ANSWER);
  }

  @Test
  @Order(2)
  @DisplayName("goes on serving until the server of a changed spec answers, and then gives way")
  void rolls() {
    var former = server.driver().require().getMetadata();
    server.patchSpec("{\"conf\":{\"spark.sql.shuffle.partitions\":\"3\"}}");
    await("a server beside the first")
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> server.pods("driver").size() == 2);
    assertThat(server.condition("Ready")).isEqualTo("True");
    assertThat(server.attempt().driverPodName()).isEqualTo(former.getName());
    server.awaitServing(2);
    await("the first server is gone")
        .atMost(Duration.ofMinutes(1))
        .until(() -> server.pods("driver").size() == 1);
    assertThat(server.status().failures()).isNullOrEmpty();
    assertThat(server.ask("second")).contains(ANSWER);
  }

  @Test
  @Order(3)
  @DisplayName("is made anew when it is lost")
  void isMadeAnew() {
    server.driver().withGracePeriod(0).delete();
    server.awaitServing(3);
    assertThat(server.status().failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.attempt()).isEqualTo(2));
  }

  @Test
  @Order(4)
  @DisplayName("rests with no pod while it is suspended")
  void rests() {
    server.patchSpec("{\"suspend\":true}");
    await("no pod is left")
        .atMost(Duration.ofMinutes(2))
        .until(() -> server.pods("driver").isEmpty() && server.pods("executor").isEmpty());
    assertThat(server.condition("Suspended")).isEqualTo("True");
    assertThat(server.condition("Ready")).isEqualTo("False");
  }
}
