package dev.millwright.pulsar.admin.client;

import org.jspecify.annotations.Nullable;

/** Texts of failures, made fit for a status. */
final class Failures {

  private static final int LONGEST = 300;

  private Failures() {}

  /** One line of bounded length: a web page must not end up in a status. */
  static String clip(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** What the innermost cause says, or its name where it says nothing. */
  static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    for (@Nullable Throwable next = root.getCause(); next != null; next = root.getCause()) {
      root = next;
    }
    String message = root.getMessage();
    String name = root.getClass().getSimpleName();
    return clip(message == null || message.isBlank() ? name : name + ": " + message);
  }
}
