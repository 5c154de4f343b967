package dev.millwright.spark.schedule.plan;

import dev.millwright.api.spark.ConcurrencyPolicy;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.api.spark.SparkScheduleSpec;
import dev.millwright.api.spark.SparkScheduleStatus;
import dev.millwright.spark.schedule.plan.cron.Timetable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a plan depends on.
 *
 * @param schedule the object, with the status of the last pass
 * @param runs its runs, in any order
 * @param now the time
 */
public record ScheduleFacts(SparkSchedule schedule, List<Run> runs, Instant now) {

  public ScheduleFacts {
    runs = List.copyOf(runs);
  }

  /**
   * Up to where everything is decided. A new schedule begins with its creation; one whose times
   * were changed begins anew when that is seen, so that a change makes no run for times that are
   * over.
   */
  public Instant decidedUntil() {
    @Nullable SparkScheduleStatus status = schedule.getStatus();
    if (status == null) {
      return Instant.parse(schedule.getMetadata().getCreationTimestamp());
    }
    @Nullable String until = status.decidedUntil();
    return until != null && times().equals(status.decidedFor())
        ? Instant.parse(until)
        : now.truncatedTo(ChronoUnit.SECONDS);
  }

  /** What {@link #decidedUntil} speaks of: expression and zone. */
  public String times() {
    return spec().schedule() + " " + zone(spec());
  }

  Timetable timetable() {
    return Timetable.of(spec().schedule(), ZoneId.of(zone(spec())));
  }

  ConcurrencyPolicy concurrency() {
    return Objects.requireNonNullElse(spec().concurrencyPolicy(), ConcurrencyPolicy.Allow);
  }

  int catchUpLimit() {
    return Objects.requireNonNullElse(spec().catchUpLimit(), 1);
  }

  boolean suspended() {
    return isSuspended(spec());
  }

  SparkScheduleSpec spec() {
    return schedule.getSpec();
  }

  /** Name of the zone whose clocks count. */
  public static String zone(SparkScheduleSpec spec) {
    return Objects.requireNonNullElse(spec.timeZone(), "UTC");
  }

  /** Whether nothing shall begin. */
  public static boolean isSuspended(SparkScheduleSpec spec) {
    return Boolean.TRUE.equals(spec.suspend());
  }
}
