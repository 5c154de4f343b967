package dev.millwright.spark.schedule.plan.cron;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The moments that a cron expression names in a time zone.
 *
 * <p>A time that a change of the clocks leaves out becomes the moment at which the change is over,
 * and of a time that comes twice the first counts. What names every hour of the day follows the
 * clock as it shows instead: so it goes on hour by hour, through a repeated one too.
 *
 * <p>All work is by days, never by runs: ten years of a run a minute are 3,653 steps.
 */
public final class Timetable {

  /** February 29th is at most eight years away, and nothing else is further. */
  private static final int HORIZON_DAYS = 9 * 366;

  private final CronExpression cron;
  private final ZoneId zone;

  private Timetable(CronExpression cron, ZoneId zone) {
    this.cron = cron;
    this.zone = zone;
  }

  /**
   * The timetable of an expression.
   *
   * @param schedule five fields or a word like {@code @daily}
   * @param zone whose clocks count
   * @throws BadCronException if cron knows no such expression
   */
  public static Timetable of(String schedule, ZoneId zone) {
    return new Timetable(CronExpression.parse(schedule), zone);
  }

  /** The first moment after one; null if there is none, as on a February 30th. */
  public @Nullable Instant next(Instant after) {
    LocalDate start = date(after).minusDays(1);
    for (int i = 0; i < HORIZON_DAYS; i++) {
      Instant found = on(start.plusDays(i)).higher(after);
      if (found != null) {
        // Where clocks go back over midnight, two days share an hour.
        Instant other = on(start.plusDays(i + 1L)).higher(after);
        return other == null || found.isBefore(other) ? found : other;
      }
    }
    return null;
  }

  /** How many moments there are after the first one, up to the second. */
  public long count(Instant after, Instant to) {
    LocalDate from = date(after);
    LocalDate until = date(to);
    long count = 0;
    for (LocalDate day = from.minusDays(1);
        !day.isAfter(until.plusDays(1));
        day = day.plusDays(1)) {
      if (day.isAfter(from) && day.isBefore(until) && isOrdinary(day)) {
        count += cron.runsOn(day) ? cron.times().size() : 0;
      } else {
        count += within(on(day), after, to).size();
      }
    }
    return count;
  }

  /**
   * The last moments after the first one, up to the second, in their order.
   *
   * @param most how many at most
   */
  public List<Instant> last(int most, Instant after, Instant to) {
    LocalDate start = date(after).minusDays(1);
    var found = new TreeSet<Instant>();
    boolean enough = false;
    for (LocalDate day = date(to).plusDays(1);
        !day.isBefore(start) && !enough;
        day = day.minusDays(1)) {
      // One day more than needed: two days may share an hour.
      enough = found.size() >= most;
      found.addAll(within(on(day), after, to));
    }
    List<Instant> all = List.copyOf(found);
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  private LocalDate date(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  private static NavigableSet<Instant> within(
      NavigableSet<Instant> moments, Instant after, Instant to) {
    return after.isBefore(to) ? moments.subSet(after, false, to, true) : new TreeSet<>();
  }

  /** The moments that a clock on the wall shows with this date. */
  private NavigableSet<Instant> on(LocalDate date) {
    var moments = new TreeSet<Instant>();
    if (cron.runsOn(date)) {
      for (LocalTime time : cron.times()) {
        LocalDateTime shown = date.atTime(time);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
        int times = cron.everyHour() ? offsets.size() : Math.min(1, offsets.size());
        offsets.subList(0, times).forEach(offset -> moments.add(shown.toInstant(offset)));
      }
    }
    if (!cron.everyHour()) {
      moments.addAll(madeUp(date));
    }
    return moments;
  }

  /** The ends of those changes on a date that leave out a time. */
  private List<Instant> madeUp(LocalDate date) {
    return changes(date, date.plusDays(1)).stream()
        .filter(ZoneOffsetTransition::isGap)
        .filter(gap -> cron.runsWithin(gap.getDateTimeBefore(), gap.getDateTimeAfter()))
        .map(ZoneOffsetTransition::getInstant)
        .toList();
  }

  private boolean isOrdinary(LocalDate date) {
    return changes(date, date.plusDays(2)).isEmpty();
  }

  private List<ZoneOffsetTransition> changes(LocalDate from, LocalDate to) {
    if (zone.getRules().isFixedOffset()) {
      return List.of();
    }
    Instant end = to.atStartOfDay(zone).toInstant();
    var changes = new ArrayList<ZoneOffsetTransition>();
    @Nullable ZoneOffsetTransition change =
        zone.getRules().nextTransition(from.atStartOfDay(zone).toInstant().minusNanos(1));
    while (change != null && change.getInstant().isBefore(end)) {
      changes.add(change);
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return changes;
  }
}
