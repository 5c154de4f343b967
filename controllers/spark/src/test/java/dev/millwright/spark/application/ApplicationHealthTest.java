package dev.millwright.spark.application;

import static dev.millwright.api.spark.ApplicationState.Failed;
import static dev.millwright.api.spark.ApplicationState.Rejected;
import static dev.millwright.api.spark.ApplicationState.Retrying;
import static dev.millwright.api.spark.ApplicationState.Running;
import static dev.millwright.api.spark.ApplicationState.Starting;
import static dev.millwright.api.spark.ApplicationState.Succeeded;
import static dev.millwright.api.spark.ApplicationState.Suspended;
import static dev.millwright.api.spark.ApplicationState.Waiting;
import static dev.millwright.testkit.kubernetes.Kstatus.CURRENT;
import static dev.millwright.testkit.kubernetes.Kstatus.FAILED;
import static dev.millwright.testkit.kubernetes.Kstatus.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.testkit.kubernetes.ArgoHealth;
import dev.millwright.testkit.kubernetes.Kstatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever asks how an application does, as Flux and Argo CD do, needs to know nothing of its kind.
 */
class ApplicationHealthTest {
  private static ApplicationScene scene;

  @BeforeAll
  static void open() {
    scene = new ApplicationScene();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  static List<Arguments> applications() {
    return List.of(
        arguments("starts", "", null, Starting, IN_PROGRESS, "Progressing"),
        arguments("pulls", "", does(Node::pullBackOff), Starting, IN_PROGRESS, "Progressing"),
        arguments("runs", "", does(Node::runs), Running, CURRENT, "Healthy"),
        arguments("succeeds", "", exits(0), Succeeded, CURRENT, "Healthy"),
        arguments("fails", "", exits(1), Failed, FAILED, "Degraded"),
        arguments(
            "retries",
            "restart: {application: {limit: 1}}",
            exits(1),
            Retrying,
            IN_PROGRESS,
            "Progressing"),
        arguments("rests", "suspend: true", null, Suspended, CURRENT, "Suspended"),
        arguments("queues", "queue: {name: none}", null, Waiting, IN_PROGRESS, "Progressing"),
        arguments(
            "misses",
            "driver: {serviceAccountName: missing}",
            null,
            Rejected,
            IN_PROGRESS,
            "Progressing"),
        arguments(
            "errs",
            "conf: {spark.kubernetes.driver.volumes.foo.bar.mount.path: /x}",
            null,
            Rejected,
            FAILED,
            "Degraded"));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void isWhatItsStateMeans(
      String name,
      String spec,
      @Nullable BiConsumer<Node, Pod> fate,
      ApplicationState state,
      Kstatus kstatus,
      String argo)
      throws IOException {
    scene.create(name, spec);
    if (fate != null) {
      fate.accept(scene.node(), scene.awaitDriver(name, 1));
    }
    scene.awaitState(name, state);
    SparkApplication application = scene.application(name).get();
    assertThat(Kstatus.of(application)).isEqualTo(kstatus);
    assertThat(new ArgoHealth().of(application)).isEqualTo(argo);
  }

  private static BiConsumer<Node, Pod> does(BiConsumer<Node, Pod> fate) {
    return fate;
  }

  private static BiConsumer<Node, Pod> exits(int code) {
    return (node, driver) -> node.exits(driver, code, "");
  }
}
