package dev.millwright.queues.kueue.observe;

import dev.millwright.queues.kueue.object.Fields;
import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.object.Quota;
import dev.millwright.queues.kueue.object.Quota.Line;
import dev.millwright.queues.tree.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Cohorts and ClusterQueues as they hang together, with what Kueue makes of their amounts ({@code
 * pkg/cache/scheduler/resource_node.go} at 0.19).
 */
public final class LiveTree {
  private final Map<ObjectKey, LiveObject> nodes = new HashMap<>();

  /** Name of a Cohort → what is directly in it. */
  private final Map<String, List<LiveObject>> below = new HashMap<>();

  /** Of these objects. */
  public LiveTree(Collection<LiveObject> objects) {
    for (LiveObject object : objects) {
      KueueKind kind = object.key().kind();
      if (kind == KueueKind.COHORT || kind == KueueKind.CLUSTER_QUEUE) {
        nodes.put(object.key(), object);
        if (object.parent() != null) {
          below.computeIfAbsent(object.parent(), name -> new ArrayList<>()).add(object);
        }
      }
    }
  }

  /** The Cohort or ClusterQueue of this name, the ClusterQueue where there are both. */
  public @Nullable LiveObject get(String name) {
    LiveObject leaf = nodes.get(ObjectKey.clusterQueue(name));
    return leaf == null ? nodes.get(ObjectKey.cohort(name)) : leaf;
  }

  /** ClusterQueues in it and below it; itself where it is one. */
  public List<LiveObject> leaves(LiveObject node) {
    var leaves = new ArrayList<LiveObject>();
    collect(node, leaves, new HashSet<>());
    return leaves;
  }

  private void collect(LiveObject node, List<LiveObject> leaves, Set<ObjectKey> seen) {
    if (!seen.add(node.key())) {
      return;
    }
    if (node.key().kind() == KueueKind.CLUSTER_QUEUE) {
      leaves.add(node);
      return;
    }
    below.getOrDefault(node.key().name(), List.of()).forEach(one -> collect(one, leaves, seen));
  }

  /** What it is guaranteed: its own, with all below it. */
  public Amounts guaranteed(LiveObject node) {
    return guaranteed(node, new HashSet<>());
  }

  private Amounts guaranteed(LiveObject node, Set<ObjectKey> seen) {
    Amounts sum = node.quota().nominal();
    if (seen.add(node.key()) && node.key().kind() == KueueKind.COHORT) {
      for (LiveObject child : below.getOrDefault(node.key().name(), List.of())) {
        sum = sum.plus(guaranteed(child, seen));
      }
    }
    return sum;
  }

  /** What work that is let in has, with all below it; of resources that it is for. */
  public Amounts used(LiveObject node) {
    Amounts sum = Amounts.NONE;
    for (LiveObject leaf : leaves(node)) {
      sum = sum.plus(usedBy(leaf));
    }
    return sum;
  }

  private static Amounts usedBy(LiveObject leaf) {
    var used = new TreeMap<String, BigDecimal>();
    for (Fields flavor : leaf.status().list("flavorsReservation")) {
      for (Fields resource : flavor.list("resources")) {
        BigDecimal total = resource.amount("total");
        used.merge(resource.text("name"), total == null ? BigDecimal.ZERO : total, BigDecimal::add);
      }
    }
    return new Amounts(used);
  }

  /** Its own limit: what it is guaranteed and may borrow. */
  public Amounts limit(LiveObject node) {
    Amounts guaranteed = guaranteed(node);
    var limits = new TreeMap<String, BigDecimal>();
    node.quota()
        .lines()
        .forEach(
            (resource, line) -> {
              if (line.borrowing() != null) {
                limits.put(resource, guaranteed.orZero(resource).add(line.borrowing()));
              }
            });
    return new Amounts(limits);
  }

  /** Most that it can ever use, all limits above taken in, and what there is at all. */
  public Amounts ceiling(LiveObject node) {
    return ceiling(node, new HashSet<>());
  }

  private Amounts ceiling(LiveObject node, Set<ObjectKey> seen) {
    LiveObject above = node.parent() == null ? null : nodes.get(ObjectKey.cohort(node.parent()));
    if (above == null || !seen.add(node.key())) {
      return finite(guaranteed(node));
    }
    return limit(node).orLess(less(ceiling(above, seen), reservedBeside(node, above)));
  }

  /** What others directly above keep for themselves and never lend. */
  private Amounts reservedBeside(LiveObject node, LiveObject above) {
    Amounts sum = Amounts.NONE;
    for (LiveObject other : below.getOrDefault(above.key().name(), List.of())) {
      if (!other.key().equals(node.key())) {
        sum = sum.plus(reserved(other));
      }
    }
    return sum;
  }

  private Amounts reserved(LiveObject node) {
    Amounts guaranteed = guaranteed(node);
    var reserved = new TreeMap<String, BigDecimal>();
    for (Map.Entry<String, Line> entry : node.quota().lines().entrySet()) {
      BigDecimal lending = entry.getValue().lending();
      if (lending != null) {
        BigDecimal kept = guaranteed.orZero(entry.getKey()).subtract(lending);
        reserved.put(entry.getKey(), kept.max(BigDecimal.ZERO));
      }
    }
    return new Amounts(reserved);
  }

  private static Amounts less(Amounts amounts, Amounts taken) {
    var left = new TreeMap<String, BigDecimal>();
    amounts
        .values()
        .forEach(
            (resource, amount) ->
                left.put(resource, amount.subtract(taken.orZero(resource)).max(BigDecimal.ZERO)));
    return new Amounts(left);
  }

  private static Amounts finite(Amounts amounts) {
    var kept = new TreeMap<>(amounts.values());
    kept.entrySet().removeIf(one -> one.getValue().compareTo(Quota.endless(one.getKey())) >= 0);
    return new Amounts(kept);
  }
}
