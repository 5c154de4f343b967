package dev.millwright.spark.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.RunStatus;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.api.spark.SparkScheduleStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.schedule.apply.RunWriter;
import dev.millwright.spark.schedule.apply.ScheduleEvents;
import dev.millwright.spark.schedule.gather.RunGatherer;
import dev.millwright.spark.schedule.plan.RunNames;
import dev.millwright.spark.schedule.status.SparkScheduleStatusFactory;
import dev.millwright.testkit.kubernetes.DocumentedConditions;
import dev.millwright.testkit.rbac.ShippedController;
import dev.millwright.testkit.time.MovableClock;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.javaoperatorsdk.operator.Operator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;

/** A schedule on a real API server, its reconciler, and the clock by which it works. */
final class ScheduleScene implements AutoCloseable {

  /** The account the controller is shipped with: tests run with its rights and no others. */
  static final ShippedController CONTROLLER =
      ShippedController.named("millwright-spark-controller");

  private static final Duration SOON = Duration.ofMinutes(2);

  /** How soon the reconciler notices that a test has moved its clock. */
  private static final Duration LOOK = Duration.ofMillis(100);

  final MovableClock clock = new MovableClock(Instant.now());

  private final KubernetesClient client;
  private final KubernetesClient controller;
  private final String name;
  private @Nullable Operator operator;

  /**
   * With a controller that works.
   *
   * @param client of the test
   * @param controller with the rights to be tested
   * @param name of the schedule
   */
  ScheduleScene(KubernetesClient client, KubernetesClient controller, String name) {
    this.client = client;
    this.controller = controller;
    this.name = name;
    start();
  }

  void start() {
    operator =
        new Operator(
            o ->
                o.withKubernetesClient(controller)
                    .withCloseClientOnStop(false)
                    .withUseSSAToPatchPrimaryResource(true));
    var parts =
        new ScheduleParts(
            new RunGatherer(),
            new RunWriter(),
            new ScheduleEvents(clock),
            new SparkScheduleStatusFactory(clock),
            new SchedulePace(LOOK),
            clock);
    operator.register(
        new SparkScheduleReconciler(parts), o -> o.settingNamespace(client.getNamespace()));
    operator.start();
  }

  /** As if it were killed: whatever it has not written is lost. */
  void stop() {
    if (operator != null) {
      operator.stop();
      operator = null;
    }
  }

  /** Makes the schedule, or changes it. */
  void apply(String spec) {
    client.resource(Schedules.named(name, spec)).forceConflicts().serverSideApply();
  }

  SparkSchedule schedule() {
    return Objects.requireNonNull(client.resources(SparkSchedule.class).withName(name).get());
  }

  /** The full hours after its creation, the first is 1. */
  Instant hour(int number) {
    return Instant.parse(schedule().getMetadata().getCreationTimestamp())
        .truncatedTo(ChronoUnit.HOURS)
        .plus(number, ChronoUnit.HOURS);
  }

  Resource<SparkApplication> run(int hour) {
    return client.resources(SparkApplication.class).withName(RunNames.of(name, hour(hour)));
  }

  /** Names of its runs, oldest first. */
  List<String> runs() {
    return client
        .resources(SparkApplication.class)
        .withLabel(SparkLabels.SCHEDULE, name)
        .list()
        .getItems()
        .stream()
        .map(run -> run.getMetadata().getName())
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  String[] names(int... hours) {
    return Arrays.stream(hours)
        .mapToObj(hour -> RunNames.of(name, hour(hour)))
        .toArray(String[]::new);
  }

  /** Says of a run what its own controller would, and waits until the schedule has heard. */
  void become(int hour, ApplicationState state) {
    boolean over = state == ApplicationState.Succeeded || state == ApplicationState.Failed;
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    run(hour)
        .editStatus(
            run -> {
              run.setStatus(
                  new SparkApplicationStatus(
                      1L,
                      null,
                      state,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      over ? now : null));
              return run;
            });
    String of = RunNames.of(name, hour(hour));
    soon(
        () ->
            assertThat(over ? status().history() : status().active())
                .extracting(RunStatus::name, RunStatus::state)
                .contains(tuple(of, state)));
  }

  SparkScheduleStatus status() {
    SparkScheduleStatus status = schedule().getStatus();
    if (status == null) {
      throw new AssertionError("No status yet");
    }
    return status;
  }

  Condition condition(String type) {
    SparkSchedule schedule = schedule();
    DocumentedConditions.assertOn(schedule);
    return Conditions.current(
            schedule.getStatus() == null ? null : schedule.getStatus().conditions(),
            type,
            schedule.getMetadata().getGeneration())
        .orElseThrow(() -> new AssertionError("No " + type + " for this generation yet"));
  }

  /** Moves to a second after a full hour, and waits until all is decided up to there. */
  SparkScheduleStatus decideAt(int hour) {
    clock.set(hour(hour).plusSeconds(1));
    return decided(hour);
  }

  SparkScheduleStatus decided(int hour) {
    soon(() -> assertThat(status().decidedUntil()).isEqualTo(hour(hour).toString()));
    return status();
  }

  void seen() {
    soon(
        () ->
            assertThat(schedule().getStatus())
                .isNotNull()
                .extracting(SparkScheduleStatus::observedGeneration)
                .isEqualTo(schedule().getMetadata().getGeneration()));
  }

  /** Reasons of the Events on it. */
  List<String> events() {
    return client
        .v1()
        .events()
        .withField("involvedObject.uid", schedule().getMetadata().getUid())
        .list()
        .getItems()
        .stream()
        .map(event -> event.getReason())
        .toList();
  }

  static void soon(ThrowingRunnable assertion) {
    Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
  }

  @Override
  public void close() {
    stop();
    client.resources(SparkSchedule.class).withName(name).delete();
  }
}
