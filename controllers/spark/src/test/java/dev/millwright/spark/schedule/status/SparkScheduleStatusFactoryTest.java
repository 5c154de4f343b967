package dev.millwright.spark.schedule.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.RunStatus;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.api.spark.SparkScheduleStatus;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.spark.schedule.Schedules;
import dev.millwright.spark.schedule.plan.Run;
import dev.millwright.spark.schedule.plan.RunNames;
import dev.millwright.spark.schedule.plan.ScheduleFacts;
import dev.millwright.spark.schedule.plan.SchedulePlanner;
import dev.millwright.testkit.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SparkScheduleStatusFactoryTest {

  private static final Instant START = Instant.parse(Schedules.CREATED);

  private final MovableClock clock = new MovableClock(START.plusSeconds(3600));
  private final SparkScheduleStatusFactory statuses = new SparkScheduleStatusFactory(clock);
  private final SparkSchedule schedule = Schedules.stored("schedule: '@hourly'");

  @Test
  void saysWhatIsDueAndWritesNothingTwice() {
    SparkScheduleStatus status = look(run(1, ApplicationState.Running));
    schedule.setStatus(status);
    clock.move(Duration.ofMinutes(10));

    assertThat(status.lastScheduleTime()).isEqualTo("2026-01-01T01:00:00Z");
    assertThat(status.nextScheduleTime()).isEqualTo("2026-01-01T02:00:00Z");
    assertThat(status.decidedUntil()).isEqualTo("2026-01-01T01:00:00Z");
    assertThat(status.decidedFor()).isEqualTo("@hourly UTC");
    assertThat(status.missedRuns()).isZero();
    assertThat(status.activeRuns()).isEqualTo(1);
    assertThat(conditions(status))
        .containsExactly(
            "Accepted=True Valid",
            "Ready=True Scheduled",
            "Suspended=False Scheduled",
            "Reconciling=False Done",
            "Stalled=False Done");
    assertThat(statuses.patch(schedule, look(run(1, ApplicationState.Running)))).isEmpty();
  }

  @Test
  void remembersRunsThatAreOverOrGone() {
    schedule.setStatus(look(run(1, ApplicationState.Running)));
    var succeeded =
        new Run(
            RunNames.of("nightly", hour(2)),
            "u",
            hour(2),
            ApplicationState.Succeeded,
            "2026-01-01T02:20:00Z",
            true,
            false);

    SparkScheduleStatus status = look(succeeded);

    assertThat(status.activeRuns()).isZero();
    assertThat(status.active()).isEmpty();
    assertThat(status.lastSuccessfulTime()).isEqualTo("2026-01-01T02:20:00Z");
    assertThat(status.history())
        .extracting(RunStatus::scheduledTime, RunStatus::state)
        .containsExactly(
            tuple("2026-01-01T02:00:00Z", ApplicationState.Succeeded),
            tuple("2026-01-01T01:00:00Z", ApplicationState.Running));
  }

  @Test
  void countsAllAndNamesTheNewestTwenty() {
    Run[] runs = IntStream.rangeClosed(1, 30).mapToObj(hour -> run(hour, null)).toArray(Run[]::new);

    SparkScheduleStatus status = look(runs);

    assertThat(status.activeRuns()).isEqualTo(30);
    assertThat(status.active()).hasSize(20);
    assertThat(Objects.requireNonNull(status.active()).getFirst().scheduledTime())
        .isEqualTo(hour(30).toString());
  }

  @Test
  void restsWhenAskedTo() {
    schedule.setStatus(look());
    SparkSchedule suspended = Schedules.stored("schedule: '@hourly'\nsuspend: true");
    suspended.setStatus(schedule.getStatus());

    SparkScheduleStatus status = look(suspended);

    assertThat(status.nextScheduleTime()).isNull();
    assertThat(conditions(status)).contains("Ready=True Suspended", "Suspended=True Suspended");
  }

  @Test
  void keepsWhatWasDecidedWhileTheSpecIsRefused() {
    schedule.setStatus(look(run(1, null)));
    var rejected = new Outcome.Rejected(ScheduleReason.NEVER_DUE.word(), "spec.schedule is …");

    SparkScheduleStatus status = statuses.rejected(schedule, rejected, List.of(run(1, null)));

    assertThat(status.nextScheduleTime()).isNull();
    assertThat(status.decidedUntil()).isEqualTo("2026-01-01T01:00:00Z");
    assertThat(status.lastScheduleTime()).isEqualTo("2026-01-01T01:00:00Z");
    assertThat(conditions(status))
        .contains("Accepted=False NeverDue", "Ready=False NeverDue", "Stalled=True NeverDue");
  }

  /** Else a first run that fails would never be made: its time would count as long ago. */
  @Test
  void beginsOldTimesWithTheCreationThoughTheFirstAttemptFailed() {
    var failed = new Outcome.Failed("ReconcileFailed", "x", new IllegalStateException());
    schedule.setStatus(statuses.failed(facts(schedule), failed));

    assertThat(schedule.getStatus().decidedUntil()).isEqualTo(Schedules.CREATED);
    assertThat(SchedulePlanner.plan(facts(schedule)).make()).containsExactly(hour(1));
  }

  private SparkScheduleStatus look(Run... runs) {
    return look(schedule, runs);
  }

  private SparkScheduleStatus look(SparkSchedule object, Run... runs) {
    ScheduleFacts facts = facts(object, runs);
    return statuses.of(facts, SchedulePlanner.plan(facts), List.of(runs), Duration.ZERO);
  }

  private ScheduleFacts facts(SparkSchedule object, Run... runs) {
    return new ScheduleFacts(object, List.of(runs), clock.instant());
  }

  private static Run run(int hour, @Nullable ApplicationState state) {
    return new Run(
        RunNames.of("nightly", hour(hour)), "u" + hour, hour(hour), state, null, true, false);
  }

  private static Instant hour(int hour) {
    return START.plus(Duration.ofHours(hour));
  }

  private static List<String> conditions(SparkScheduleStatus status) {
    return Objects.requireNonNull(status.conditions()).stream()
        .map(SparkScheduleStatusFactoryTest::words)
        .toList();
  }

  private static String words(Condition condition) {
    return "%s=%s %s".formatted(condition.type(), condition.status(), condition.reason());
  }
}
