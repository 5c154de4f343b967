package dev.millwright.spark.launch.conf;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Spark's configuration: immutable, sorted by key, read with Spark's own idea of types.
 *
 * @param entries keys and values
 */
public record SparkConf(SortedMap<String, String> entries) {
  public SparkConf {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  /** The configuration with these entries. */
  public static SparkConf of(Map<String, String> entries) {
    return new SparkConf(new TreeMap<>(entries));
  }

  /** The value of a key, or null. */
  public @Nullable String find(String key) {
    return entries.get(key);
  }

  /** The value of a key. */
  public String get(String key, String otherwise) {
    return entries.getOrDefault(key, otherwise);
  }

  /** The value of the first of two keys that is set, or null. */
  public @Nullable String findEither(String first, String second) {
    var value = find(first);
    return value != null ? value : find(second);
  }

  /** Whether a key is set. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** What stands below a prefix, without the prefix, sorted. */
  public SortedMap<String, String> below(String prefix) {
    var found = new TreeMap<String, String>();
    for (var entry : entries.tailMap(prefix).entrySet()) {
      if (!entry.getKey().startsWith(prefix)) {
        break;
      }
      found.put(entry.getKey().substring(prefix.length()), entry.getValue());
    }
    return found;
  }

  /** A whole number. */
  public int number(String key, int otherwise) {
    var value = find(key);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value.trim());
    } catch (NumberFormatException e) {
      throw new RefusedException(key, value, "is no whole number; write one, for example 4.");
    }
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String key, boolean otherwise) {
    var value = find(key);
    return value == null ? otherwise : flag(key, value);
  }

  /** Reads {@code true} or {@code false} as Spark does. */
  public static boolean flag(String key, String value) {
    return switch (value.trim().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new RefusedException(key, value, "is neither true nor false.");
    };
  }

  /** A list separated by commas; spaces around and empty elements do not count. */
  public List<String> list(String key) {
    return Arrays.stream(get(key, "").split(","))
        .map(String::trim)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** One of a few words. */
  public String oneOf(String key, List<String> allowed) {
    var value = get(key, allowed.getFirst());
    if (!allowed.contains(value)) {
      throw new RefusedException(key, value, "is none of " + allowed + ".");
    }
    return value;
  }
}
