package dev.millwright.spark.application.status;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureStatus;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.plan.Attempts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Failures in the words of a status. */
public final class Failures {
  private static final int FAILURES_MAX = 10;
  private static final int MESSAGE_MAX = 1_024;

  private Failures() {}

  /** The newest first, and no more than people read. */
  public static List<FailureStatus> with(
      FailureStatus failure, @Nullable List<FailureStatus> before) {
    return Stream.concat(
            Stream.of(failure),
            Objects.requireNonNullElse(before, List.<FailureStatus>of()).stream())
        .limit(FAILURES_MAX)
        .toList();
  }

  /** A failure of an attempt. */
  public static FailureStatus status(DriverEnd.Failure failure, AttemptStatus attempt) {
    return status(failure, attempt.number());
  }

  static FailureStatus status(DriverEnd.Failure failure, int attempt) {
    return new FailureStatus(
        failure.failureClass(),
        failure.reason(),
        cut(failure.message()),
        failure.exitCode(),
        attempt,
        Attempts.seconds(failure.time()));
  }

  /** How long Spark's container ran before it failed. */
  public static Duration ran(AttemptStatus attempt, DriverEnd.Failure failure) {
    return attempt.runningTime() == null
        ? Duration.ZERO
        : Duration.between(Instant.parse(attempt.runningTime()), failure.time());
  }

  static Standing standing(DriverEnd.Failure failure) {
    String exit = failure.exitCode() == null ? "" : " with exit code " + failure.exitCode();
    return new Standing(
        ApplicationState.Failed,
        failure.reason(),
        cut("It failed%s: %s %s".formatted(exit, failure.reason(), failure.message()).strip()),
        false);
  }

  private static String cut(String text) {
    return text.length() <= MESSAGE_MAX ? text : text.substring(0, MESSAGE_MAX - 1) + "…";
  }
}
