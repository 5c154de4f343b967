package dev.millwright.spark.launch.conf;

import java.util.SortedMap;

/**
 * The text of a properties file: what {@link java.util.Properties#load(java.io.Reader)} reads back
 * unchanged. Java's own writer adds the date, and then the same launch would never be the same
 * text.
 */
public final class PropertiesText {
  private PropertiesText() {}

  /** One line for each entry, in the order of the keys. */
  public static String of(SortedMap<String, String> entries) {
    var text = new StringBuilder();
    entries.forEach(
        (key, value) -> {
          escape(text, key, true);
          text.append('=');
          escape(text, value, false);
          text.append('\n');
        });
    return text.toString();
  }

  private static void escape(StringBuilder text, String part, boolean key) {
    for (var i = 0; i < part.length(); i++) {
      var c = part.charAt(i);
      switch (c) {
        case ' ' -> text.append(key || i == 0 ? "\\ " : " ");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\f' -> text.append("\\f");
        case '\\', '=', ':', '#', '!' -> text.append('\\').append(c);
        default -> text.append(c);
      }
    }
  }
}
