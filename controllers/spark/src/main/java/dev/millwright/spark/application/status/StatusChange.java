package dev.millwright.spark.application.status;

import dev.millwright.api.spark.SparkApplicationStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is different between two statuses of an application. */
public final class StatusChange {
  private StatusChange() {}

  /** Whether two different statuses differ in nothing but the counts of executors. */
  public static boolean isOfExecutorsOnly(
      @Nullable SparkApplicationStatus before, SparkApplicationStatus now) {
    return before != null
        && !Objects.equals(before.executors(), now.executors())
        && now.equals(
            new SparkApplicationStatus(
                before.observedGeneration(),
                before.conditions(),
                before.state(),
                before.attempt(),
                now.executors(),
                before.failures(),
                before.retries(),
                before.nextRetryTime(),
                before.uiAddress(),
                before.startTime(),
                before.completionTime()));
  }
}
