package dev.millwright.spark.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.ExecutorCounts;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.FailureStatus;
import dev.millwright.api.spark.RetryCounts;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Applications from their beginning to their end, against a real API server. */
class ApplicationLifeTest {
  private static ApplicationScene scene;

  @BeforeAll
  static void open() {
    scene = new ApplicationScene();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void runsOnceAndEndsWell() {
    scene.create("well", "");
    Pod driver = scene.awaitDriver("well", 1);
    assertThat(scene.status("well").state()).isEqualTo(ApplicationState.Starting);
    scene.node().runs(driver);
    scene.awaitState("well", ApplicationState.Running);
    assertThat(scene.attempt("well").runningTime()).isNotNull();
    scene.node().executors(driver, 2, "Running");
    scene
        .await()
        .until(() -> new ExecutorCounts(0, 2, 0, 0).equals(scene.status("well").executors()));
    scene.node().exits(driver, 0, "");
    SparkApplicationStatus over = scene.awaitState("well", ApplicationState.Succeeded);
    assertThat(over.completionTime()).isNotNull();
    assertThat(over.failures()).isNull();
    assertThat(scene.condition("well", "Succeeded").status()).isEqualTo("True");
    assertThat(scene.condition("well", "Running").status()).isEqualTo("False");
    assertThat(scene.condition("well", "Reconciling").status()).isEqualTo("False");
    assertThat(scene.condition("well", "Stalled").status()).isEqualTo("False");
    assertThat(scene.drivers("well")).hasSize(1);
  }

  @Test
  void triesAgainAsOftenAsItMayAndTellsWhy() {
    scene.create(
        "throws", "restart: {application: {limit: 1, backoff: 1s}}\ndriver: {memory: 512m}");
    Pod first = scene.awaitDriver("throws", 1);
    scene
        .node()
        .exits(first, 1, "Exception in thread \"main\" java.lang.IllegalStateException: no");
    Pod second = scene.awaitDriver("throws", 2);
    assertThat(second.getMetadata().getName()).isNotEqualTo(first.getMetadata().getName());
    assertThat(second.getMetadata().getLabels().get("spark-app-selector"))
        .isNotEqualTo(first.getMetadata().getLabels().get("spark-app-selector"));
    scene.node().exits(second, 137, "");
    SparkApplicationStatus over = scene.awaitState("throws", ApplicationState.Failed);
    assertThat(over.failures())
        .extracting(FailureStatus::failureClass, FailureStatus::reason, FailureStatus::exitCode)
        .containsExactly(
            tuple(FailureClass.Application, "OOMKilled", 137),
            tuple(FailureClass.Application, "ExitCode", 1));
    assertThat(over.failures())
        .last()
        .extracting(FailureStatus::message)
        .isEqualTo("java.lang.IllegalStateException: no");
    assertThat(scene.condition("throws", "Failed").status()).isEqualTo("True");
    assertThat(scene.condition("throws", "Stalled").status()).isEqualTo("True");
    assertThat(
            scene
                .admin()
                .configMaps()
                .inNamespace(scene.namespace())
                .withLabel("spark.millwright.dev/application", "throws")
                .withLabel("spark.millwright.dev/attempt", "1")
                .list()
                .getItems())
        .as("objects of the first attempt")
        .isEmpty();
  }

  @Test
  void takesEvictionForNoFaultOfTheProgram() {
    scene.create("evicted", "restart: {infrastructure: {limit: 2, backoff: 1s}}");
    scene.node().evicts(scene.awaitDriver("evicted", 1));
    Pod second = scene.awaitDriver("evicted", 2);
    assertThat(scene.status("evicted").retries()).isEqualTo(new RetryCounts(1, 0, 0));
    assertThat(scene.failure("evicted").reason()).isEqualTo("Evicted");
    scene.admin().resource(second).withGracePeriod(0).delete();
    Pod third = scene.awaitDriver("evicted", 3);
    assertThat(scene.failure("evicted").reason()).isEqualTo("DriverLost");
    scene.node().exitsBesideSidecar(third, 0);
    scene.awaitState("evicted", ApplicationState.Succeeded);
    scene
        .await()
        .until(
            () ->
                scene.drivers("evicted").stream()
                    .noneMatch(
                        pod -> pod.getMetadata().getName().equals(third.getMetadata().getName())));
  }

  @Test
  void restsWhenAskedTo() {
    scene.create("rests", "suspend: true");
    scene.awaitState("rests", ApplicationState.Suspended);
    assertThat(scene.drivers("rests")).isEmpty();
    scene.patch("rests", "{\"suspend\": false}");
    Pod first = scene.awaitDriver("rests", 1);
    scene.node().runs(first);
    scene.awaitState("rests", ApplicationState.Running);
    scene.patch("rests", "{\"suspend\": true}");
    scene.awaitState("rests", ApplicationState.Suspended);
    scene.await().until(() -> scene.drivers("rests").isEmpty());
    scene.patch("rests", "{\"suspend\": false}");
    scene.awaitDriver("rests", 2);
    assertThat(scene.status("rests").retries()).isNull();
  }

  @Test
  void refusesWhatCannotBeLaunchedAndCreatesNothing() {
    scene.create(
        "refused",
        "conf: {spark.kubernetes.driver.secrets.a: '', spark.kubernetes.driver.volumes.foo.bar.mount.path: /x}");
    scene.awaitState("refused", ApplicationState.Rejected);
    assertThat(scene.condition("refused", "Accepted").message()).contains("volumes");
    assertThat(scene.drivers("refused")).isEmpty();
    List<AuditedRequest> made =
        scene.writes().stream()
            .filter(
                request -> request.verb().equals("create") && request.name().contains("refused"))
            .filter(request -> !List.of("sparkapplications", "events").contains(request.resource()))
            .toList();
    assertThat(made).isEmpty();
  }

  @Test
  void waitsForWhatTheSpecRefersTo() {
    scene.create("unresolved", "driver: {serviceAccountName: missing}");
    scene.awaitState("unresolved", ApplicationState.Rejected);
    assertThat(scene.condition("unresolved", "ResolvedRefs").message())
        .contains("driver.serviceAccountName", "missing");
    assertThat(scene.drivers("unresolved")).isEmpty();
    scene.patch("unresolved", "{\"driver\": {\"serviceAccountName\": \"spark\"}}");
    scene.awaitDriver("unresolved", 1);
  }

  @Test
  void goesWhenItsTimeIsOver() {
    scene.create("short", "ttlSecondsAfterFinished: 1");
    scene.node().exits(scene.awaitDriver("short", 1), 0, "");
    scene.await().until(() -> scene.application("short").get() == null);
    scene.await().until(() -> scene.drivers("short").isEmpty());
  }
}
