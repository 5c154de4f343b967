package dev.millwright.spark.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a schedule is looked at again, if nothing happens before.
 *
 * @param longest a clock that is set forward is noticed by then; a look costs no request
 */
public record SchedulePace(Duration longest) {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration AGAIN = Duration.ofMillis(200);
  private static final Duration SOONEST = Duration.ofMillis(1);

  /** The pace of a cluster. */
  public SchedulePace() {
    this(LONGEST);
  }

  /** To the millisecond, and not before the time: no chance is added. */
  Duration until(@Nullable Instant next, Instant now) {
    if (next == null) {
      return longest;
    }
    if (!now.isBefore(next)) {
      // It came while this pass was at work.
      return SOONEST;
    }
    Duration wait = Duration.between(now, next).plus(SOONEST);
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  /** After a look at what was no longer true: memory is a moment behind. */
  Duration again() {
    return AGAIN;
  }
}
