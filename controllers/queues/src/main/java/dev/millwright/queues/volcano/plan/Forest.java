package dev.millwright.queues.volcano.plan;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.observe.LiveQueue.State;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The Queues as they are after each step, while a plan is made. */
final class Forest {
  private final Map<String, Node> nodes = new HashMap<>();

  /** Name of a Queue that is not there → names of those that say they are below it. */
  private final Map<String, Set<String>> orphans = new HashMap<>();

  /** A Queue among the others. */
  static final class Node {
    final String name;
    final boolean ours;
    final State state;

    /** Why it may have no Queues below it and may not go; null where it has no work. */
    final @Nullable String work;

    final Set<String> below = new TreeSet<>();
    final Tally deservedBelow = new Tally();
    final Tally guaranteeBelow = new Tally();
    QueueSpec spec;

    Node(String name, QueueSpec spec, boolean ours, State state, @Nullable String work) {
      this.name = name;
      this.spec = spec;
      this.ours = ours;
      this.state = state;
      this.work = work;
    }
  }

  Forest(Situation situation) {
    for (LiveQueue queue : situation.live()) {
      int podGroups = situation.podGroups().getOrDefault(queue.name(), 0);
      boolean ours = queue.isOf(situation.backend());
      nodes.put(
          queue.name(),
          new Node(queue.name(), queue.spec(), ours, queue.state(), work(queue, podGroups)));
    }
    nodes.values().forEach(this::attach);
  }

  @Nullable Node get(String name) {
    return nodes.get(name);
  }

  /** Makes the Queue, or changes its spec. */
  void put(String name, QueueSpec spec) {
    Node node = nodes.get(name);
    if (node == null) {
      node = new Node(name, spec, true, State.Unsaid, null);
      nodes.put(name, node);
      Set<String> found = orphans.remove(name);
      if (found != null) {
        found.stream().map(nodes::get).filter(Objects::nonNull).forEach(this::attach);
      }
    } else {
      detach(node);
      node.spec = spec;
    }
    attach(node);
  }

  void remove(String name) {
    Node node = nodes.remove(name);
    if (node != null) {
      detach(node);
    }
  }

  /** The Queue above; null at the top, and where there is none of that name. */
  @Nullable Node above(QueueSpec spec) {
    return isTop(spec) ? null : nodes.get(spec.parent());
  }

  /** Levels below the root; a circle counts as very many. */
  int depth(QueueSpec spec) {
    int depth = 1;
    for (Node at = above(spec); at != null && depth <= nodes.size(); at = above(at.spec)) {
      depth++;
    }
    return depth;
  }

  /** Whether the one is the other, or below it. */
  boolean isWithin(String name, String other) {
    Node at = nodes.get(name);
    for (int steps = 0; at != null && steps <= nodes.size(); steps++) {
      if (at.name.equals(other)) {
        return true;
      }
      at = above(at.spec);
    }
    return false;
  }

  /** The nearest limit of a resource on the way up, this spec's own left out; null for none. */
  @Nullable BigDecimal limitAbove(QueueSpec spec, String resource) {
    int steps = 0;
    for (Node at = above(spec); at != null && steps++ <= nodes.size(); at = above(at.spec)) {
      BigDecimal limit = limit(at.spec, resource);
      if (limit != null) {
        return limit;
      }
    }
    return null;
  }

  /** The greatest limit of a resource that a Queue below is the first to say; null for none. */
  @Nullable BigDecimal limitBelow(Node node, String resource) {
    BigDecimal most = null;
    for (String name : node.below) {
      Node child = nodes.get(name);
      if (child != null) {
        BigDecimal own = limit(child.spec, resource);
        BigDecimal limit = own == null ? limitBelow(child, resource) : own;
        most = most == null || (limit != null && limit.compareTo(most) > 0) ? limit : most;
      }
    }
    return most;
  }

  /** The least limits from here to the root. */
  Amounts ceiling(QueueSpec spec) {
    Amounts ceiling = spec.capability();
    int steps = 0;
    for (Node at = above(spec); at != null && steps++ <= nodes.size(); at = above(at.spec)) {
      ceiling = ceiling.orLess(at.spec.capability());
    }
    return ceiling;
  }

  private static boolean isTop(QueueSpec spec) {
    return spec.parent().isEmpty() || spec.parent().equals(QueueSpec.ROOT);
  }

  /** To its admission, 0 is no limit, of whatever resource. */
  private static @Nullable BigDecimal limit(QueueSpec spec, String resource) {
    BigDecimal limit = spec.capability().get(resource);
    return limit == null || limit.signum() == 0 ? null : limit;
  }

  private static @Nullable String work(LiveQueue queue, int podGroups) {
    BigDecimal pods = queue.allocated().orZero("pods");
    if (pods.signum() > 0) {
      return "running pods (" + pods.toPlainString() + ")";
    }
    return podGroups > 0 ? "PodGroups (" + podGroups + ")" : null;
  }

  private void attach(Node node) {
    Node above = above(node.spec);
    if (above == null && !isTop(node.spec)) {
      orphans.computeIfAbsent(node.spec.parent(), key -> new TreeSet<>()).add(node.name);
    }
    if (above != null && above.below.add(node.name)) {
      above.deservedBelow.add(node.spec.deserved());
      above.guaranteeBelow.add(node.spec.guarantee());
    }
  }

  private void detach(Node node) {
    Node above = above(node.spec);
    if (above == null) {
      orphans.getOrDefault(node.spec.parent(), new TreeSet<>()).remove(node.name);
    }
    if (above != null && above.below.remove(node.name)) {
      above.deservedBelow.remove(node.spec.deserved());
      above.guaranteeBelow.remove(node.spec.guarantee());
    }
  }
}
