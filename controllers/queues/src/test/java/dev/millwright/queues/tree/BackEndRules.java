package dev.millwright.queues.tree;

import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What each back end asks of a tree before it takes it, written down anew from what is known of
 * them, with nothing of the solver.
 */
final class BackEndRules {
  private final List<String> broken = new ArrayList<>();
  private final Map<String, Accepted> queues = new HashMap<>();
  private final Map<String, List<Accepted>> below = new HashMap<>();

  private BackEndRules(SolvedTree tree) {
    for (Accepted queue : tree.accepted()) {
      queues.put(queue.name(), queue);
      below.computeIfAbsent(String.valueOf(queue.parent()), key -> new ArrayList<>()).add(queue);
    }
  }

  /** Sentences on what is broken; none of a tree that all of them take. */
  static List<String> broken(SolvedTree tree) {
    var rules = new BackEndRules(tree);
    rules.queues.values().forEach(rules::check);
    return rules.broken;
  }

  private void check(Accepted queue) {
    var resources = new TreeSet<String>();
    List<Accepted> family = below.getOrDefault(queue.name(), List.of());
    for (Amounts amounts : List.of(queue.reserved(), queue.guaranteed(), queue.ceiling())) {
      resources.addAll(amounts.values().keySet());
    }
    family.forEach(child -> resources.addAll(child.guaranteed().values().keySet()));
    family.forEach(child -> resources.addAll(child.reserved().values().keySet()));
    for (String resource : resources) {
      volcano(queue, family, resource);
      yuniKorn(queue, family, resource);
      kueue(queue, family, resource);
    }
  }

  /** Unset counts as 0, for guarantee and deserved; capability is compared where both say it. */
  private void volcano(Accepted queue, List<Accepted> family, String resource) {
    BigDecimal deserved = queue.guaranteed().orZero(resource);
    BigDecimal guarantee = queue.reserved().orZero(resource);
    BigDecimal deservedBelow = BigDecimal.ZERO;
    BigDecimal guaranteeBelow = BigDecimal.ZERO;
    for (Accepted child : family) {
      deservedBelow = deservedBelow.add(child.guaranteed().orZero(resource));
      guaranteeBelow = guaranteeBelow.add(child.reserved().orZero(resource));
    }
    atMost(queue, "Volcano: children's deserved", deservedBelow, deserved);
    atMost(queue, "Volcano: children's guarantee", guaranteeBelow, guarantee);
    atMost(queue, "Volcano: guarantee", guarantee, deserved);
    BigDecimal capability = queue.max().get(resource);
    if (capability != null) {
      atMost(queue, "Volcano: deserved", deserved, capability);
      atMost(queue, "Volcano: capability", capability, nearestMax(queue.parent(), resource));
    }
  }

  /** Unset is unlimited, for both; amounts are whole numbers of 64 bits. */
  private void yuniKorn(Accepted queue, List<Accepted> family, String resource) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Accepted child : family) {
      sum = sum.add(child.guaranteed().orZero(resource));
      BigDecimal max = child.max().get(resource);
      if (max != null) {
        atMost(child, "YuniKorn: max", max, nearestMax(queue.name(), resource));
      }
    }
    atMost(queue, "YuniKorn: children's guaranteed", sum, queue.guaranteed().get(resource));
    atMost(queue, "YuniKorn: children's guaranteed", sum, nearestMax(queue.name(), resource));
    for (Amounts amounts : List.of(queue.guaranteed(), queue.max())) {
      BigDecimal units = amounts.orZero(resource);
      (resource.equals("cpu") ? units.movePointRight(3) : units).longValueExact();
    }
  }

  /** A Cohort's nominal quota is what is left of the queue's own; every limit is 0 or more. */
  private void kueue(Accepted queue, List<Accepted> family, String resource) {
    BigDecimal nominal = queue.guaranteed().orZero(resource);
    for (Accepted child : family) {
      nominal = nominal.subtract(child.guaranteed().orZero(resource));
    }
    atMost(queue, "Kueue: nothing against nominalQuota", BigDecimal.ZERO, nominal);
    BigDecimal own = queue.guaranteed().orZero(resource);
    atMost(queue, "Kueue: lendingLimit", queue.reserved().orZero(resource), own);
    BigDecimal ceiling = queue.ceiling().get(resource);
    if (ceiling != null) {
      atMost(queue, "Kueue: borrowingLimit", own, ceiling);
    }
  }

  private @Nullable BigDecimal nearestMax(@Nullable String name, String resource) {
    Accepted at = name == null ? null : Objects.requireNonNull(queues.get(name));
    while (at != null && at.max().get(resource) == null) {
      at = at.parent() == null ? null : queues.get(at.parent());
    }
    return at == null ? null : at.max().get(resource);
  }

  private void atMost(Accepted queue, String what, BigDecimal less, @Nullable BigDecimal more) {
    if (more != null && less.compareTo(more) > 0) {
      broken.add("%s: %s of %s is above %s".formatted(queue.path(), what, less, more));
    }
  }
}
