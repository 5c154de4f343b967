package dev.millwright.spark.schedule.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do now, and what is then decided.
 *
 * @param make times for which a run is to be made, in their order
 * @param giveWay runs to be deleted with all that belongs to them, to make room for another
 * @param waits whether a run waits until those are gone; it is not decided before
 * @param old runs that are over, beyond the history that is kept
 * @param leftOut time whose run is left out because another goes; null where there is none
 * @param inTheWay that other run; null where there is none
 * @param missed how many times pass without a run, the one left out among them
 * @param decidedUntil up to where everything is decided once this plan is done
 * @param lastMade last time of those decided that has a run; null where there is none
 * @param next when the next run is due; null while suspended
 */
public record SchedulePlan(
    List<Instant> make,
    List<Run> giveWay,
    boolean waits,
    List<Run> old,
    @Nullable Instant leftOut,
    @Nullable Run inTheWay,
    long missed,
    Instant decidedUntil,
    @Nullable Instant lastMade,
    @Nullable Instant next) {

  public SchedulePlan {
    make = List.copyOf(make);
    giveWay = List.copyOf(giveWay);
    old = List.copyOf(old);
  }
}
