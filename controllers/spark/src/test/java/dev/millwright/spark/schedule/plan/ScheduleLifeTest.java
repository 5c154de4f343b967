package dev.millwright.spark.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ConcurrencyPolicy;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.api.spark.SparkScheduleStatus;
import dev.millwright.spark.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Months of random life: no time has two runs, and each is either made or counted as missed. */
class ScheduleLifeTest {

  private static final Instant START = Instant.parse(Schedules.CREATED);
  private static final int LIVES = 60;
  private static final int STEPS = 300;

  private static final List<String> TIMES =
      List.of("*/7 * * * *", "@hourly", "30 2 * * *", "0 0,6 * * 1-5");

  @ParameterizedTest
  @EnumSource(ConcurrencyPolicy.class)
  void makesEachTimeOnceOrCountsIt(ConcurrencyPolicy policy) {
    int made = 0;
    for (int life = 0; life < LIVES; life++) {
      var random = new Random(life);
      var world = new World(schedule(policy, random), START, random);
      for (int step = 0; step < STEPS; step++) {
        world.clock.move(pause(random));
        world.live();
        world.look(random.nextInt(5) == 0);
      }
      world.look(false);
      nothingIsLost(world, policy, life);
      made += world.made.size();
    }
    assertThat(made).as("runs of all lives").isGreaterThan(LIVES * 10);
  }

  private static void nothingIsLost(World world, ConcurrencyPolicy policy, int life) {
    SparkScheduleStatus status = world.schedule.getStatus();
    Instant decided = Instant.parse(Objects.requireNonNull(status.decidedUntil()));
    var facts = new ScheduleFacts(world.schedule, List.of(), world.clock.instant());
    long due = facts.timetable().count(START, decided);
    long undecided =
        world.made.stream()
            .map(name -> RunNames.time("nightly", name))
            .filter(time -> time != null && time.isAfter(decided))
            .count();
    long told = world.made.size() - undecided + Objects.requireNonNull(status.missedRuns());
    if (policy == ConcurrencyPolicy.Allow) {
      assertThat(told).as("times made or missed in life %d", life).isEqualTo(due);
    } else {
      // A run that had to go before its time was decided counts both ways.
      assertThat(told).as("times made or missed in life %d", life).isGreaterThanOrEqualTo(due);
    }
  }

  /** Mostly minutes, now and then days, and sometimes back. */
  private static Duration pause(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> Duration.ofHours(random.nextInt(72));
      case 1 -> Duration.ofMinutes(-random.nextInt(90));
      default -> Duration.ofSeconds(random.nextInt(3600));
    };
  }

  private static SparkSchedule schedule(ConcurrencyPolicy policy, Random random) {
    return Schedules.stored(
        """
        schedule: "%s"
        timeZone: Europe/Berlin
        concurrencyPolicy: %s
        catchUpLimit: %d
        successfulRunHistoryLimit: %d
        failedRunHistoryLimit: %d
        %s
        """
            .formatted(
                TIMES.get(random.nextInt(TIMES.size())),
                policy,
                random.nextInt(6),
                random.nextInt(3),
                random.nextInt(3),
                random.nextBoolean()
                    ? "startingDeadlineSeconds: " + (1 + random.nextInt(7200))
                    : ""));
  }
}
