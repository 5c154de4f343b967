package dev.millwright.spark.schedule.status;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.api.spark.SparkScheduleStatus;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.status.StatusFactory;
import dev.millwright.spark.schedule.plan.Run;
import dev.millwright.spark.schedule.plan.ScheduleFacts;
import dev.millwright.spark.schedule.plan.SchedulePlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The status of a SparkSchedule. */
public final class SparkScheduleStatusFactory
    extends StatusFactory<SparkSchedule, SparkScheduleStatus> {

  /**
   * With this clock.
   *
   * @param clock gives transition times
   */
  public SparkScheduleStatusFactory(Clock clock) {
    super(clock, SparkSchedule::new);
  }

  /**
   * After a plan was carried out.
   *
   * @param facts what it was made from
   * @param runs the runs there are now
   * @param waitsFor how long a run that waits is given until it is looked at again
   */
  public SparkScheduleStatus of(
      ScheduleFacts facts, SchedulePlan plan, List<Run> runs, Duration waitsFor) {
    SparkSchedule schedule = facts.schedule();
    @Nullable SparkScheduleStatus before = schedule.getStatus();
    Outcome outcome =
        plan.waits()
            ? new Outcome.Wait(
                ScheduleReason.REPLACING.word(),
                "A run is due and waits until the one before is deleted with its pods.",
                waitsFor)
            : Outcome.proceed();
    long missed = before == null || before.missedRuns() == null ? 0 : before.missedRuns();
    return new SparkScheduleStatus(
        schedule.getMetadata().getGeneration(),
        conditions(schedule, outcome, standing(schedule)),
        later(before == null ? null : before.lastScheduleTime(), plan.lastMade()),
        RunLists.lastSuccess(before, runs),
        text(plan.next()),
        plan.decidedUntil().toString(),
        facts.times(),
        missed + plan.missed(),
        going(runs),
        RunLists.active(runs),
        RunLists.history(before, runs));
  }

  /** Of a spec that is refused: what was decided for an earlier one stays so. */
  public SparkScheduleStatus rejected(
      SparkSchedule schedule, Outcome.Rejected rejected, List<Run> runs) {
    @Nullable SparkScheduleStatus before = schedule.getStatus();
    var notReady = Observation.isFalse(ConditionType.READY, rejected.reason(), rejected.message());
    return new SparkScheduleStatus(
        schedule.getMetadata().getGeneration(),
        conditions(schedule, rejected, List.of(notReady, suspended(schedule))),
        before == null ? null : before.lastScheduleTime(),
        RunLists.lastSuccess(before, runs),
        null,
        before == null ? null : before.decidedUntil(),
        before == null ? null : before.decidedFor(),
        before == null ? null : before.missedRuns(),
        going(runs),
        RunLists.active(runs),
        RunLists.history(before, runs));
  }

  /** After an attempt that failed: nothing new is decided. */
  public SparkScheduleStatus failed(ScheduleFacts facts, Outcome.Failed failed) {
    SparkSchedule schedule = facts.schedule();
    @Nullable SparkScheduleStatus before = schedule.getStatus();
    return new SparkScheduleStatus(
        schedule.getMetadata().getGeneration(),
        conditions(schedule, failed, List.of(suspended(schedule))),
        before == null ? null : before.lastScheduleTime(),
        before == null ? null : before.lastSuccessfulTime(),
        before == null ? null : before.nextScheduleTime(),
        facts.decidedUntil().toString(),
        facts.times(),
        before == null ? null : before.missedRuns(),
        before == null ? null : before.activeRuns(),
        before == null ? null : before.active(),
        before == null ? null : before.history());
  }

  /** There is nothing beside the runs that could be programmed. */
  private List<Condition> conditions(
      SparkSchedule schedule, Outcome outcome, List<Observation> measured) {
    @Nullable SparkScheduleStatus before = schedule.getStatus();
    return conditions(schedule, before == null ? null : before.conditions(), outcome, measured)
        .stream()
        .filter(condition -> !condition.type().equals(ConditionType.PROGRAMMED))
        .toList();
  }

  private static List<Observation> standing(SparkSchedule schedule) {
    ScheduleReason reason =
        ScheduleFacts.isSuspended(schedule.getSpec())
            ? ScheduleReason.SUSPENDED
            : ScheduleReason.SCHEDULED;
    return List.of(
        Observation.isTrue(ConditionType.READY, reason, reason.meaning()), suspended(schedule));
  }

  private static Observation suspended(SparkSchedule schedule) {
    return ScheduleFacts.isSuspended(schedule.getSpec())
        ? Observation.isTrue(
            ScheduleReason.CONDITION,
            ScheduleReason.SUSPENDED,
            ScheduleReason.SUSPENDED.meaning() + " Set spec.suspend to false to go on.")
        : Observation.isFalse(
            ScheduleReason.CONDITION, ScheduleReason.SCHEDULED, "spec.suspend is not set.");
  }

  private static int going(List<Run> runs) {
    return Math.toIntExact(runs.stream().filter(run -> !run.isOver()).count());
  }

  private static @Nullable String later(@Nullable String before, @Nullable Instant now) {
    return Stream.of(
            before == null ? Instant.MIN : Instant.parse(before),
            Objects.requireNonNullElse(now, Instant.MIN))
        .max(Instant::compareTo)
        .filter(Instant.MIN::isBefore)
        .map(Instant::toString)
        .orElse(null);
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
