package dev.millwright.queues.volcano.plan;

import dev.millwright.queues.tree.Amounts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sum of what Queues beside one another say, kept up as they come and go. */
final class Tally {
  private final Map<String, BigDecimal> sums = new TreeMap<>();
  private final Map<String, Integer> named = new HashMap<>();

  void add(Amounts amounts) {
    amounts
        .values()
        .forEach(
            (resource, value) -> {
              sums.merge(resource, value, BigDecimal::add);
              named.merge(resource, 1, Integer::sum);
            });
  }

  void remove(Amounts amounts) {
    amounts
        .values()
        .forEach(
            (resource, value) -> {
              sums.merge(resource, value, BigDecimal::subtract);
              if (named.merge(resource, -1, Integer::sum) == 0) {
                named.remove(resource);
                sums.remove(resource);
              }
            });
  }

  BigDecimal of(String resource) {
    return sums.getOrDefault(resource, BigDecimal.ZERO);
  }

  /**
   * The first resource of which there is more than this limit has; null where it holds all. A
   * resource that the limit does not name is 0 for CPUs and memory, and for all others refused even
   * where the sum is 0.
   */
  @Nullable String beyond(Amounts limit) {
    for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
      String resource = sum.getKey();
      boolean named = limit.get(resource) != null;
      boolean counted = resource.equals("cpu") || resource.equals("memory");
      if (sum.getValue().compareTo(limit.orZero(resource)) > 0 || (!named && !counted)) {
        return resource;
      }
    }
    return null;
  }
}
