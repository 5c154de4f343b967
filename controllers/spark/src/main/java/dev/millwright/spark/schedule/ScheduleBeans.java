package dev.millwright.spark.schedule;

import dev.millwright.spark.schedule.apply.RunWriter;
import dev.millwright.spark.schedule.apply.ScheduleEvents;
import dev.millwright.spark.schedule.gather.RunGatherer;
import dev.millwright.spark.schedule.status.SparkScheduleStatusFactory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts together what the reconciler of schedules is made of. */
@Singleton
public class ScheduleBeans {

  @Produces
  @Singleton
  ScheduleParts parts(Clock clock) {
    return new ScheduleParts(
        new RunGatherer(),
        new RunWriter(),
        new ScheduleEvents(clock),
        new SparkScheduleStatusFactory(clock),
        new SchedulePace(),
        clock);
  }
}
