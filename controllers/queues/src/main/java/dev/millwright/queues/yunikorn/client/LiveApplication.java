package dev.millwright.queues.yunikorn.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An application in a queue of a running YuniKorn.
 *
 * @param id by which its pods name it
 * @param namespace of its pods; null where none of them is known
 * @param state like {@code Accepted} or {@code Running}
 * @param since when it was submitted, in nanoseconds since 1970; 0 where it is not said
 * @param pending what it waits for, in thousandths of {@code vcore}, bytes and pieces
 * @param ask what it lacks first; null where it lacks nothing
 * @param placeholders pods of its gangs that YuniKorn holds a place for, or shall
 * @param placed those of them that have their place, or have given up
 */
public record LiveApplication(
    String id,
    @Nullable String namespace,
    String state,
    long since,
    SortedMap<String, Long> pending,
    @Nullable Ask ask,
    long placeholders,
    long placed) {

  /** It has nothing yet. */
  public static final String ACCEPTED = "Accepted";

  private static final String NEW = "New";

  /** Within it a pod that is there is asked for: the shim does so every second. */
  private static final Duration UNASKED = Duration.ofMinutes(1);

  public LiveApplication {
    pending = copy(pending);
  }

  /**
   * Whether its pods were gone before YuniKorn asked for the first of them. It keeps such an
   * application until it starts anew, and nothing comes of it: seen on 1.8.0.
   *
   * @param now the time
   */
  public boolean isForgotten(Instant now) {
    return state.equals(NEW)
        && namespace == null
        && ask == null
        && pending.isEmpty()
        && since > 0
        && Instant.EPOCH.plusNanos(since).plus(UNASKED).isBefore(now);
  }

  /**
   * A pod that has no node.
   *
   * @param resources that it asks for
   * @param said what was in its way last, in YuniKorn's words; empty where nothing is known
   */
  public record Ask(SortedMap<String, Long> resources, String said) {
    public Ask {
      resources = copy(resources);
    }
  }

  private static SortedMap<String, Long> copy(Map<String, Long> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
