package dev.millwright.spark.application;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a few attempts begin at a time, first come first served. Each takes half a dozen writes; if
 * thousands of new applications held every thread, what is to be told of those that run would wait
 * behind all of them. Nothing is kept of who waits but here: a new controller sees all of them
 * anew.
 */
final class StartLane {
  /** Half of the threads that reconcile. */
  static final int WIDTH = 8;

  /** Should whoever was woken be gone by then, the next one comes by itself. */
  private static final Duration FALL_BACK = Duration.ofSeconds(30);

  private final Set<ResourceID> waiting = new LinkedHashSet<>();
  private final Consumer<ResourceID> wake;
  private int begun;

  /**
   * With nobody in it.
   *
   * @param wake lets an application be looked at again
   */
  StartLane(Consumer<ResourceID> wake) {
    this.wake = wake;
  }

  /** Begins if there is room, else waits; when to look again, null for never. */
  @Nullable Instant through(ResourceID who, Supplier<@Nullable Instant> begin, Instant now) {
    if (!enters(who)) {
      return now.plus(FALL_BACK);
    }
    try {
      return begin.get();
    } finally {
      ResourceID next = leave();
      if (next != null) {
        wake.accept(next);
      }
    }
  }

  private synchronized boolean enters(ResourceID who) {
    if (begun == WIDTH) {
      waiting.add(who);
      return false;
    }
    waiting.remove(who);
    begun++;
    return true;
  }

  private synchronized @Nullable ResourceID leave() {
    begun--;
    Iterator<ResourceID> all = waiting.iterator();
    if (!all.hasNext()) {
      return null;
    }
    ResourceID first = all.next();
    all.remove();
    return first;
  }
}
