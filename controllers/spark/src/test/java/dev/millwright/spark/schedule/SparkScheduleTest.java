package dev.millwright.spark.schedule;

import static dev.millwright.spark.schedule.ScheduleScene.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkScheduleStatus;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** A schedule on a real API server; hours pass as the test says. */
@RealKubernetes(withControllerManager = true)
class SparkScheduleTest {

  private final KubeApi api;
  private final KubernetesClient client;
  private ScheduleScene scene;
  private KubernetesClient controller;
  private String name;

  SparkScheduleTest(KubeApi api, KubernetesClient client) {
    this.api = api;
    this.client = client;
  }

  @BeforeEach
  void start(TestInfo test) {
    name = "s" + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    controller = ScheduleScene.CONTROLLER.client(api);
    scene = new ScheduleScene(client, controller, name);
  }

  @AfterEach
  void stop() {
    scene.close();
    controller.close();
  }

  @Test
  void runsAtItsTimes() {
    scene.apply("schedule: '@hourly'");
    scene.seen();
    assertThat(scene.runs()).isEmpty();
    assertThat(scene.status().nextScheduleTime()).isEqualTo(scene.hour(1).toString());

    SparkScheduleStatus status = scene.decideAt(1);

    SparkApplication run = scene.run(1).get();
    assertThat(scene.runs()).containsExactly(scene.names(1));
    assertThat(run.getMetadata().getLabels()).containsEntry("team", "reports");
    assertThat(run.getMetadata().getAnnotations())
        .containsEntry("spark.millwright.dev/scheduled-time", scene.hour(1).toString());
    assertThat(run.getMetadata().getOwnerReferences())
        .extracting(OwnerReference::getUid, OwnerReference::getController)
        .containsExactly(tuple(scene.schedule().getMetadata().getUid(), true));
    assertThat(run.getSpec().mainApplicationFile()).isEqualTo("local:///a.py");
    assertThat(status.lastScheduleTime()).isEqualTo(scene.hour(1).toString());
    assertThat(status.nextScheduleTime()).isEqualTo(scene.hour(2).toString());
    assertThat(status.activeRuns()).isEqualTo(1);
    assertThat(status.missedRuns()).isZero();
    assertThat(scene.condition(ConditionType.READY).status()).isEqualTo("True");
  }

  @Test
  void keepsHistoryThoughNothingNewBegins() {
    scene.apply("schedule: '@hourly'\nsuccessfulRunHistoryLimit: 1\nfailedRunHistoryLimit: 0");
    scene.decideAt(1);
    scene.decideAt(2);
    scene.decideAt(3);

    scene.become(1, ApplicationState.Succeeded);
    scene.become(3, ApplicationState.Failed);
    scene.become(2, ApplicationState.Succeeded);

    soon(() -> assertThat(scene.runs()).containsExactly(scene.names(2)));
    assertThat(scene.status().history())
        .extracting(run -> run.state())
        .containsExactly(
            ApplicationState.Failed, ApplicationState.Succeeded, ApplicationState.Succeeded);
    assertThat(scene.status().lastSuccessfulTime()).isNotNull();
  }

  @Test
  void leavesOutWhatIsForbidden() {
    scene.apply("schedule: '@hourly'\nconcurrencyPolicy: Forbid");
    scene.decideAt(1);
    scene.become(1, ApplicationState.Running);

    SparkScheduleStatus status = scene.decideAt(2);
    assertThat(status.missedRuns()).isEqualTo(1);
    assertThat(status.lastScheduleTime()).isEqualTo(scene.hour(1).toString());
    assertThat(scene.events()).contains("RunLeftOut");

    scene.become(1, ApplicationState.Failed);
    assertThat(scene.decideAt(3).missedRuns()).isEqualTo(1);
    assertThat(scene.runs()).containsExactly(scene.names(1, 3));
  }

