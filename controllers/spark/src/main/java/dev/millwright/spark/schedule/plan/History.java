package dev.millwright.spark.schedule.plan;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.SparkScheduleSpec;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How much of the past is kept. */
final class History {

  private History() {}

  /**
   * Runs that are over and too many. One whose time is not decided yet stays: were it gone, and the
   * controller too before it says so, it would be made a second time.
   */
  static List<Run> tooOld(ScheduleFacts facts) {
    SparkScheduleSpec spec = facts.spec();
    return Stream.concat(
            beyond(
                facts,
                ApplicationState.Succeeded,
                Objects.requireNonNullElse(spec.successfulRunHistoryLimit(), 3)),
            beyond(
                facts,
                ApplicationState.Failed,
                Objects.requireNonNullElse(spec.failedRunHistoryLimit(), 1)))
        .toList();
  }

  private static Stream<Run> beyond(ScheduleFacts facts, ApplicationState state, int limit) {
    Instant decided = facts.decidedUntil();
    return facts.runs().stream()
        .filter(run -> run.state() == state && !run.deleting())
        .sorted(Comparator.comparing(Run::time).reversed())
        .skip(limit)
        .filter(run -> !run.time().isAfter(decided));
  }
}
