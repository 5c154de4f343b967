package dev.millwright.spark.connect.plan;

import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.spark.application.plan.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What follows an attempt that failed: always another one, after a pause.
 *
 * @param count failures so far, this one included
 * @param time of the next attempt
 */
public record ServerRetry(int count, Instant time) {
  /** The first is short: a server that ran well should be back at once. */
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));

  private static final Duration RESET = Duration.ofMinutes(10);

  /**
   * After a failure.
   *
   * @param attempt that failed
   * @param ran how long Spark's container ran; after ten minutes all counts begin anew
   */
  public static ServerRetry after(ServerSituation situation, int attempt, Duration ran) {
    SparkConnectStatus status = situation.status();
    Integer counted = status == null ? null : status.retries();
    int used = counted == null || ran.compareTo(RESET) >= 0 ? 0 : counted;
    String uid = Objects.requireNonNull(situation.server().getMetadata().getUid());
    return new ServerRetry(used + 1, situation.now().plus(BACKOFF.pause(used, uid, attempt)));
  }
}
