package dev.millwright.spark.connect.status;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureStatus;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Conditions;
import dev.millwright.spark.application.observe.DriverStage;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.observe.Trouble;
import dev.millwright.spark.connect.plan.ServerSituation;
import dev.millwright.spark.connect.reason.ConnectReason;
import dev.millwright.spark.connect.status.Standing.Activity;
import dev.millwright.spark.connect.status.Standing.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a server stands whose attempts are these. */
final class Standings {
  private Standings() {}

  /** While an attempt goes that clients are led to. */
  static Standing of(ServerSituation situation, AttemptStatus current, Draft draft) {
    Standing alone = alone(situation, current);
    AttemptStatus next = draft.nextAttempt();
    if (next == null) {
      return alone;
    }
    return next.completionTime() == null
        ? alone.with(Activity.BUSY, Told.of(ConnectReason.ROLLING))
        : alone.with(Activity.BUSY, failed(ConnectReason.ROLL_FAILED, draft.failures()));
  }

  private static Standing alone(ServerSituation situation, AttemptStatus current) {
    ObservedDriver driver = situation.driver(current).orElse(null);
    if (driver != null && driver.deleting()) {
      return Standing.down(Told.of(ConnectReason.STOPPING));
    }
    if (driver == null || driver.stage() != DriverStage.READY) {
      return Standing.down(starting(situation, driver));
    }
    String refused = situation.reach().refused();
    return refused == null
        ? Standing.up()
        : Standing.down(
            new Told(
                ConnectReason.SERVICE_REFUSED.word(),
                refused + " " + ConnectReason.SERVICE_REFUSED.sentence()));
  }

  /** What of an attempt went wrong, and what follows. */
  static Told failed(ConnectReason reason, @Nullable List<FailureStatus> failures) {
    if (failures == null || failures.isEmpty()) {
      return Told.of(reason);
    }
    FailureStatus last = failures.getFirst();
    return new Told(
        reason.word(),
        "Attempt %d ended: %s. %s".formatted(last.attempt(), last.reason(), reason.sentence()));
  }

  private static Told starting(ServerSituation situation, @Nullable ObservedDriver driver) {
    Trouble trouble = driver == null ? null : driver.trouble();
    if (trouble == null || trouble.reason().isEmpty()) {
      return Told.of(ConnectReason.STARTING);
    }
    // Kubernetes counts in its messages, and each count would be a write.
    SparkConnectStatus status = situation.status();
    String message =
        Conditions.find(status == null ? null : status.conditions(), ConditionType.READY)
            .filter(condition -> condition.reason().equals(trouble.reason()))
            .map(Condition::message)
            .orElse(trouble.message());
    return new Told(trouble.reason(), message);
  }
}
