package dev.millwright.spark.schedule.plan.cron;

import java.util.List;
import java.util.Locale;

/** The five fields in their order, each as CronJob reads it. */
enum CronField {
  MINUTE("minute", 0, 59, List.of()),
  HOUR("hour", 0, 23, List.of()),
  DATE("day of the month", 1, 31, List.of()),
  MONTH(
      "month",
      1,
      12,
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
  /** Sunday is 0, and 7 as well. */
  DAY("day of the week", 0, 7, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

  private final String title;
  private final int min;
  private final int max;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  CronField(String title, int min, int max, List<String> names) {
    this.title = title;
    this.min = min;
    this.max = max;
    this.names = names;
  }

  /** Its values as bits. */
  Values parse(String text) {
    long bits = 0;
    boolean any = false;
    for (String part : text.split(",", -1)) {
      Values values = part(part);
      bits |= values.bits();
      any |= values.any();
    }
    // Both names of Sunday.
    if (this == DAY && (bits & (1L << 7)) != 0) {
      bits = (bits & ~(1L << 7)) | 1;
    }
    return new Values(bits, any);
  }

  private Values part(String part) {
    String[] stepped = part.split("/", -1);
    if (stepped.length > 2) {
      throw new BadCronException("%s %s has more than one step".formatted(title, part));
    }
    int step = stepped.length == 1 ? 1 : step(stepped[1], part);
    String range = stepped[0];
    if (range.equals("*") || range.equals("?")) {
      return new Values(bits(min, max, step), step == 1);
    }
    String[] ends = range.split("-", -1);
    if (ends.length > 2) {
      throw new BadCronException("%s %s is no range".formatted(title, part));
    }
    int from = value(ends[0]);
    // As CronJob has it: a value with a step goes on to the end.
    int to = ends.length == 2 ? value(ends[1]) : stepped.length == 2 ? max : from;
    if (from > to) {
      throw new BadCronException(
          "%s %s begins after its end; write two ranges with a comma".formatted(title, range));
    }
    return new Values(bits(from, to, step), false);
  }

  private int step(String text, String part) {
    int step = number(text, part);
    if (step < 1) {
      throw new BadCronException("%s %s has a step below 1".formatted(title, part));
    }
    return step;
  }

  private int value(String text) {
    int named = names.indexOf(text.toLowerCase(Locale.ROOT));
    int value = named >= 0 ? named + min : number(text, text);
    if (value < min || value > max) {
      throw new BadCronException("%s %s is not between %d and %d".formatted(title, text, min, max));
    }
    return value;
  }

  private int number(String text, String part) {
    if (!text.matches("[0-9]{1,4}")) {
      throw new BadCronException(
          "%s %s is no number between %d and %d".formatted(title, part, min, max));
    }
    return Integer.parseInt(text);
  }

  private static long bits(int from, int to, int step) {
    long bits = 0;
    for (int value = from; value <= to; value += step) {
      bits |= 1L << value;
    }
    return bits;
  }

  /**
   * Values of a field.
   *
   * @param bits bit n stands for value n
   * @param any whether it is a star, which leaves the choice of days to the other field
   */
  record Values(long bits, boolean any) {

    boolean has(int value) {
      return (bits & (1L << value)) != 0;
    }
  }
}
