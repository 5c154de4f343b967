package dev.millwright.testkit.kubernetes;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.awaitility.Awaitility;

/**
 * kube-api-test tells that a start has taken too long by the time of day. What may still be under
 * way at midnight has failed for it at once, so nothing is started that late.
 */
final class Midnight {
  /** Etcd is started first. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private Midnight() {}

  /** Waits until something that takes at most so long can be started. */
  static void pass(Duration atMost) {
    Duration pause = pause(LocalTime.now(ZoneId.systemDefault()), atMost);
    if (pause.isPositive()) {
      Awaitility.await("the next day")
          .pollDelay(pause)
          .atMost(pause.plusMinutes(1))
          .until(() -> true);
    }
  }

  /** How long to wait for that at this time of day; zero for not at all. */
  static Duration pause(LocalTime now, Duration atMost) {
    Duration left = Duration.between(now, LocalTime.MAX);
    return left.compareTo(atMost.plus(MARGIN)) > 0 ? Duration.ZERO : left.plus(MARGIN);
  }
}
