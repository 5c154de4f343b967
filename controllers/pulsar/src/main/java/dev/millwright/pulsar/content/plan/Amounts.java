package dev.millwright.pulsar.content.plan;

import org.jspecify.annotations.Nullable;

/** Lengths of time and sizes as people write them in a spec; the schema lets no others in. */
final class Amounts {

  private static final String NO_LIMIT = "Infinite";

  private Amounts() {}

  /** Seconds of {@code 30s 15m 12h 7d 4w}; −1 for Infinite or nothing; huge where it overflows. */
  static long seconds(@Nullable String text) {
    if (text == null || text.equals(NO_LIMIT)) {
      return -1;
    }
    long unit =
        switch (text.charAt(text.length() - 1)) {
          case 's' -> 1;
          case 'm' -> 60;
          case 'h' -> 3_600;
          case 'd' -> 86_400;
          case 'w' -> 604_800;
          default -> throw new IllegalArgumentException("not a length of time: " + text);
        };
    return times(text.substring(0, text.length() - 1), unit);
  }

  /** Bytes of {@code 64Ki 512Mi 10Gi 1Ti}; −1 for Infinite or nothing; huge where it overflows. */
  static long bytes(@Nullable String text) {
    if (text == null || text.equals(NO_LIMIT)) {
      return -1;
    }
    int digits = text.length() - 2;
    long unit =
        switch (text.substring(Math.max(0, digits))) {
          case "Ki" -> 1L << 10;
          case "Mi" -> 1L << 20;
          case "Gi" -> 1L << 30;
          case "Ti" -> 1L << 40;
          default -> throw new IllegalArgumentException("not a size: " + text);
        };
    return times(text.substring(0, digits), unit);
  }

  private static long times(String number, long unit) {
    try {
      return Math.multiplyExact(Long.parseLong(number), unit);
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }
}
