package dev.millwright.spark.launch.memory;

import dev.millwright.spark.launch.conf.RefusedException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sizes as Spark and Java write them, which are no quantities of Kubernetes: {@code 512m} is 512
 * MiB, {@code 1g} is 1 GiB, and a bare number has the unit of its key.
 */
public final class MemorySize {
  private static final long MIB = 1L << 20;
  private static final Pattern FORM = Pattern.compile("([0-9]+)([a-z]+)?");
  private static final Map<String, Long> UNITS =
      Map.ofEntries(
          Map.entry("b", 1L),
          Map.entry("k", 1L << 10),
          Map.entry("kb", 1L << 10),
          Map.entry("m", MIB),
          Map.entry("mb", MIB),
          Map.entry("g", 1L << 30),
          Map.entry("gb", 1L << 30),
          Map.entry("t", 1L << 40),
          Map.entry("tb", 1L << 40),
          Map.entry("p", 1L << 50),
          Map.entry("pb", 1L << 50));

  private MemorySize() {}

  /** Whole MiB of a size whose bare numbers are MiB; what is left below a MiB is dropped. */
  public static long mebibytes(String key, String text) {
    return parse(key, text, MIB, MIB);
  }

  /** Bytes of a size whose bare numbers are bytes. */
  public static long bytes(String key, String text) {
    return parse(key, text, 1, 1);
  }

  private static long parse(String key, String text, long bareUnit, long resultUnit) {
    var matcher = FORM.matcher(text.toLowerCase(Locale.ROOT).trim());
    if (!matcher.matches()) {
      throw new RefusedException(
          key, text, "is no size of Spark; write a whole number and b, k, m, g, t or p: 1536m.");
    }
    var suffix = matcher.group(2);
    var unit = suffix == null ? Long.valueOf(bareUnit) : UNITS.get(suffix);
    if (unit == null) {
      throw new RefusedException(
          key,
          text,
          "has the unit \"" + suffix + "\", which Spark does not know; write b, k, m, g, t or p.");
    }
    try {
      var amount = Long.parseLong(matcher.group(1));
      return unit >= resultUnit
          ? Math.multiplyExact(amount, unit / resultUnit)
          : amount / (resultUnit / unit);
    } catch (NumberFormatException | ArithmeticException e) {
      throw new RefusedException(key, text, "is more memory than can be counted.");
    }
  }
}
