package dev.millwright.spark.schedule.plan.cron;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault by its field, with what is wrong. */
class BadCronTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          * * * *        | it has 4 fields and must have 5
          * * * * * *    | it has 6 fields and must have 5
          @every 5m      | it has 2 fields and must have 5
          60 * * * *     | minute 60 is not between 0 and 59
          * 24 * * *     | hour 24 is not between 0 and 23
          * * 0 * *      | day of the month 0 is not between 1 and 31
          * * * 13 *     | month 13 is not between 1 and 12
          * * * * 8      | day of the week 8 is not between 0 and 7
          * * * foo *    | month foo is no number between 1 and 12
          mon * * * *    | minute mon is no number between 0 and 59
          50-10 * * * *  | minute 50-10 begins after its end; write two ranges with a comma
          * * * * sat-sun| day of the week sat-sun begins after its end
          1-2-3 * * * *  | minute 1-2-3 is no range
          */5/5 * * * *  | minute */5/5 has more than one step
          */0 * * * *    | minute */0 has a step below 1
          1, * * * *     | minute  is no number between 0 and 59
          -5 * * * *     | minute  is no number between 0 and 59
          99999 * * * *  | minute 99999 is no number between 0 and 59
          L * * * *      | minute L is no number between 0 and 59
          """)
  void namesTheFault(String schedule, String said) {
    assertThatThrownBy(() -> Timetable.of(schedule, ZoneOffset.UTC))
        .isInstanceOf(BadCronException.class)
        .hasMessageStartingWith(said);
  }
}
