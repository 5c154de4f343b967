package dev.millwright.queues.gather;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Changes of queues that come close after one another are one burst. A pass over a back end begins
 * when the burst is over, so that what was changed at once is written at once; a burst without end
 * holds it up for a second at most.
 */
final class Bursts {
  /** Longer than the changes of one {@code kubectl apply} are apart. */
  static final Duration LULL = Duration.ofMillis(100);

  static final Duration LONGEST = Duration.ofSeconds(1);

  private static final long NANOS = Duration.ofMillis(1).toNanos();

  private final LongSupplier nanos;
  private boolean any;
  private long first;
  private long last;

  /** Name of a back end → when a pass over it began last. */
  private final Map<String, Long> begun = new HashMap<>();

  /**
   * By this clock.
   *
   * @param nanos like {@link System#nanoTime}
   */
  Bursts(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** A queue was changed. */
  synchronized void changed() {
    long now = nanos.getAsLong();
    if (!any || now - last >= LULL.toNanos()) {
      first = now;
    }
    last = now;
    any = true;
  }

  /**
   * How long a pass over this back end is to wait; zero where it begins now.
   *
   * @param backEnd name of the QueueBackend
   */
  synchronized Duration pause(String backEnd) {
    long now = nanos.getAsLong();
    long quiet = LULL.toNanos() - (now - last);
    long since = Math.max(first, begun.getOrDefault(backEnd, first));
    long patience = LONGEST.toNanos() - (now - since);
    if (any && quiet > 0 && patience > 0) {
      // In whole milliseconds, for timers know no less.
      return Duration.ofMillis(Math.ceilDiv(Math.min(quiet, patience), NANOS));
    }
    begun.put(backEnd, now);
    return Duration.ZERO;
  }
}
