package dev.millwright.spark.schedule;

import static dev.millwright.spark.schedule.ScheduleScene.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkScheduleStatus;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.spark.schedule.plan.RunObjects;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What is found of an earlier controller, or of somebody else, is taken for what it is. */
@RealKubernetes
class KilledControllerTest {

  private final KubeApi api;
  private final KubernetesClient client;
  private ScheduleScene scene;
  private KubernetesClient controller;
  private String name;

  KilledControllerTest(KubeApi api, KubernetesClient client) {
    this.api = api;
    this.client = client;
  }

  @BeforeEach
  void start(TestInfo test) {
    name = "k" + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    controller = ScheduleScene.CONTROLLER.client(api);
    scene = new ScheduleScene(client, controller, name);
  }

  @AfterEach
  void stop() {
    scene.close();
    controller.close();
  }

  @Test
  void makesTheLastOfTheRunsThatWereMissed() {
    scene.apply("schedule: '@hourly'");
    scene.decideAt(1);
    scene.stop();

    scene.clock.set(scene.hour(10).plusSeconds(1800));
    scene.start();

    assertThat(scene.decided(10).missedRuns()).isEqualTo(8);
    assertThat(scene.runs()).containsExactly(scene.names(1, 10));
  }

  @Test
  void makesAsManyAsAskedForInTheirOrder() {
    scene.apply("schedule: '@hourly'\ncatchUpLimit: 3");
    scene.decideAt(1);
    scene.stop();

    scene.clock.set(scene.hour(10).plusSeconds(1800));
    scene.start();

    assertThat(scene.decided(10).missedRuns()).isEqualTo(6);
    assertThat(scene.runs()).containsExactly(scene.names(1, 8, 9, 10));
  }

  /** It made runs, and was killed before it could write so into the status. */
  @Test
  void findsTheRunsItMadeBeforeItWasKilled() {
    scene.apply("schedule: '@hourly'\nconcurrencyPolicy: Forbid");
    scene.decideAt(1);
    scene.become(1, ApplicationState.Succeeded);
    scene.stop();
    String uid = make(2).getMetadata().getUid();

    scene.clock.set(scene.hour(2).plusSeconds(30));
    scene.start();

    SparkScheduleStatus status = scene.decided(2);
    assertThat(status.missedRuns()).isZero();
    assertThat(status.lastScheduleTime()).isEqualTo(scene.hour(2).toString());
    assertThat(scene.run(2).get().getMetadata().getUid()).isEqualTo(uid);
    assertThat(scene.runs()).containsExactly(scene.names(1, 2));
  }

  /** What its cache does not show, the API server does. */
  @Test
  void takesARunForItsOwnThatItsCacheLacks() {
    scene.apply("schedule: '@hourly'");
    scene.decideAt(1);
    scene.stop();
    SparkApplication unseen = RunObjects.of(scene.schedule(), scene.hour(2));
    unseen.getMetadata().setLabels(Map.of());
    String uid = client.resource(unseen).create().getMetadata().getUid();

    scene.clock.set(scene.hour(2).plusSeconds(30));
    scene.start();

    SparkScheduleStatus status = scene.decided(2);
    assertThat(status.missedRuns()).isZero();
    assertThat(status.activeRuns()).isEqualTo(2);
    assertThat(scene.run(2).get().getMetadata().getUid()).isEqualTo(uid);
  }

  @Test
  void waitsForANameThatIsTaken() {
    scene.apply("schedule: '@hourly'");
    scene.seen();
    SparkApplication other = RunObjects.of(scene.schedule(), scene.hour(1));
    other.getMetadata().setOwnerReferences(List.of());
    client.resource(other).create();

    scene.clock.set(scene.hour(1).plusSeconds(1));
    soon(
        () ->
            assertThat(scene.condition(ConditionType.RECONCILING).reason()).isEqualTo("NameTaken"));
    assertThat(scene.status().lastScheduleTime()).isNull();
    client.resource(other).delete();

    assertThat(scene.decided(1).lastScheduleTime()).isEqualTo(scene.hour(1).toString());
    assertThat(scene.run(1).get().getMetadata().getOwnerReferences()).hasSize(1);
  }

  /** Looked at ten times a second, written once for each thing that changes. */
  @Test
  void writesItsStatusOnlyWhenSomethingChanged() {
    scene.apply("schedule: '@hourly'");
    scene.seen();
    long before = statusWrites();

    scene.decideAt(1);
    scene.become(1, ApplicationState.Running);
    scene.become(1, ApplicationState.Succeeded);
    scene.decideAt(2);

    assertThat(statusWrites() - before).isEqualTo(4);
  }

  private long statusWrites() {
    return api.audit().requests().stream()
        .filter(request -> request.resource().equals("sparkschedules/status"))
        .filter(request -> request.isWrite() && request.name().equals(name))
        .count();
  }

  private SparkApplication make(int hour) {
    return client.resource(RunObjects.of(scene.schedule(), scene.hour(hour))).create();
  }
}
