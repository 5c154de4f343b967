package dev.millwright.spark.connect.plan;

import dev.millwright.api.spark.FailureClass;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.DriverStage;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.observe.Trouble;
import dev.millwright.spark.connect.reason.ConnectReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a server may take until it answers, and how long it may then stop to. */
final class ReadyDeadline {
  private static final Duration SCHEDULED = Duration.ofMinutes(15);
  private static final Duration STARTED = Duration.ofMinutes(10);
  private static final Duration ANSWERING = Duration.ofMinutes(10);

  private ReadyDeadline() {}

  /** When it is; null if there is none. */
  static @Nullable Instant of(ServerSituation situation, ObservedDriver driver) {
    Duration limit =
        switch (driver.stage()) {
          // Whoever is made anew loses the place in the queue.
          case UNSCHEDULED -> situation.spec().queue() == null ? SCHEDULED : null;
          case PREPARING -> STARTED;
          case STARTED -> ANSWERING;
          case READY, ENDED -> null;
        };
    return limit == null || driver.deleting() ? null : driver.since().plus(limit);
  }

  /** How a driver ended whose deadline has passed. */
  static Optional<DriverEnd> passed(ServerSituation situation, ObservedDriver driver) {
    Instant deadline = of(situation, driver);
    if (deadline == null || deadline.isAfter(situation.now())) {
      return Optional.empty();
    }
    ConnectReason reason =
        driver.stage() == DriverStage.STARTED
            ? ConnectReason.ANSWER_DEADLINE
            : ConnectReason.START_DEADLINE;
    Trouble trouble = driver.trouble();
    // What Kubernetes calls it says more than that it took too long.
    return Optional.of(
        trouble == null || trouble.reason().isEmpty()
            ? failure(situation, reason.word(), reason.sentence())
            : failure(
                situation,
                trouble.reason(),
                (trouble.message() + " " + reason.sentence()).strip()));
  }

  private static DriverEnd failure(ServerSituation situation, String reason, String message) {
    return new DriverEnd.Failure(
        situation.now(), FailureClass.Infrastructure, reason, message, null);
  }
}
