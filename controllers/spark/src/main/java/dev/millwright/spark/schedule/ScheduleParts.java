package dev.millwright.spark.schedule;

import dev.millwright.spark.schedule.apply.RunWriter;
import dev.millwright.spark.schedule.apply.ScheduleEvents;
import dev.millwright.spark.schedule.gather.RunGatherer;
import dev.millwright.spark.schedule.status.SparkScheduleStatusFactory;
import java.time.Clock;

/**
 * What the reconciler of schedules is made of; none of it holds state of a schedule.
 *
 * @param gatherer reads runs
 * @param writer makes and deletes runs
 * @param events tells what happened
 * @param statuses tells what is true
 * @param pace when to look again
 * @param clock the time by which runs are due
 */
public record ScheduleParts(
    RunGatherer gatherer,
    RunWriter writer,
    ScheduleEvents events,
    SparkScheduleStatusFactory statuses,
    SchedulePace pace,
    Clock clock) {}
