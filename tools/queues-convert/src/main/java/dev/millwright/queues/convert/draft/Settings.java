package dev.millwright.queues.convert.draft;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person says beside the queues.
 *
 * @param capacity what the cluster has, by resource; empty where nobody said
 * @param resources names of resources that pods know by another, by the name that is read
 * @param backEnd {@code metadata.name} of the QueueBackend; null for the usual one
 */
public record Settings(
    SortedMap<String, BigDecimal> capacity,
    Map<String, String> resources,
    @Nullable String backEnd) {
  /** Nothing is said. */
  public static final Settings NONE = new Settings(Collections.emptySortedMap(), Map.of(), null);

  public Settings {
    capacity = Collections.unmodifiableSortedMap(new TreeMap<>(capacity));
    resources = Map.copyOf(resources);
  }

  /** The name that pods know a resource by. */
  public String resource(String said) {
    return resources.getOrDefault(said, said);
  }
}
