package dev.millwright.spark.schedule.plan.cron;

import dev.millwright.spark.schedule.plan.cron.CronField.Values;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Five fields, or one of the words that stand for five, with the meaning CronJob gives them. */
final class CronExpression {

  private static final Map<String, String> WORDS =
      Map.of(
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *",
          "@monthly", "0 0 1 * *",
          "@weekly", "0 0 * * 0",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@hourly", "0 * * * *");

  private final Values dates;
  private final Values months;
  private final Values days;
  private final List<LocalTime> times;
  private final boolean everyHour;

  private CronExpression(Values minutes, Values hours, Values dates, Values months, Values days) {
    this.dates = dates;
    this.months = months;
    this.days = days;
    everyHour = Long.bitCount(hours.bits()) == 24;
    times =
        IntStream.range(0, 24 * 60)
            .filter(minute -> hours.has(minute / 60) && minutes.has(minute % 60))
            .mapToObj(minute -> LocalTime.of(minute / 60, minute % 60))
            .toList();
  }

  /**
   * Reads one.
   *
   * @throws BadCronException if cron knows no such thing
   */
  static CronExpression parse(String text) {
    @Nullable String word = WORDS.get(text);
    String[] fields = (word == null ? text.strip() : word).split(" +", -1);
    if (fields.length != 5) {
      throw new BadCronException(
          "it has %d fields and must have 5, or be one of @hourly, @daily, @weekly, @monthly and @yearly"
              .formatted(fields.length));
    }
    return new CronExpression(
        CronField.MINUTE.parse(fields[0]),
        CronField.HOUR.parse(fields[1]),
        CronField.DATE.parse(fields[2]),
        CronField.MONTH.parse(fields[3]),
        CronField.DAY.parse(fields[4]));
  }

  /** Whether it names every hour of the day: then a day has as many runs as it has hours. */
  boolean everyHour() {
    return everyHour;
  }

  /** The times of a day on which it runs, in order. */
  List<LocalTime> times() {
    return times;
  }

  /** Of two fields that both choose days, either is enough; a star chooses none. */
  boolean runsOn(LocalDate date) {
    if (!months.has(date.getMonthValue())) {
      return false;
    }
    boolean inDates = dates.has(date.getDayOfMonth());
    boolean inDays = days.has(date.getDayOfWeek().getValue() % 7);
    return (dates.any() || days.any()) ? (inDates && inDays) : (inDates || inDays);
  }

  /** Whether it names a time from the first, to before the second. */
  boolean runsWithin(LocalDateTime from, LocalDateTime to) {
    for (LocalDate date = from.toLocalDate();
        !date.isAfter(to.toLocalDate());
        date = date.plusDays(1)) {
      LocalDate day = date;
      if (runsOn(day)
          && times.stream()
              .map(day::atTime)
              .anyMatch(time -> !time.isBefore(from) && time.isBefore(to))) {
        return true;
      }
    }
    return false;
  }
}
