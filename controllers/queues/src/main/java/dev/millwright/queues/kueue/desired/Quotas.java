package dev.millwright.queues.kueue.desired;

import dev.millwright.queues.kueue.object.Quota;
import dev.millwright.queues.kueue.object.Quota.Line;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of a tree as Kueue counts them: a Cohort has beside what is below it only what is left of
 * its own, and limits are told from what is guaranteed on.
 */
final class Quotas {
  private final String flavor;
  private final Amounts capacity;
  private final SortedSet<String> resources;

  /** Name of a queue, or nothing for the root → what queues directly below it are guaranteed. */
  private final Map<String, Amounts> below = new HashMap<>();

  Quotas(String flavor, Amounts capacity, List<String> others, List<Accepted> queues) {
    this.flavor = flavor;
    this.capacity = capacity;
    this.resources = new TreeSet<>(List.of("cpu", "memory"));
    resources.addAll(others);
    resources.addAll(capacity.values().keySet());
    for (Accepted queue : queues) {
      resources.addAll(queue.guaranteed().values().keySet());
      resources.addAll(queue.reserved().values().keySet());
      resources.addAll(queue.ceiling().values().keySet());
      below.merge(queue.parent() == null ? "" : queue.parent(), queue.guaranteed(), Amounts::plus);
    }
  }

  /**
   * What is nobody's yet: the rest of the capacity. Of what has no capacity there is no end, for
   * Kueue lets in nothing beyond what it counts.
   */
  Quota root() {
    Amounts top = below.getOrDefault("", Amounts.NONE);
    var lines = new TreeMap<String, Line>();
    for (String resource : resources) {
      BigDecimal total = capacity.get(resource);
      BigDecimal rest =
          total == null
              ? Quota.endless(resource)
              : total.subtract(top.orZero(resource)).max(BigDecimal.ZERO);
      lines.put(resource, new Line(rest, null, null));
    }
    return new Quota(flavor, lines);
  }

  /** Of a queue with queues below it: only resources of which it says something. */
  Quota inner(Accepted queue) {
    Amounts taken = below.getOrDefault(queue.name(), Amounts.NONE);
    var lines = new TreeMap<String, Line>();
    for (String resource : resources) {
      BigDecimal rest = queue.guaranteed().orZero(resource).subtract(taken.orZero(resource));
      Line line = line(queue, resource, rest);
      if (rest.signum() > 0 || line.borrowing() != null || line.lending() != null) {
        lines.put(resource, line);
      }
    }
    return new Quota(flavor, lines);
  }

  /** Of a queue that takes work: of all resources, for Kueue lets in no work that asks for more. */
  Quota leaf(Accepted queue) {
    var lines = new TreeMap<String, Line>();
    for (String resource : resources) {
      lines.put(resource, line(queue, resource, queue.guaranteed().orZero(resource)));
    }
    return new Quota(flavor, lines);
  }

  private static Line line(Accepted queue, String resource, BigDecimal nominal) {
    BigDecimal guaranteed = queue.guaranteed().orZero(resource);
    @Nullable BigDecimal max = queue.max().get(resource);
    BigDecimal reserved = queue.reserved().orZero(resource);
    return new Line(
        nominal,
        max == null ? null : max.subtract(guaranteed),
        reserved.signum() == 0 ? null : guaranteed.subtract(reserved));
  }
}
