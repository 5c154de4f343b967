package dev.millwright.queues.volcano.observe;

import dev.millwright.api.queues.QueueUsage;
import dev.millwright.queues.tree.Amounts;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What Queues have and want, with all below them. */
public final class Usages {
  private final LiveTree tree;

  /** What waits in each Queue and below it, by name. */
  private final Map<String, Amounts> pending = new HashMap<>();

  /**
   * Of these.
   *
   * @param tree of all Queues
   * @param groups all PodGroups
   */
  public Usages(LiveTree tree, Collection<PodGroup> groups) {
    this.tree = tree;
    for (PodGroup group : groups) {
      if (group.isWaiting()) {
        tree.upwards(group.queue())
            .forEach(queue -> pending.merge(queue.name(), group.minResources(), Amounts::plus));
      }
    }
  }

  /** Of this Queue. */
  public QueueUsage of(LiveQueue queue) {
    Amounts used = queue.allocated();
    return new QueueUsage(
        used.quantities(),
        pending.getOrDefault(queue.name(), Amounts.NONE).quantities(),
        headroom(queue).quantities(),
        borrowed(queue).quantities());
  }

  /** The least of what it and those above it have left. */
  private Amounts headroom(LiveQueue queue) {
    Amounts headroom = Amounts.NONE;
    for (LiveQueue at : tree.upwards(queue.name())) {
      headroom = headroom.orLess(left(tree.ceiling(at.name()), at.allocated()));
    }
    return headroom;
  }

  private Amounts borrowed(LiveQueue queue) {
    Amounts left = left(queue.allocated(), queue.spec().deserved());
    var values = new TreeMap<>(left.values());
    values.values().removeIf(value -> value.signum() == 0);
    values.keySet().removeIf(resource -> !tree.isShared(resource));
    return new Amounts(values);
  }

  /** What the first has above the second, and nothing less than nothing. */
  private static Amounts left(Amounts all, Amounts part) {
    var left = new TreeMap<String, BigDecimal>();
    all.values()
        .forEach(
            (resource, value) ->
                left.put(resource, value.subtract(part.orZero(resource)).max(BigDecimal.ZERO)));
    return new Amounts(left);
  }
}
