package dev.millwright.spark.launch.conf;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The Spark in the application's image.
 *
 * @param text the whole version, for the label {@code spark-version}
 * @param major first number
 * @param minor second number
 */
public record SparkVersion(String text, int major, int minor) {
  /** Lines that can be launched. */
  public static final List<String> LINES = List.of("3.5", "4.0", "4.1", "4.2", "4.3");

  private static final Pattern FORM =
      Pattern.compile("((\\d{1,3})\\.(\\d{1,3}))\\.\\d{1,3}(-[A-Za-z0-9.-]{1,40})?");

  /** Reads a version such as {@code 4.0.2}; refuses lines whose launch is not known. */
  public static SparkVersion parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new RefusedException(
          "sparkVersion", text, "is no version of Spark; write all of it, for example 4.0.2.");
    }
    if (!LINES.contains(matcher.group(1))) {
      throw new RefusedException(
          "sparkVersion", text, "cannot be launched; use an image with a Spark of " + LINES + ".");
    }
    return new SparkVersion(
        text, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
  }

  /** Whether this Spark has it. */
  public boolean has(Capability capability) {
    return capability.since(this);
  }
}
