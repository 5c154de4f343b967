package dev.millwright.spark.application.apply;

import dev.millwright.api.spark.FailureStatus;
import dev.millwright.common.event.Happening;
import dev.millwright.common.event.Happening.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be told of failures. */
public final class FailureHappenings {
  private FailureHappenings() {}

  /** The failure that is new at the head of a list, if one is. */
  public static List<Happening> between(
      @Nullable List<FailureStatus> before, @Nullable List<FailureStatus> now) {
    if (now == null || now.isEmpty() || now.equals(before)) {
      return List.of();
    }
    FailureStatus failure = now.getFirst();
    return List.of(
        new Happening(
            Severity.Warning,
            failure.reason(),
            "Attempt %d failed: %s".formatted(failure.attempt(), failure.message()),
            failure.attempt() + failure.time()));
  }
}
