package dev.millwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.FailureClass;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One application through all that can happen to it; its program does what the test tells it. */
@EndToEnd
class SparkLifeTest {
  private final TestNamespace namespace;
  private final SparkOnNode spark;
  private final SparkNamespace shipped;
  private final ControllerPod controller;

  SparkLifeTest(TestNamespace namespace) {
    this.namespace = namespace;
    spark = new SparkOnNode(namespace, "steered");
    shipped = SparkNamespace.in(namespace);
    controller = ControllerPod.spark(namespace.client());
  }

  @BeforeAll
  void controllerRuns() {
    controller.awaitReady();
    shipped.addProgram("steered.py");
  }

  @Test
  @Order(1)
  @DisplayName("runs once although the controller is killed while it begins")
  void beginsOnce() {
    namespace.applyResource("spark/steered.yaml");
    spark.awaitDriver();
    controller.kill();
    spark.awaitAttempt(1);
    assertThat(spark.pods("driver")).hasSize(1);
  }

  @Test
  @Order(2)
  @DisplayName("grows to two executors with the work")
  void grows() {
    spark.tell("work");
    spark.awaitExecutors(2);
  }

  @Test
  @Order(3)
  @DisplayName("gives the executors back when there is nothing to do")
  void shrinks() {
    spark.tell("rest");
    spark.awaitExecutors(0);
    assertThat(spark.status().state()).isEqualTo(ApplicationState.Running);
  }

  @Test
  @Order(4)
  @DisplayName("rests with no pod while it is suspended, and goes on in an attempt of its own")
  void suspends() {
    var first = spark.attempt().appId();
    spark.patchSpec("{\"suspend\":true}");
    spark.awaitState(ApplicationState.Suspended);
    spark.awaitNoPods();
    spark.patchSpec("{\"suspend\":false}");
    spark.awaitAttempt(2);
    assertThat(spark.attempt().appId()).isNotEqualTo(first);
    assertThat(spark.status().failures()).isNullOrEmpty();
  }

  @Test
  @Order(5)
  @DisplayName("has another attempt when its driver is killed, as its policy says")
  void survivesItsDriver() {
    spark.killDriver();
    spark.awaitAttempt(3);
    assertThat(spark.retries().infrastructure()).isEqualTo(1);
    assertThat(spark.status().failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.failureClass()).isEqualTo(FailureClass.Infrastructure);
              assertThat(failure.attempt()).isEqualTo(2);
            });
  }

  @Test
  @Order(6)
  @DisplayName("has its success seen although the controller is killed in the middle")
  void endsWhileNobodyLooks() {
    spark.tell("work");
    spark.awaitExecutors(2);
    controller.kill();
    spark.tell("end");
    spark.awaitState(ApplicationState.Succeeded);
    assertThat(spark.holds("Succeeded")).isTrue();
    assertThat(spark.attempt().number()).isEqualTo(3);
    assertThat(spark.pods("driver")).hasSize(1);
  }

  @Test
  @Order(7)
  @DisplayName("leaves no executor and no volume of one behind")
  void leavesNothing() {
    await("every executor and every volume is gone")
        .atMost(Duration.ofMinutes(2))
        .until(() -> spark.pods("executor").isEmpty() && namespace.uidsOfVolumeClaims().isEmpty());
  }

  @Test
  @Order(8)
  @DisplayName("asked Kubernetes for exactly what the shipped Role grants its driver")
  void hasTheLeastRole() {
    shipped.assertRightsAreExact();
  }
}
