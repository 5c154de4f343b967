package dev.millwright.spark.application.plan;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.RestartPolicy;
import dev.millwright.api.spark.RestartSettings;
import dev.millwright.api.spark.RetryCounts;
import dev.millwright.api.spark.RetrySettings;
import dev.millwright.api.spark.SparkApplicationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What follows an attempt that is over.
 *
 * @param counts attempts used up, this one's successor included
 * @param time of the next attempt; null if none follows
 */
public record Retry(RetryCounts counts, @Nullable Instant time) {
  /** None used up. */
  public static final RetryCounts NONE = new RetryCounts(0, 0, 0);

  /** After a success: another attempt only where the policy is {@code Always}. */
  public static Retry afterSuccess(Situation situation) {
    RestartSettings restart = restart(situation);
    RetryCounts counts = counts(situation);
    if (restart.policy() != RestartPolicy.Always) {
      return new Retry(counts, null);
    }
    return new Retry(
        counts,
        situation.now().plus(pause(settings(restart, FailureClass.Application), 0, situation)));
  }

  /**
   * After a failure of this class: another attempt within its limit.
   *
   * @param ran how long Spark's container ran
   */
  public static Retry afterFailure(Situation situation, FailureClass failureClass, Duration ran) {
    RestartSettings restart = restart(situation);
    Duration reset = Spans.parse(Objects.requireNonNullElse(restart.resetAfter(), "1h"));
    RetryCounts counts = ran.compareTo(reset) >= 0 ? NONE : counts(situation);
    RetrySettings settings = settings(restart, failureClass);
    int used = used(counts, failureClass);
    int limit =
        Objects.requireNonNullElse(
            settings.limit(), failureClass == FailureClass.Application ? 0 : 3);
    if (restart.policy() == RestartPolicy.Never || used >= limit) {
      return new Retry(counts, null);
    }
    return new Retry(
        counted(counts, failureClass), situation.now().plus(pause(settings, used, situation)));
  }

  private static RestartSettings restart(Situation situation) {
    return Objects.requireNonNullElseGet(
        situation.spec().restart(), () -> new RestartSettings(null, null, null, null, null));
  }

  private static RetryCounts counts(Situation situation) {
    SparkApplicationStatus status = situation.status();
    return status == null ? NONE : Objects.requireNonNullElse(status.retries(), NONE);
  }

  private static RetrySettings settings(RestartSettings restart, FailureClass failureClass) {
    RetrySettings settings =
        switch (failureClass) {
          case Infrastructure -> restart.infrastructure();
          case Application -> restart.application();
          case Submission -> restart.submission();
        };
    return Objects.requireNonNullElseGet(settings, () -> new RetrySettings(null, null, null));
  }

  private static int used(RetryCounts counts, FailureClass failureClass) {
    return switch (failureClass) {
      case Infrastructure -> counts.infrastructure();
      case Application -> counts.application();
      case Submission -> counts.submission();
    };
  }

  private static RetryCounts counted(RetryCounts counts, FailureClass failureClass) {
    int infrastructure = counts.infrastructure();
    int application = counts.application();
    int submission = counts.submission();
    return switch (failureClass) {
      case Infrastructure -> new RetryCounts(infrastructure + 1, application, submission);
      case Application -> new RetryCounts(infrastructure, application + 1, submission);
      case Submission -> new RetryCounts(infrastructure, application, submission + 1);
    };
  }

  private static Duration pause(RetrySettings settings, int used, Situation situation) {
    AttemptStatus attempt = situation.attempt();
    return new Backoff(
            Spans.parse(Objects.requireNonNullElse(settings.backoff(), "10s")),
            Spans.parse(Objects.requireNonNullElse(settings.maxBackoff(), "5m")))
        .pause(
            used,
            Objects.requireNonNullElse(situation.application().getMetadata().getUid(), ""),
            attempt == null ? 0 : attempt.number());
  }
}
