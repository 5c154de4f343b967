package dev.millwright.spark.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.api.spark.SparkScheduleStatus;
import dev.millwright.spark.schedule.Schedules;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run each hour; what happens at which time. */
class SchedulePlannerTest {

  private static final String HOURLY = "schedule: '@hourly'\n";

  @ParameterizedTest(name = "{0}, decided until {1}, at {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Nothing is due yet, and a new schedule has no past.
          catchUpLimit: 1   | -     | 00:30:00 |             | 0 | 00:00 | 01:00
          catchUpLimit: 1   | 05:00 | 05:59:59 |             | 0 | 05:00 | 06:00
          # Due, to the second.
          catchUpLimit: 1   | 05:00 | 06:00:00 | 06:00       | 0 | 06:00 | 07:00
          catchUpLimit: 1   | -     | 01:00:01 | 01:00       | 0 | 01:00 | 02:00
          # Missed: the last of them, and what is on time besides.
          catchUpLimit: 1   | 01:00 | 06:30:00 | 06:00       | 4 | 06:00 | 07:00
          catchUpLimit: 1   | 01:00 | 06:00:01 | 05:00 06:00 | 3 | 06:00 | 07:00
          catchUpLimit: 3   | 01:00 | 06:30:00 | 04:00 05:00 06:00 | 2 | 06:00 | 07:00
          catchUpLimit: 9   | 01:00 | 03:30:00 | 02:00 03:00 | 0 | 03:00 | 04:00
          # Five minutes late is on time.
          catchUpLimit: 0   | 05:00 | 06:05:00 | 06:00       | 0 | 06:00 | 07:00
          catchUpLimit: 0   | 05:00 | 06:05:01 |             | 1 | 06:00 | 07:00
          catchUpLimit: 0   | 01:00 | 06:00:01 | 06:00       | 4 | 06:00 | 07:00
          # With a deadline.
          {catchUpLimit: 9, startingDeadlineSeconds: 5400} | 01:00 | 06:30:00 | 05:00 06:00 | 3 | 06:00 | 07:00
          {catchUpLimit: 9, startingDeadlineSeconds: 5399} | 01:00 | 06:30:00 | 06:00 | 4 | 06:00 | 07:00
          {catchUpLimit: 9, startingDeadlineSeconds: 10}   | 05:00 | 06:00:11 |       | 1 | 06:00 | 07:00
          # One at a time: only the last.
          {catchUpLimit: 3, concurrencyPolicy: Forbid}  | 01:00 | 06:30:00 | 06:00 | 4 | 06:00 | 07:00
          {catchUpLimit: 3, concurrencyPolicy: Replace} | 01:00 | 06:00:30 | 06:00 | 4 | 06:00 | 07:00
          # A clock that went back makes nothing twice.
          catchUpLimit: 1   | 05:00 | 03:30:00 |             | 0 | 05:00 | 06:00
          # Suspended: nothing is decided.
          {catchUpLimit: 1, suspend: true} | 05:00 | 09:30:00 |   | 0 | 05:00 | -
          """)
  void decides(
      String spec,
      String decided,
      String now,
      @Nullable String make,
      long missed,
      String decidedThen,
      String next) {
    SchedulePlan plan = plan(spec, decided.equals("-") ? null : decided, now);

    assertThat(plan.make()).isEqualTo(times(make));
    assertThat(plan.missed()).isEqualTo(missed);
    assertThat(plan.decidedUntil()).isEqualTo(time(decidedThen));
    assertThat(plan.next()).isEqualTo(next.equals("-") ? null : time(next));
    assertThat(plan.waits()).isFalse();
  }

  @Test
  void letsSeveralGoWhereAllowed() {
    SchedulePlan plan = plan("concurrencyPolicy: Allow", "05:00", "06:00:00", run("05:00", null));

    assertThat(plan.make()).containsExactly(time("06:00"));
    assertThat(plan.giveWay()).isEmpty();
  }

  @Test
  void leavesOutWhatIsForbidden() {
    Run going = run("05:00", ApplicationState.Running);

    SchedulePlan plan = plan("concurrencyPolicy: Forbid", "05:00", "06:00:00", going);

    assertThat(plan.make()).isEmpty();
    assertThat(plan.missed()).isEqualTo(1);
    assertThat(plan.leftOut()).isEqualTo(time("06:00"));
    assertThat(plan.inTheWay()).isEqualTo(going);
    assertThat(plan.decidedUntil()).isEqualTo(time("06:00"));
    assertThat(plan.lastMade()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"Succeeded", "Failed"})
  void forbidsNothingOnceTheEarlierIsOver(ApplicationState state) {
    SchedulePlan plan = plan("concurrencyPolicy: Forbid", "05:00", "06:00:00", run("05:00", state));

    assertThat(plan.make()).containsExactly(time("06:00"));
  }

  @Test
  void replacesInTwoSteps() {
    Run going = run("05:00", ApplicationState.Running);

    SchedulePlan first = plan("concurrencyPolicy: Replace", "05:00", "06:00:00", going);
    SchedulePlan second = plan("concurrencyPolicy: Replace", "05:00", "06:00:10", deleting(going));
    SchedulePlan third = plan("concurrencyPolicy: Replace", "05:00", "06:00:20");

    assertThat(first.giveWay()).containsExactly(going);
    assertThat(first.waits()).isTrue();
    assertThat(first.make()).isEmpty();
    assertThat(first.decidedUntil()).isEqualTo(time("05:00"));
    assertThat(second.giveWay()).isEmpty();
    assertThat(second.waits()).isTrue();
    assertThat(third.make()).containsExactly(time("06:00"));
    assertThat(third.missed()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"Allow,false", "Forbid,true", "Replace,true"})
  void movesARefusedRunOutOfTheWay(String policy, boolean waits) {
    Run refused = run("05:00", ApplicationState.Rejected);

    SchedulePlan plan = plan("concurrencyPolicy: " + policy, "05:00", "06:00:00", refused);

    assertThat(plan.giveWay()).containsExactly(refused);
    assertThat(plan.waits()).isEqualTo(waits);
    assertThat(plan.make()).isEqualTo(waits ? List.of() : times("06:00"));
  }

  /** Its spec was spoilt while it ran: its pods may run on. */
  @Test
  void doesNotTakeARunThatBeganForIdle() {
    Run begun = new Run("x", "u", time("05:00"), ApplicationState.Rejected, null, true, false);

    assertThat(plan("concurrencyPolicy: Forbid", "05:00", "06:00:00", begun).leftOut())
        .isEqualTo(time("06:00"));
  }

  /** The controller was killed after it had made runs, and before it could say so. */
  @ParameterizedTest
  @CsvSource({"Allow", "Forbid", "Replace"})
  void countsWhatItFindsAsMade(String policy) {
    SchedulePlan plan =
        plan("concurrencyPolicy: " + policy, "05:00", "06:00:40", run("06:00", null));

    assertThat(plan.make()).isEmpty();
    assertThat(plan.giveWay()).isEmpty();
    assertThat(plan.missed()).isZero();
    assertThat(plan.decidedUntil()).isEqualTo(time("06:00"));
    assertThat(plan.lastMade()).isEqualTo(time("06:00"));
  }

  @Test
  void goesOnWithCatchingUpWhereItWasKilled() {
    SchedulePlan plan =
        plan(
            "catchUpLimit: 3",
            "01:00",
            "06:30:00",
            run("04:00", ApplicationState.Rejected),
            run("05:00", ApplicationState.Succeeded));

    assertThat(plan.make()).containsExactly(time("06:00"));
    assertThat(plan.giveWay()).isEmpty();
    assertThat(plan.missed()).isEqualTo(2);
  }

  @Test
  void keepsTheHistoryThatIsAskedFor() {
    Run[] runs = {
      run("01:00", ApplicationState.Succeeded),
      run("02:00", ApplicationState.Failed),
      run("03:00", ApplicationState.Failed),
      run("04:00", ApplicationState.Succeeded),
      run("05:00", ApplicationState.Running)
    };

    SchedulePlan plan =
        plan("successfulRunHistoryLimit: 1\nfailedRunHistoryLimit: 0", "05:00", "05:30:00", runs);
    SchedulePlan suspended =
        plan("suspend: true\nsuccessfulRunHistoryLimit: 1", "05:00", "05:30:00", runs);

    assertThat(plan.old()).containsExactlyInAnyOrder(runs[0], runs[1], runs[2]);
    assertThat(suspended.old()).containsExactlyInAnyOrder(runs[0], runs[1]);
  }

  /** Were it deleted and the controller killed before the status is written, it would come back. */
  @Test
  void keepsARunUntilItsTimeIsDecided() {
    Run quick = run("06:00", ApplicationState.Failed);

    assertThat(plan("failedRunHistoryLimit: 0", "05:00", "06:00:30", quick).old()).isEmpty();
    assertThat(plan("failedRunHistoryLimit: 0", "06:00", "06:00:30", quick).old())
        .containsExactly(quick);
  }

  @Test
  void makesNothingForTimesBeforeAChange() {
    SparkSchedule schedule = Schedules.stored("schedule: '*/10 * * * *'");
    schedule.setStatus(status(time("01:00"), "@hourly UTC"));

    SchedulePlan plan =
        SchedulePlanner.plan(new ScheduleFacts(schedule, List.of(), at("06:35:20")));

    assertThat(plan.make()).isEmpty();
    assertThat(plan.missed()).isZero();
    assertThat(plan.decidedUntil()).isEqualTo(at("06:35:20"));
    assertThat(plan.next()).isEqualTo(time("06:40"));
  }

  private static SchedulePlan plan(String spec, @Nullable String decided, String now, Run... runs) {
    String fields = spec.replaceFirst("^\\{", "").replaceFirst("}$", "").replace(", ", "\n");
    SparkSchedule schedule = Schedules.stored(HOURLY + fields);
    if (decided != null) {
      schedule.setStatus(status(time(decided), "@hourly UTC"));
    }
    return SchedulePlanner.plan(new ScheduleFacts(schedule, List.of(runs), at(now)));
  }

  private static SparkScheduleStatus status(Instant decided, String times) {
    return new SparkScheduleStatus(
        1L, null, null, null, null, decided.toString(), times, 0L, null, null, null);
  }

  private static Run run(String time, @Nullable ApplicationState state) {
    return new Run(
        RunNames.of("nightly", time(time)), "uid-" + time, time(time), state, null, false, false);
  }

  private static Run deleting(Run run) {
    return new Run(run.name(), run.uid(), run.time(), run.state(), null, false, true);
  }

  private static List<Instant> times(@Nullable String text) {
    return text == null
        ? List.of()
        : List.of(text.split(" ")).stream().map(SchedulePlannerTest::time).toList();
  }

  private static Instant time(String minute) {
    return at(minute + ":00");
  }

  private static Instant at(String second) {
    return Instant.parse("2026-01-01T" + second + "Z");
  }
}
