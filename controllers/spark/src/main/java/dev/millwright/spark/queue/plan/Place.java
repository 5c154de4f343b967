package dev.millwright.spark.queue.plan;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Conditions;
import dev.millwright.spark.application.reason.ApplicationCondition;
import dev.millwright.spark.application.reason.ApplicationReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an application stands towards the limits of its queue. Its spec and its status say it. */
public enum Place {
  /** An attempt of it has begun and has not ended, or its driver is still being stopped. */
  HOLDS,
  /** It was told that its turn has come. */
  CALLED,
  /** It waits for its turn. */
  WAITS,
  /** It is over, rests, pauses after a failure, or is held back by something else. */
  APART;

  /** Who could not even be told that it waits must not keep up those behind it for ever. */
  private static final Duration UNTOLD = Duration.ofMinutes(1);

  /** The place of an application in a queue. */
  public static Place of(SparkApplication application, Instant now) {
    SparkApplicationStatus status = application.getStatus();
    if (status != null && status.completionTime() != null) {
      return APART;
    }
    if (status != null && holds(status)) {
      return HOLDS;
    }
    if (application.isMarkedForDeletion() || Boolean.TRUE.equals(application.getSpec().suspend())) {
      return APART;
    }
    if (status == null) {
      Instant created = Instant.parse(application.getMetadata().getCreationTimestamp());
      return created.plus(UNTOLD).isAfter(now) ? WAITS : APART;
    }
    return status.state() == ApplicationState.Waiting ? waiting(status) : APART;
  }

  /** Whether an attempt has begun and not ended; such a one needs no other place. */
  public static boolean hasBegun(@Nullable SparkApplicationStatus status) {
    AttemptStatus attempt = status == null ? null : status.attempt();
    return attempt != null && attempt.completionTime() == null;
  }

  private static boolean holds(SparkApplicationStatus status) {
    if (hasBegun(status)) {
      return true;
    }
    boolean stopping =
        status.state() == ApplicationState.Starting
            || (status.state() == ApplicationState.Suspended
                && Conditions.find(status.conditions(), ConditionType.RECONCILING)
                    .filter(told -> told.status().equals("True"))
                    .isPresent());
    return status.attempt() != null && stopping;
  }

  private static Place waiting(SparkApplicationStatus status) {
    String reason =
        Conditions.find(status.conditions(), ApplicationCondition.ADMITTED)
            .map(Condition::reason)
            .orElse("");
    if (reason.equals(ApplicationReason.QUEUE_TURN.word())) {
      return CALLED;
    }
    return reason.equals(ApplicationReason.QUEUE_BUSY.word()) ? WAITS : APART;
  }
}
