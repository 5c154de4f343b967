package dev.millwright.spark.application.plan;

import dev.millwright.common.label.Checksums;
import java.time.Duration;

/**
 * Pauses that double from attempt to attempt.
 *
 * @param first the shortest
 * @param longest none grows beyond it
 */
public record Backoff(Duration first, Duration longest) {
  /** Shares of a pause by which it may be longer or shorter. */
  private static final double JITTER = 0.2;

  private static final int DOUBLINGS_MAX = 30;

  /**
   * The pause after an attempt.
   *
   * @param used how many pauses there were before it
   * @param uid of the object; not all objects shall begin again at once
   * @param attempt the number of the attempt
   */
  public Duration pause(int used, String uid, int attempt) {
    double grown = first.toMillis() * Math.pow(2, Math.min(used, DOUBLINGS_MAX));
    double pause = Math.min(grown, (double) Math.max(first.toMillis(), longest.toMillis()));
    double chance = chance(uid, attempt);
    return Duration.ofMillis(Math.round(pause * (1 - JITTER + 2 * JITTER * chance)));
  }

  /** From 0 to 1, the same whenever the same attempt is looked at. */
  private static double chance(String uid, int attempt) {
    String hash = Checksums.of(uid, Integer.toString(attempt));
    return Integer.parseInt(hash.substring(0, 6), 16) / (double) 0xffffff;
  }
}
