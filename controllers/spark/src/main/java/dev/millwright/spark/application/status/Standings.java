package dev.millwright.spark.application.status;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.QueueReference;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.spark.application.observe.DriverStage;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.observe.Trouble;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.application.reason.ApplicationCondition;
import dev.millwright.spark.application.reason.ApplicationReason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an application stands while its driver goes, and once it has ended. */
final class Standings {
  private static final String SCHEDULER_SAYS = " The scheduler says: ";

  private Standings() {}

  /** As its driver says. */
  static Standing of(ObservedDriver driver, Situation situation) {
    if (driver.stage() == DriverStage.STARTED || driver.stage() == DriverStage.READY) {
      return Standing.of(ApplicationState.Running, ApplicationReason.DRIVER_RUNNING, false);
    }
    Trouble trouble = driver.trouble();
    QueueReference queue = situation.spec().queue();
    if (queue != null && driver.stage() == DriverStage.UNSCHEDULED) {
      return waiting(queue, trouble, situation);
    }
    if (trouble == null || trouble.reason().isEmpty()) {
      return Standing.of(ApplicationState.Starting, ApplicationReason.STARTING, true);
    }
    // Kubernetes counts in its messages, and each count would be a write.
    String message =
        Objects.requireNonNullElse(known(situation, trouble.reason()), trouble.message());
    return new Standing(ApplicationState.Starting, trouble.reason(), message, true);
  }

  /**
   * No scheduler says of a gang's driver that its queue is full: YuniKorn nothing at all, Volcano
   * that the group is not ready.
   */
  private static Standing waiting(
      QueueReference queue, @Nullable Trouble trouble, Situation situation) {
    ApplicationReason reason = ApplicationReason.WAITING_FOR_ROOM;
    String message = "BatchQueue \"%s\": %s".formatted(queue.name(), reason.sentence());
    if (trouble != null && !trouble.message().isEmpty()) {
      String known = known(situation, reason.word());
      message =
          known != null && known.contains(SCHEDULER_SAYS)
              ? known
              : message + SCHEDULER_SAYS + trouble.message();
    }
    return new Standing(ApplicationState.Starting, reason.word(), message, true);
  }

  /** Its program ended well. */
  static Standing wellEnded() {
    return Standing.of(ApplicationState.Succeeded, ApplicationReason.ENDED_WELL, false);
  }

  private static @Nullable String known(Situation situation, String reason) {
    SparkApplicationStatus status = situation.status();
    return Conditions.find(
            status == null ? null : status.conditions(), ApplicationCondition.RUNNING)
        .filter(condition -> condition.reason().equals(reason))
        .map(Condition::message)
        .orElse(null);
  }
}
