package dev.millwright.spark.schedule.plan.cron;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the expressions mean, each row as the clocks on the wall show it. */
class TimetableTest {

  @ParameterizedTest(name = "{0} in {1} after {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # Plain fields.
          30 2 * * *      | UTC | 2026-01-01T02:30 | 2026-01-02T02:30Z 2026-01-03T02:30Z
          */20 * * * *    | UTC | 2026-01-01T00:30 | 2026-01-01T00:40Z 2026-01-01T01:00Z
          5/20 * * * *    | UTC | 2026-01-01T00:00 | 2026-01-01T00:05Z 2026-01-01T00:25Z 2026-01-01T00:45Z 2026-01-01T01:05Z
          10-50/20 3 * * *| UTC | 2026-01-01T00:00 | 2026-01-01T03:10Z 2026-01-01T03:30Z 2026-01-01T03:50Z 2026-01-02T03:10Z
          0 0,12 * * *    | UTC | 2026-01-01T00:00 | 2026-01-01T12:00Z 2026-01-02T00:00Z
          # Words.
          @hourly         | UTC | 2026-01-01T00:00 | 2026-01-01T01:00Z 2026-01-01T02:00Z
          @daily          | UTC | 2026-01-01T00:00 | 2026-01-02T00:00Z
          @midnight       | UTC | 2026-01-01T00:00 | 2026-01-02T00:00Z
          @weekly         | UTC | 2026-01-01T00:00 | 2026-01-04T00:00Z 2026-01-11T00:00Z
          @monthly        | UTC | 2026-01-01T00:00 | 2026-02-01T00:00Z
          @yearly         | UTC | 2026-01-01T00:00 | 2027-01-01T00:00Z
          @annually       | UTC | 2026-01-01T00:00 | 2027-01-01T00:00Z
          # Two fields that choose days: either is enough. January 2nd, 2026 is a Friday.
          0 0 13 * 5      | UTC | 2026-01-01T00:00 | 2026-01-02T00:00Z 2026-01-09T00:00Z 2026-01-13T00:00Z 2026-01-16T00:00Z
          0 0 13 * *      | UTC | 2026-01-01T00:00 | 2026-01-13T00:00Z 2026-02-13T00:00Z
          0 0 ? * fri     | UTC | 2026-01-01T00:00 | 2026-01-02T00:00Z 2026-01-09T00:00Z
          0 0 */14 * fri  | UTC | 2026-01-01T00:00 | 2026-01-02T00:00Z 2026-01-09T00:00Z 2026-01-15T00:00Z
          # Names and both Sundays.
          0 0 * * MON-Fri | UTC | 2026-01-02T00:00 | 2026-01-05T00:00Z
          0 0 * * 7       | UTC | 2026-01-01T00:00 | 2026-01-04T00:00Z 2026-01-11T00:00Z
          0 0 * * 6-7     | UTC | 2026-01-01T00:00 | 2026-01-03T00:00Z 2026-01-04T00:00Z 2026-01-10T00:00Z
          0 0 1 jan,JUL * | UTC | 2026-01-01T00:00 | 2026-07-01T00:00Z 2027-01-01T00:00Z
          # Days that are rare.
          0 0 29 2 *      | UTC | 2026-01-01T00:00 | 2028-02-29T00:00Z 2032-02-29T00:00Z
          0 0 29 2 *      | UTC | 2096-03-01T00:00 | 2104-02-29T00:00Z
          0 0 31 * *      | UTC | 2026-01-31T00:00 | 2026-03-31T00:00Z 2026-05-31T00:00Z
          # Berlin, clocks from 2:00 to 3:00: what is left out runs at 3:00, several times as one.
          30 2 * * *      | Europe/Berlin | 2026-03-28T02:30 | 2026-03-29T01:00Z 2026-03-30T00:30Z
          */10 2 * * *    | Europe/Berlin | 2026-03-29T00:00 | 2026-03-29T01:00Z 2026-03-30T00:00Z
          0 2,3 * * *     | Europe/Berlin | 2026-03-29T00:00 | 2026-03-29T01:00Z 2026-03-30T00:00Z
          30 1-3 * * *    | Europe/Berlin | 2026-03-29T00:00 | 2026-03-29T00:30Z 2026-03-29T01:00Z 2026-03-29T01:30Z
          0 */2 * * *     | Europe/Berlin | 2026-03-29T00:00 | 2026-03-29T01:00Z 2026-03-29T02:00Z
          30 2 29 3 *     | Europe/Berlin | 2026-01-01T00:00 | 2026-03-29T01:00Z 2027-03-29T00:30Z
          59 1 * * *      | Europe/Berlin | 2026-03-29T00:00 | 2026-03-29T00:59Z 2026-03-29T23:59Z
          0 3 * * *       | Europe/Berlin | 2026-03-29T00:00 | 2026-03-29T01:00Z 2026-03-30T01:00Z
          # Every hour goes on by the hour.
          30 * * * *      | Europe/Berlin | 2026-03-29T01:00 | 2026-03-29T00:30Z 2026-03-29T01:30Z
          @hourly         | Europe/Berlin | 2026-03-29T00:30 | 2026-03-29T00:00Z 2026-03-29T01:00Z 2026-03-29T02:00Z
          # Berlin, clocks from 3:00 to 2:00: what comes twice runs the first time.
          30 2 * * *      | Europe/Berlin | 2026-10-24T02:30 | 2026-10-25T00:30Z 2026-10-26T01:30Z
          30 1-3 * * *    | Europe/Berlin | 2026-10-25T00:00 | 2026-10-24T23:30Z 2026-10-25T00:30Z 2026-10-25T02:30Z
          0 3 * * *       | Europe/Berlin | 2026-10-25T00:00 | 2026-10-25T02:00Z
          30 * * * *      | Europe/Berlin | 2026-10-25T01:00 | 2026-10-24T23:30Z 2026-10-25T00:30Z 2026-10-25T01:30Z 2026-10-25T02:30Z
          */30 0-23 * * * | Europe/Berlin | 2026-10-25T01:45 | 2026-10-25T00:00Z 2026-10-25T00:30Z 2026-10-25T01:00Z 2026-10-25T01:30Z 2026-10-25T02:00Z
          # New York, both.
          30 2 * * *      | America/New_York | 2026-03-08T00:00 | 2026-03-08T07:00Z 2026-03-09T06:30Z
          30 1 * * *      | America/New_York | 2026-11-01T00:00 | 2026-11-01T05:30Z 2026-11-02T06:30Z
          0 * * * *       | America/New_York | 2026-11-01T00:30 | 2026-11-01T05:00Z 2026-11-01T06:00Z 2026-11-01T07:00Z
          # Lord Howe moves by half an hour: from 2:00 to 2:30, and from 2:00 to 1:30.
          15 2 * * *      | Australia/Lord_Howe | 2026-10-04T00:00 | 2026-10-03T15:30Z 2026-10-04T15:15Z
          45 2 * * *      | Australia/Lord_Howe | 2026-10-04T00:00 | 2026-10-03T15:45Z
          45 1 * * *      | Australia/Lord_Howe | 2026-04-05T00:00 | 2026-04-04T14:45Z 2026-04-05T15:15Z
          45 * * * *      | Australia/Lord_Howe | 2026-04-05T01:00 | 2026-04-04T14:45Z 2026-04-04T15:15Z 2026-04-04T16:15Z
          # Samoa left out December 30th, 2011.
          0 12 * * *      | Pacific/Apia | 2011-12-29T00:00 | 2011-12-29T22:00Z 2011-12-30T10:00Z 2011-12-30T22:00Z
          0 12 30 12 *    | Pacific/Apia | 2011-12-01T00:00 | 2011-12-30T10:00Z 2012-12-29T22:00Z
          0 0 * * *       | Pacific/Apia | 2011-12-29T00:00 | 2011-12-30T10:00Z 2011-12-31T10:00Z
          # Midnight itself is left out, or comes twice.
          30 0 * * *      | America/Sao_Paulo | 2018-11-03T12:00 | 2018-11-04T03:00Z 2018-11-05T02:30Z
          30 23 * * *     | America/Sao_Paulo | 2018-02-17T12:00 | 2018-02-18T01:30Z 2018-02-19T02:30Z
          # St. John's went from 0:01 back to 23:01 of the day before.
          0,30 * * * *    | America/St_Johns | 2010-11-06T23:15 | 2010-11-07T02:00Z 2010-11-07T02:30Z 2010-11-07T03:00Z 2010-11-07T03:30Z
          """)
  void runsWhenItShould(String schedule, String zone, LocalDateTime after, String expected) {
    ZoneId where = ZoneId.of(zone);
    Timetable timetable = Timetable.of(schedule, where);
    List<Instant> wanted = instants(expected);
    List<Instant> found = new ArrayList<>();
    Instant start = after.atZone(where).toInstant();
    Instant at = start;
    for (int i = 0; i < wanted.size(); i++) {
      at = Objects.requireNonNull(timetable.next(at));
      found.add(at);
    }

    assertThat(found).isEqualTo(wanted);
    assertThat(timetable.last(wanted.size(), start, at)).isEqualTo(wanted);
    assertThat(timetable.count(start, at)).isEqualTo(wanted.size());
  }

  private static List<Instant> instants(String text) {
    return List.of(text.split(" ")).stream()
        .map(time -> Instant.parse(time.replace("Z", ":00Z")))
        .toList();
  }
}
