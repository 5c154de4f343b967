package dev.millwright.queues.volcano.plan;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.desired.WantedQueue;
import dev.millwright.queues.volcano.plan.Forest.Node;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a Queue may have between two trees: of each resource the smaller of what it has and what it
 * shall have, so that it has room in both, and nobody loses what both trees give.
 */
final class Transit {
  private final Forest forest;

  /** Least limits from each wanted Queue to the root, by name. */
  private final Map<String, Amounts> ceilings = new HashMap<>();

  Transit(Forest forest, Map<String, WantedQueue> wanted) {
    this.forest = forest;
    // Those above come first, so that the ceiling of the parent is there.
    for (WantedQueue queue : wanted.values()) {
      String parent = queue.spec().parent();
      Amounts above = ceilings.containsKey(parent) ? ceiling(parent) : standing(parent);
      ceilings.put(queue.name(), queue.spec().capability().orLess(above));
    }
  }

  /** The smaller of both, where it hangs. */
  QueueSpec shrunk(WantedQueue queue, QueueSpec current) {
    Amounts said = current.capability().or(queue.spec().capability());
    return within(queue, current, limits(queue, current).only(said));
  }

  /** Below the root, with what it has, but for the limits of the Queues above it now and then. */
  QueueSpec detached(WantedQueue queue, QueueSpec current) {
    Amounts limits = limits(queue, current);
    Amounts deserved = current.deserved().orLess(limits).only(current.deserved());
    Amounts guarantee = current.guarantee().orLess(deserved).only(current.guarantee());
    return current.with(limits, deserved, guarantee).below(QueueSpec.ROOT);
  }

  private Amounts limits(WantedQueue queue, QueueSpec current) {
    return forest.ceiling(current).orLess(ceiling(queue.name()));
  }

  private Amounts ceiling(String name) {
    return ceilings.getOrDefault(name, Amounts.NONE);
  }

  /** That of a Queue which stays as it is. */
  private Amounts standing(String name) {
    Node node = name.equals(QueueSpec.ROOT) ? null : forest.get(name);
    return node == null ? Amounts.NONE : forest.ceiling(node.spec);
  }

  private static QueueSpec within(WantedQueue queue, QueueSpec current, Amounts limits) {
    Amounts deserved = common(current.deserved(), queue.spec().deserved());
    deserved = deserved.orLess(limits).only(deserved);
    Amounts guarantee = common(current.guarantee(), queue.spec().guarantee());
    guarantee = common(guarantee.orLess(deserved).only(guarantee), deserved);
    return current.with(limits, deserved, guarantee);
  }

  /** The smaller of both, where what is not said is 0. */
  private static Amounts common(Amounts one, Amounts other) {
    var both = new TreeMap<String, BigDecimal>();
    one.values()
        .forEach(
            (resource, value) -> {
              BigDecimal less = value.min(other.orZero(resource));
              if (less.signum() > 0) {
                both.put(resource, less);
              }
            });
    return new Amounts(both);
  }
}