  @Test
  void replacesOnceTheEarlierIsGone() {
    scene.apply("schedule: '@hourly'\nconcurrencyPolicy: Replace");
    scene.decideAt(1);
    scene.become(1, ApplicationState.Running);
    hold(List.of("millwright.dev/test"));

    scene.clock.set(scene.hour(2).plusSeconds(1));
    soon(
        () ->
            assertThat(scene.condition(ConditionType.RECONCILING).reason()).isEqualTo("Replacing"));
    // Its driver may still be there: what holds it is what the garbage collector waits for, too.
    assertThat(scene.runs()).containsExactly(scene.names(1));
    assertThat(scene.run(1).get().getMetadata().getDeletionTimestamp()).isNotNull();
    assertThat(scene.status().decidedUntil()).isEqualTo(scene.hour(1).toString());
    hold(List.of());

    assertThat(scene.decided(2).missedRuns()).isZero();
    assertThat(scene.runs()).containsExactly(scene.names(2));
    assertThat(scene.events()).contains("RunReplaced");
    assertThat(scene.condition(ConditionType.RECONCILING).status()).isEqualTo("False");
  }

  private void hold(List<String> finalizers) {
    scene
        .run(1)
        .edit(
            run -> {
              var kept =
                  Objects.requireNonNullElse(run.getMetadata().getFinalizers(), List.<String>of())
                      .stream()
                      .filter(finalizer -> !finalizer.startsWith("millwright.dev/"));
              run.getMetadata().setFinalizers(Stream.concat(kept, finalizers.stream()).toList());
              return run;
            });
  }

  @Test
  void restsWhileSuspended() {
    scene.apply("schedule: '@hourly'\nsuspend: true");
    soon(() -> assertThat(scene.condition("Suspended").status()).isEqualTo("True"));
    assertThat(scene.status().nextScheduleTime()).isNull();
    scene.clock.set(scene.hour(4).plusSeconds(1800));

    scene.apply("schedule: '@hourly'\nsuspend: false");

    SparkScheduleStatus status = scene.decided(4);
    assertThat(scene.runs()).containsExactly(scene.names(4));
    assertThat(status.missedRuns()).isEqualTo(3);
    assertThat(scene.events()).contains("RunsMissed");
    assertThat(scene.condition("Suspended").status()).isEqualTo("False");
  }

  @Test
  void makesNothingForTimesBeforeAChange() {
    scene.apply("schedule: '@hourly'\ncatchUpLimit: 100");
    scene.decideAt(1);
    scene.stop();

    scene.apply("schedule: '*/5 * * * *'\ncatchUpLimit: 100");
    scene.clock.set(scene.hour(5).plusSeconds(90));
    scene.start();
    soon(() -> assertThat(scene.status().decidedFor()).isEqualTo("*/5 * * * * UTC"));

    assertThat(scene.status().decidedUntil()).isEqualTo(scene.hour(5).plusSeconds(90).toString());
    assertThat(scene.status().nextScheduleTime())
        .isEqualTo(scene.hour(5).plusSeconds(300).toString());
    assertThat(scene.runs()).containsExactly(scene.names(1));
  }

  @Test
  void takesItsRunsWithIt() {
    scene.apply("schedule: '@hourly'");
    scene.decideAt(1);

    client.resource(scene.schedule()).delete();

    soon(
        () ->
            assertThat(
                    client
                        .resources(SparkApplication.class)
                        .withLabel("spark.millwright.dev/schedule", name)
                        .list()
                        .getItems())
                .isEmpty());
  }

  @Test
  void saysWhatIsWrongWithItsTimes() {
    scene.apply("schedule: 0 0 30 2 *\ntimeZone: Europe/Bern");

    soon(() -> assertThat(scene.condition(ConditionType.ACCEPTED).status()).isEqualTo("False"));
    assertThat(scene.condition(ConditionType.ACCEPTED).message())
        .contains("spec.schedule is 0 0 30 2 *", "spec.timeZone is Europe/Bern");
    assertThat(scene.condition(ConditionType.STALLED).status()).isEqualTo("True");

    scene.apply("schedule: '@hourly'\ntimeZone: Europe/Berlin");
    soon(() -> assertThat(scene.condition(ConditionType.ACCEPTED).status()).isEqualTo("True"));
    scene.decideAt(1);
    assertThat(scene.runs()).containsExactly(scene.names(1));
  }
}
