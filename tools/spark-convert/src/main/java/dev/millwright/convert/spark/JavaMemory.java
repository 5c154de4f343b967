package dev.millwright.convert.spark;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Memory of a JVM as our specs say it: a whole number and one of k, m, g and t. */
public final class JavaMemory {
  /** What to write instead. */
  public static final String CURE =
      "is not memory as Java writes it: write a whole number with k, m, g or t, such as 512m or 2g";

  private static final Pattern OURS = Pattern.compile("[1-9][0-9]{0,8}[kKmMgGtT]");
  private static final Pattern WRITTEN =
      Pattern.compile("([1-9][0-9]{0,17})(b|kb?|ki|mb?|mi|gb?|gi|tb?|ti|pb?)?");
  private static final String UNITS = "bkmgtp";
  private static final int BITS = 10;
  private static final int MOST_DIGITS = 9;

  private JavaMemory() {}

  /**
   * What Spark or Kubernetes would read, as our specs say it; rounded up where it is not whole.
   *
   * @param text such as {@code 512m}, {@code 2Gi}, or {@code 1024}, which is MiB to Spark
   * @return null where it is no memory
   */
  public static @Nullable String of(String text) {
    if (OURS.matcher(text).matches()) {
      return text;
    }
    var match = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!match.matches()) {
      return null;
    }
    char unit = match.group(2) == null ? 'm' : match.group(2).charAt(0);
    String written = match.group(1) + unit;
    if (unit != 'b' && unit != 'p' && match.group(1).length() <= MOST_DIGITS) {
      return written;
    }
    return ofBytes(new BigInteger(match.group(1)).shiftLeft(UNITS.indexOf(unit) * BITS));
  }

  private static @Nullable String ofBytes(BigInteger bytes) {
    for (char unit : new char[] {'k', 'm', 'g', 't'}) {
      BigInteger one = BigInteger.ONE.shiftLeft(UNITS.indexOf(unit) * BITS);
      BigInteger whole = bytes.add(one).subtract(BigInteger.ONE).divide(one);
      if (whole.toString().length() <= MOST_DIGITS) {
        return whole.toString() + unit;
      }
    }
    return null;
  }
}
