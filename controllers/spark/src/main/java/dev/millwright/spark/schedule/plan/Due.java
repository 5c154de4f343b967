package dev.millwright.spark.schedule.plan;

import dev.millwright.api.spark.ConcurrencyPolicy;
import dev.millwright.spark.schedule.plan.cron.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times that have come and are not decided yet.
 *
 * @param count how many there are
 * @param last the last of them; null where there is none
 * @param wanted those that shall have a run, in their order
 */
record Due(long count, @Nullable Instant last, List<Instant> wanted) {

  /** The last run is no missed one this long after its time: controllers are moved and restart. */
  private static final Duration ON_TIME = Duration.ofMinutes(5);

  static Due of(ScheduleFacts facts, Timetable timetable) {
    Instant after = facts.decidedUntil();
    List<Instant> last = timetable.last(facts.catchUpLimit() + 1, after, facts.now());
    if (last.isEmpty()) {
      return new Due(0, null, List.of());
    }
    return new Due(timetable.count(after, facts.now()), last.getLast(), wanted(facts, last));
  }

  private static List<Instant> wanted(ScheduleFacts facts, List<Instant> last) {
    boolean onTime = !last.getLast().plus(ON_TIME).isBefore(facts.now());
    List<Instant> kept =
        onTime || last.size() <= facts.catchUpLimit() ? last : last.subList(1, last.size());
    List<Instant> inTime = kept.stream().filter(time -> mayBegin(time, facts)).toList();
    return facts.concurrency() == ConcurrencyPolicy.Allow || inTime.isEmpty()
        ? inTime
        : List.of(inTime.getLast());
  }

  private static boolean mayBegin(Instant time, ScheduleFacts facts) {
    @Nullable Integer deadline = facts.spec().startingDeadlineSeconds();
    return deadline == null || !time.plusSeconds(deadline).isBefore(facts.now());
  }
}
