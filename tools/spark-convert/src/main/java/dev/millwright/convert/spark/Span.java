package dev.millwright.convert.spark;

import org.jspecify.annotations.Nullable;

/** A span of time as our specs say it: up to five digits and one of s, m and h. */
public final class Span {
  private static final long SECOND = 1000;
  private static final int MOST = 99_999;

  private Span() {}

  /**
   * A span in milliseconds, rounded up to what can be said.
   *
   * @return null where it is not above 0
   */
  public static @Nullable String ofMillis(long millis) {
    return millis <= 0 ? null : ofSeconds(Math.ceilDiv(millis, SECOND));
  }

  /**
   * A span in seconds, rounded up to what can be said.
   *
   * @return null where it is not above 0
   */
  public static @Nullable String ofSeconds(long seconds) {
    if (seconds <= 0) {
      return null;
    }
    if (seconds <= MOST) {
      return seconds + "s";
    }
    long minutes = Math.ceilDiv(seconds, 60L);
    return minutes <= MOST ? minutes + "m" : Math.min(Math.ceilDiv(minutes, 60L), MOST) + "h";
  }
}
