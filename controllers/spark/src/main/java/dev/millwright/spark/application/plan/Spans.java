package dev.millwright.spark.application.plan;

import java.time.Duration;

/** Spans of time as the API writes them: a whole number and one of the units s, m, h, d. */
final class Spans {
  private Spans() {}

  static Duration parse(String text) {
    long count = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 's' -> Duration.ofSeconds(count);
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      case 'd' -> Duration.ofDays(count);
      default ->
          throw new IllegalArgumentException(text + " has no unit; the CRD lets none such through");
    };
  }
}
