package dev.millwright.queues.yunikorn.document;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which node is taken first.
 *
 * @param type {@code fair} or {@code binpacking}; null for the default, fair
 * @param resourceWeights how much each resource counts; 1 where it is not named
 */
public record NodeSortPolicy(@Nullable String type, SortedMap<String, Double> resourceWeights) {
  public NodeSortPolicy {
    resourceWeights = Collections.unmodifiableSortedMap(new TreeMap<>(resourceWeights));
  }

  /** Of this type, with all resources alike. */
  public static NodeSortPolicy of(String type) {
    return new NodeSortPolicy(type, new TreeMap<>(Map.of()));
  }
}
