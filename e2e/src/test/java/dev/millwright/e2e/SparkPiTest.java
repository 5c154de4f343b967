package dev.millwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ApplicationState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The first things anybody tries: Spark's own example, in Java and in Python, at once. */
@EndToEnd(podSecurity = "baseline")
class SparkPiTest {
  private final TestNamespace namespace;
  private final SparkOnNode java;
  private final SparkOnNode python;
  private final SparkNamespace shipped;

  SparkPiTest(TestNamespace namespace) {
    this.namespace = namespace;
    java = new SparkOnNode(namespace, "pi");
    python = new SparkOnNode(namespace, "pi-python");
    shipped = SparkNamespace.in(namespace);
  }

  @BeforeAll
  void bothBegin() {
    ControllerPod.spark(namespace.client()).awaitReady();
    namespace.applyExample("spark/pi.yaml");
    namespace.applyExample("spark/pi-python.yaml");
  }

  @Test
  @Order(1)
  @DisplayName("in Java, it says what pi is, worked out by two executors")
  void inJava() {
    java.awaitState(ApplicationState.Succeeded);
    assertThat(java.holds("Succeeded")).isTrue();
    assertThat(java.driver().getLog())
        .contains("Pi is roughly 3.1", "with ID 1,", "with ID 2,")
        .doesNotContain("with ID 3,");
  }

  @Test
  @Order(2)
  @DisplayName("in Python, it ends well, and its driver goes as it was asked to")
  void inPython() {
    python.awaitState(ApplicationState.Succeeded);
    assertThat(python.holds("Succeeded")).isTrue();
    assertThat(shipped.executorsMade()).isEqualTo(2 + 3);
    python.awaitNoPods();
  }
}
