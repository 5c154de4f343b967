package dev.millwright.queues.yunikorn.document;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of a queue, by YuniKorn's names of resources, as {@link DocumentAmount} writes them.
 *
 * @param guaranteed what is won back; null where the key is not there, which is not the same as an
 *     empty one at the root
 * @param max most with all below; null where the key is not there
 */
public record DocumentResources(
    @Nullable SortedMap<String, String> guaranteed, @Nullable SortedMap<String, String> max) {

  /** Nothing is said. */
  public static final DocumentResources NONE = new DocumentResources(null, null);

  public DocumentResources {
    guaranteed = copy(guaranteed);
    max = copy(max);
  }

  private static @Nullable SortedMap<String, String> copy(
      @Nullable SortedMap<String, String> amounts) {
    return amounts == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
  }

  /** What is guaranteed; empty where nothing is said. */
  public SortedMap<String, String> guaranteedOrNone() {
    return guaranteed == null ? Collections.emptySortedMap() : guaranteed;
  }

  /** The most; empty where nothing is said. */
  public SortedMap<String, String> maxOrNone() {
    return max == null ? Collections.emptySortedMap() : max;
  }
}
