package dev.millwright.pulsar.cluster.config;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a key and its value can stand as one line of a properties file. */
public final class ConfigLine {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.\\-]+");

  private ConfigLine() {}

  /** What is wrong with a line, as the end of a sentence; null where nothing is. */
  public static @Nullable String problem(String key, String value) {
    if (!KEY.matcher(key).matches()) {
      return "has characters other than letters, digits, '_', '.' and '-' in its key; remove them";
    }
    if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      return "has a line break in its value; write the value on one line";
    }
    return value.endsWith("\\")
        ? "ends in a backslash, which would swallow the next line; remove it"
        : null;
  }
}
