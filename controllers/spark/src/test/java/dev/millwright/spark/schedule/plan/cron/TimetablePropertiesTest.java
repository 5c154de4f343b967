package dev.millwright.spark.schedule.plan.cron;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk minute by minute, for which nobody needs to be clever, must find the same. */
class TimetablePropertiesTest {

  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "Asia/Kathmandu",
          "America/Sao_Paulo",
          "America/St_Johns",
          "Pacific/Apia",
          "Africa/Casablanca");

  private final Random random = new Random(20260101);

  @Test
  void agreesWithTheClockWhereNothingChanges() {
    for (int i = 0; i < 300; i++) {
      Fields fields = Fields.random(random);
      var timetable = Timetable.of(fields.text(), ZoneOffset.UTC);
      Instant from = instant(2024 + random.nextInt(6));
      Instant to = from.plus(Duration.ofHours(random.nextInt(24 * 40)));
      var walked = new TreeSet<Instant>();
      for (Instant at = from.plusSeconds(60); !at.isAfter(to); at = at.plusSeconds(60)) {
        if (fields.has(LocalDateTime.ofInstant(at, ZoneOffset.UTC))) {
          walked.add(at);
        }
      }

      assertThat(timetable.last(100_000, from, to))
          .as(fields.text())
          .containsExactlyElementsOf(walked);
    }
  }

  /**
   * A time shown once runs then; one shown twice, first; one not shown, when the change is over.
   */
  @Test
  void agreesWithTheClockThroughChanges() {
    for (int i = 0; i < 400; i++) {
      Fields fields = Fields.random(random).onEveryDay();
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      var timetable = Timetable.of(fields.text(), zone);
      Instant change = zone.getRules().isFixedOffset() ? instant(2011) : change(zone);
      Instant from = change.minus(Duration.ofHours(30));
      Instant to = change.plus(Duration.ofHours(30));

      assertThat(timetable.last(100_000, from, to))
          .as("%s in %s from %s", fields.text(), zone, from)
          .containsExactlyElementsOf(walk(fields, zone, from, to));
    }
  }

  @Test
  void findsEachTimeOnceWhicheverWayItIsAsked() {
    for (int i = 0; i < 200; i++) {
      Fields fields = Fields.random(random);
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      var timetable = Timetable.of(fields.text(), zone);
      Instant from = instant(2010 + random.nextInt(16));
      Instant to = from.plus(Duration.ofDays(random.nextInt(400)));
      List<Instant> all = timetable.last(1_000_000, from, to);
      int most = random.nextInt(101);

      assertThat(all).isSorted().doesNotHaveDuplicates();
      assertThat(timetable.count(from, to))
          .as("%s in %s", fields.text(), zone)
          .isEqualTo(all.size());
      assertThat(timetable.last(most, from, to))
          .isEqualTo(all.subList(Math.max(0, all.size() - most), all.size()));
      Instant between = from.plus(Duration.between(from, to).dividedBy(3));
      assertThat(timetable.count(from, between) + timetable.count(between, to))
          .isEqualTo(all.size());
      all.stream().limit(1).forEach(first -> assertThat(timetable.next(from)).isEqualTo(first));
      all.stream()
          .skip(all.size() / 2)
          .limit(3)
          .forEach(time -> assertThat(timetable.next(time.minusSeconds(1))).isEqualTo(time));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 30 2 *", "0 0 31 4,6,9,11 ?", "0 0 31 2 *"})
  void saysWhenThereIsNoSuchDay(String schedule) {
    assertThat(Timetable.of(schedule, ZoneOffset.UTC).next(Instant.EPOCH)).isNull();
  }

  /** Ten years of minutes, five million, by way of 3,653 days. */
  @Test
  void countsYearsOfMinutesByDays() {
    var timetable = Timetable.of("* * * * *", ZoneId.of("Europe/Berlin"));
    Instant to = Instant.parse("2026-06-01T00:00:30Z");
    Instant from = to.minus(Duration.ofDays(3650));

    assertThat(timetable.count(from, to)).isEqualTo(3650L * 24 * 60);
    assertThat(timetable.last(100, from, to)).hasSize(100);
  }

  private static NavigableSet<Instant> walk(Fields fields, ZoneId zone, Instant from, Instant to) {
    var walked = new TreeSet<Instant>();
    // By what the wall shows, two days more on each side than can matter.
    LocalDateTime shown = LocalDateTime.ofInstant(from, ZoneOffset.UTC).minusDays(2);
    LocalDateTime end = LocalDateTime.ofInstant(to, ZoneOffset.UTC).plusDays(2);
    for (; shown.isBefore(end); shown = shown.plusMinutes(1)) {
      if (!fields.has(shown)) {
        continue;
      }
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
      if (offsets.isEmpty()) {
        if (!fields.everyHour()) {
          walked.add(zone.getRules().getTransition(shown).getInstant());
        }
      } else if (fields.everyHour()) {
        for (ZoneOffset offset : offsets) {
          walked.add(shown.toInstant(offset));
        }
      } else {
        walked.add(shown.toInstant(offsets.getFirst()));
      }
    }
    walked.removeIf(time -> !time.isAfter(from) || time.isAfter(to));
    return walked;
  }

  /** A change of the clocks, among them the day that Samoa left out. */
  private Instant change(ZoneId zone) {
    return zone.getRules().nextTransition(instant(2010 + random.nextInt(7))) == null
        ? instant(2012)
        : zone.getRules().nextTransition(instant(2010 + random.nextInt(7))).getInstant();
  }

  private Instant instant(int year) {
    return LocalDateTime.of(year, 1, 1, 0, 0)
        .plusMinutes(random.nextInt(365 * 24 * 60))
        .toInstant(ZoneOffset.UTC);
  }

  /** Random lists of numbers, read by searching in them. */
  private record Fields(
      List<Integer> minutes, List<Integer> hours, List<Integer> dates, List<Integer> days) {

    static Fields random(Random random) {
      return new Fields(
          some(random, 0, 59), some(random, 0, 23), some(random, 1, 31), some(random, 0, 6));
    }

    Fields onEveryDay() {
      return new Fields(minutes, hours, List.of(), List.of());
    }

    private static List<Integer> some(Random random, int min, int max) {
      return switch (random.nextInt(4)) {
        case 0 -> List.of();
        case 1 -> List.of(min + random.nextInt(max - min + 1));
        default ->
            IntStream.rangeClosed(min, max).filter(n -> random.nextInt(5) == 0).boxed().toList();
      };
    }

    boolean everyHour() {
      return hours.isEmpty();
    }

    boolean has(LocalDateTime time) {
      boolean inDates = dates.contains(time.getDayOfMonth());
      boolean inDays = days.contains(time.getDayOfWeek().getValue() % 7);
      boolean onDay = (dates.isEmpty() && days.isEmpty()) || inDates || inDays;
      return (minutes.isEmpty() || minutes.contains(time.getMinute()))
          && (hours.isEmpty() || hours.contains(time.getHour()))
          && onDay;
    }

    String text() {
      return "%s %s %s * %s".formatted(text(minutes), text(hours), text(dates), text(days));
    }

    private static String text(List<Integer> values) {
      return values.isEmpty()
          ? "*"
          : values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
  }
}
