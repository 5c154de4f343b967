package dev.millwright.spark.connect.status;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.ExecutorCounts;
import dev.millwright.api.spark.FailureStatus;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.spark.application.plan.Attempts;
import dev.millwright.spark.application.status.Failures;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A status under work: what was said before, and what is new. The conditions come last. */
final class Draft {
  private @Nullable String endpoint;
  private @Nullable AttemptStatus attempt;
  private @Nullable AttemptStatus nextAttempt;
  private @Nullable Integer attempts;
  private @Nullable ExecutorCounts executors;
  private @Nullable List<FailureStatus> failures;
  private @Nullable Integer retries;
  private @Nullable String nextRetryTime;
  private @Nullable String uiAddress;

  /** Goes on from what was said before. */
  Draft(@Nullable SparkConnectStatus before) {
    if (before != null) {
      endpoint = before.endpoint();
      attempt = before.attempt();
      nextAttempt = before.nextAttempt();
      attempts = before.attempts();
      executors = before.executors();
      failures = before.failures();
      retries = before.retries();
      nextRetryTime = before.nextRetryTime();
      uiAddress = before.uiAddress();
    }
  }

  @Nullable AttemptStatus attempt() {
    return attempt;
  }

  @Nullable AttemptStatus nextAttempt() {
    return nextAttempt;
  }

  @Nullable List<FailureStatus> failures() {
    return failures;
  }

  Draft endpoint(@Nullable String now) {
    endpoint = now;
    return this;
  }

  Draft attempt(@Nullable AttemptStatus now) {
    attempt = now;
    return this;
  }

  Draft nextAttempt(@Nullable AttemptStatus now) {
    nextAttempt = now;
    return this;
  }

  Draft attempts(int number) {
    attempts = number;
    return this;
  }

  Draft executors(@Nullable ExecutorCounts now) {
    executors = now;
    return this;
  }

  Draft failure(FailureStatus failure) {
    failures = Failures.with(failure, failures);
    return this;
  }

  /** How many failures, and until when the pause after the last is; null for none. */
  Draft retry(@Nullable Integer count, @Nullable Instant time) {
    retries = count;
    return pause(time);
  }

  Draft pause(@Nullable Instant time) {
    nextRetryTime = time == null ? null : Attempts.seconds(time);
    return this;
  }

  Draft uiAddress(@Nullable String now) {
    uiAddress = now;
    return this;
  }

  SparkConnectStatus finished(long generation, List<Condition> conditions) {
    return new SparkConnectStatus(
        generation,
        conditions,
        endpoint,
        attempt,
        nextAttempt,
        attempts,
        executors,
        failures,
        retries,
        nextRetryTime,
        uiAddress);
  }
}
