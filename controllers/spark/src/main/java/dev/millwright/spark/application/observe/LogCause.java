package dev.millwright.spark.application.observe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The exception that ended a program, found in the end of its log. */
public final class LogCause {
  private static final String TRACEBACK = "Traceback (most recent call last):";

  /** A Python exception at the end of its traceback: a dotted name, alone or with a message. */
  private static final Pattern PYTHON = Pattern.compile("^[A-Za-z_][\\w.]*(:.*)?$");

  private static final Pattern JAVA =
      Pattern.compile("^(?:Exception in thread \"[^\"]*\" |Caused by: )([\\w.$]+(?:: .*)?)$");

  private LogCause() {}

  /** The last exception: Python's, where there is a traceback, else Java's innermost cause. */
  public static Optional<String> of(String log) {
    List<String> lines = log.lines().toList();
    return python(lines).or(() -> java(lines));
  }

  private static Optional<String> python(List<String> lines) {
    int start = lines.lastIndexOf(TRACEBACK);
    if (start < 0) {
      return Optional.empty();
    }
    String place = "";
    for (String line : lines.subList(start + 1, lines.size())) {
      if (line.startsWith("  File ")) {
        place = line.strip();
      } else if (PYTHON.matcher(line).matches()) {
        return Optional.of(place.isEmpty() ? line : line + " (" + place + ")");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> java(List<String> lines) {
    return lines.stream()
        .map(JAVA::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .reduce((first, second) -> second);
  }
}
