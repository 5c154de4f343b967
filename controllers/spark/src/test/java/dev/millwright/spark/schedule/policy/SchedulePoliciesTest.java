package dev.millwright.spark.schedule.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.outcome.Outcome;
import dev.millwright.spark.schedule.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One row for each reason: field, value, cure. */
class SchedulePoliciesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          schedule: 50-10 * * * * | BadSchedule | spec.schedule is 50-10 * * * *: minute 50-10 begins after its end; write two ranges with a comma. Correct it.
          schedule: 0 0 30 2 *    | NeverDue | spec.schedule is 0 0 30 2 *: no month it names has such a day. Correct the day of the month or the month.
          {schedule: '@daily', timeZone: Europe/Bern} | UnknownTimeZone | spec.timeZone is Europe/Bern, which the IANA's list of this controller does not have. Write a full name such as Europe/Berlin, or UTC.
          {schedule: 0 0 * * 9, timeZone: Mars/Phobos} | BadSchedule | 2 faults: (1) spec.schedule is 0 0 * * 9: day of the week 9 is not between 0 and 7. Correct it. (2) spec.timeZone is Mars/Phobos, which the IANA's list of this controller does not have. Write a full name such as Europe/Berlin, or UTC.
          """)
  void refuses(String spec, String reason, String message) {
    String fields =
        spec.replaceFirst("^\\{", "").replaceFirst("}$", "").replace(", time", "\ntime");

    assertThat(SchedulePolicies.check(Schedules.stored(fields).getSpec()))
        .isEqualTo(new Outcome.Rejected(reason, message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "Etc/GMT+5", "America/Argentina/Ushuaia"})
  void acceptsZones(String zone) {
    assertThat(
            SchedulePolicies.check(
                Schedules.stored("schedule: '@daily'\ntimeZone: " + zone).getSpec()))
        .isEqualTo(Outcome.proceed());
  }

  @Test
  void countsInUtcWhereNoZoneIsNamed() {
    assertThat(SchedulePolicies.check(Schedules.stored("schedule: 0 0 29 2 *").getSpec()))
        .isEqualTo(Outcome.proceed());
  }
}
