package dev.millwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.FailureClass;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A program that raises an exception, with one more attempt allowed. */
@EndToEnd
class SparkFailureTest {
  private final TestNamespace namespace;
  private final SparkOnNode spark;

  SparkFailureTest(TestNamespace namespace) {
    this.namespace = namespace;
    spark = new SparkOnNode(namespace, "steered");
    SparkNamespace.in(namespace).addProgram("steered.py");
  }

  @BeforeAll
  void controllerRuns() {
    ControllerPod.spark(namespace.client()).awaitReady();
    namespace.applyResource("spark/steered.yaml");
    spark.patchSpec("{\"restart\":{\"application\":{\"limit\":1,\"backoff\":\"1s\"}}}");
  }

  @Test
  @Order(1)
  @DisplayName("is tried again, and its status names the exception")
  void isTriedAgain() {
    spark.awaitAttempt(1);
    spark.tell("fail");
    spark.awaitAttempt(2);
    assertFailures(1);
    assertThat(spark.retries().application()).isEqualTo(1);
  }

  @Test
  @Order(2)
  @DisplayName("has failed for good when the attempts are used up")
  void failsForGood() {
    spark.tell("fail");
    spark.awaitState(ApplicationState.Failed);
    assertThat(spark.holds("Failed")).isTrue();
    assertFailures(2);
    assertThat(spark.driver().getLog()).contains("ValueError");
  }

  private void assertFailures(int number) {
    assertThat(spark.status().failures())
        .hasSize(number)
        .allSatisfy(
            failure -> {
              assertThat(failure.failureClass()).isEqualTo(FailureClass.Application);
              assertThat(failure.message()).contains("ValueError: there is no order number 4711");
              assertThat(failure.exitCode()).isEqualTo(1);
            });
  }
}
