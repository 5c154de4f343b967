package dev.millwright.spark.connect.status;

import dev.millwright.api.spark.SparkConnectStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is new in a status. */
public final class StatusChange {
  private StatusChange() {}

  /** Whether two different statuses differ in nothing but the counts of executors. */
  public static boolean isOfExecutorsOnly(
      @Nullable SparkConnectStatus before, SparkConnectStatus now) {
    return before != null
        && !Objects.equals(before.executors(), now.executors())
        && now.equals(
            new SparkConnectStatus(
                before.observedGeneration(),
                before.conditions(),
                before.endpoint(),
                before.attempt(),
                before.nextAttempt(),
                before.attempts(),
                now.executors(),
                before.failures(),
                before.retries(),
                before.nextRetryTime(),
                before.uiAddress()));
  }
}
