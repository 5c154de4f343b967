package dev.millwright.spark.application.plan;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.Deadlines;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.observe.Trouble;
import dev.millwright.spark.application.reason.ApplicationCondition;
import dev.millwright.spark.application.reason.ApplicationReason;
import dev.millwright.spark.desired.gang.ExecutorRange;
import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.request.LaunchRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How long each part of an attempt may last. */
public final class DeadlineRules {
  private static final String INFINITE = "Infinite";

  private DeadlineRules() {}

  /** When the application fails for good, whatever it does; null for never. */
  public static @Nullable Instant total(Situation situation) {
    SparkApplicationStatus status = situation.status();
    String start = status == null ? null : status.startTime();
    Duration limit = limit(situation, Deadlines::total, INFINITE);
    return start == null || limit == null ? null : Instant.parse(start).plus(limit);
  }

  /** The end of the wait in a queue; null for never, or where it has not begun. */
  public static @Nullable Instant admission(Situation situation) {
    Duration limit = limit(situation, Deadlines::admission, INFINITE);
    SparkApplicationStatus status = situation.status();
    String since =
        status == null || status.state() != ApplicationState.Waiting
            ? null
            : Conditions.find(status.conditions(), ApplicationCondition.ADMITTED)
                .map(Condition::lastTransitionTime)
                .orElse(null);
    return limit == null || since == null ? null : Instant.parse(since).plus(limit);
  }

  /** The deadline that has passed, if any. */
  static Optional<Deadline> passed(Situation situation, ObservedDriver driver) {
    Instant total = total(situation);
    if (total != null && !total.isAfter(situation.now())) {
      return Optional.of(
          new Deadline(
              ApplicationReason.TOTAL_DEADLINE.word(),
              ApplicationReason.TOTAL_DEADLINE.sentence(),
              true));
    }
    Instant end = ofStage(situation, driver);
    return end == null || end.isAfter(situation.now())
        ? Optional.empty()
        : Optional.of(deadline(driver));
  }

  /** When the next deadline is; null if there is none. */
  static @Nullable Instant next(Situation situation, ObservedDriver driver) {
    Instant stage = ofStage(situation, driver);
    Instant total = total(situation);
    return stage == null || (total != null && total.isBefore(stage)) ? total : stage;
  }

  private static @Nullable Instant ofStage(Situation situation, ObservedDriver driver) {
    Duration limit =
        switch (driver.stage()) {
          case UNSCHEDULED -> limit(situation, Deadlines::scheduling, scheduling(situation));
          case PREPARING -> limit(situation, Deadlines::imagePull, "10m");
          case STARTED -> limit(situation, Deadlines::driverReady, "5m");
          case READY ->
              waitsForExecutors(situation)
                  ? limit(situation, Deadlines::firstExecutor, "15m")
                  : null;
          case ENDED -> null;
        };
    return limit == null || driver.deleting() ? null : driver.since().plus(limit);
  }

  /** Whoever is made anew loses the place in the queue, and the retries would soon be used up. */
  private static String scheduling(Situation situation) {
    return situation.spec().queue() == null ? "15m" : INFINITE;
  }

  private static Deadline deadline(ObservedDriver driver) {
    ApplicationReason reason =
        switch (driver.stage()) {
          case UNSCHEDULED -> ApplicationReason.SCHEDULING_DEADLINE;
          case PREPARING -> ApplicationReason.IMAGE_PULL_DEADLINE;
          case STARTED -> ApplicationReason.DRIVER_READY_DEADLINE;
          case READY, ENDED -> ApplicationReason.FIRST_EXECUTOR_DEADLINE;
        };
    Trouble trouble = driver.trouble();
    // What Kubernetes calls it says more than that it took too long.
    return trouble == null
        ? new Deadline(reason.word(), reason.sentence(), false)
        : new Deadline(
            trouble.reason(), (trouble.message() + " " + reason.sentence()).strip(), false);
  }

  /** None of a spec that no attempt would begin with: what is wrong is told elsewhere. */
  private static int firstExecutors(Situation situation) {
    try {
      return ExecutorRange.of(LaunchRequests.typed(situation.spec())).first();
    } catch (RefusedException e) {
      return 0;
    }
  }

  /** Once one has been seen, all that are missing later are Spark's own concern. */
  private static boolean waitsForExecutors(Situation situation) {
    var seen = situation.executors();
    return seen.running() + seen.succeeded() + seen.failed() == 0
        && !everSeen(situation)
        && firstExecutors(situation) > 0;
  }

  private static boolean everSeen(Situation situation) {
    SparkApplicationStatus status = situation.status();
    var told = status == null ? null : status.executors();
    return told != null && told.running() + told.succeeded() + told.failed() > 0;
  }

  private static @Nullable Duration limit(
      Situation situation, Function<Deadlines, @Nullable String> field, String byDefault) {
    Deadlines wished = situation.spec().deadlines();
    String said = wished == null ? null : field.apply(wished);
    String text = said == null ? byDefault : said;
    return text.equals(INFINITE) ? null : Spans.parse(text);
  }
}
