package dev.millwright.spark.application.status;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.ExecutorCounts;
import dev.millwright.api.spark.FailureStatus;
import dev.millwright.api.spark.RetryCounts;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.spark.application.plan.Attempts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A status under work: what was said before, and what is new. The conditions come last. */
final class Draft {
  private @Nullable AttemptStatus attempt;
  private @Nullable ExecutorCounts executors;
  private @Nullable List<FailureStatus> failures;
  private @Nullable RetryCounts retries;
  private @Nullable String nextRetryTime;
  private @Nullable String uiAddress;
  private @Nullable String startTime;
  private @Nullable String completionTime;

  /** Goes on from what was said before. */
  Draft(@Nullable SparkApplicationStatus before) {
    if (before != null) {
      attempt = before.attempt();
      executors = before.executors();
      failures = before.failures();
      retries = before.retries();
      nextRetryTime = before.nextRetryTime();
      uiAddress = before.uiAddress();
      startTime = before.startTime();
      completionTime = before.completionTime();
    }
  }

  Draft attempt(AttemptStatus now) {
    attempt = now;
    return this;
  }

  Draft executors(@Nullable ExecutorCounts now) {
    executors = now;
    return this;
  }

  /** The newest first; of a long message the head is kept, where the exception stands. */
  Draft failure(FailureStatus failure) {
    failures = Failures.with(failure, failures);
    return this;
  }

  Draft retries(@Nullable RetryCounts now) {
    retries = now;
    return this;
  }

  Draft nextRetry(@Nullable Instant time) {
    nextRetryTime = time == null ? null : Attempts.seconds(time);
    return this;
  }

  Draft uiAddress(@Nullable String now) {
    uiAddress = now;
    return this;
  }

  /** The first attempt begins, unless one has begun already. */
  Draft started(Instant time) {
    startTime = Objects.requireNonNullElseGet(startTime, () -> Attempts.seconds(time));
    return this;
  }

  Draft over(Instant time) {
    completionTime = Attempts.seconds(time);
    nextRetryTime = null;
    return this;
  }

  /** Forgets how it went before: all counts begin anew. */
  Draft anew() {
    retries = null;
    nextRetryTime = null;
    startTime = null;
    completionTime = null;
    return this;
  }

  SparkApplicationStatus finished(
      long generation, List<Condition> conditions, ApplicationState state) {
    return new SparkApplicationStatus(
        generation,
        conditions,
        state,
        attempt,
        executors,
        failures,
        retries,
        nextRetryTime,
        uiAddress,
        startTime,
        completionTime);
  }
}
