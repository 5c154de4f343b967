package dev.millwright.queues.plan;

import dev.millwright.api.queues.PlannedEviction;
import dev.millwright.api.queues.QueueUsage;
import dev.millwright.queues.backend.Foretells.Fate;
import dev.millwright.queues.backend.Foretells.Foreseen;
import dev.millwright.queues.backend.TellsUsage.Usage;
import dev.millwright.queues.tree.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Running work that a plan leaves above what its queue may have, or can count on. What is so
 * already, and is not made worse, is not told.
 */
final class Evictions {
  private static final int QUEUES_MAX = 16;
  private static final int WORKLOADS_MAX = 5;
  private static final int LINE_MAX = 256;

  private final SortedMap<String, Foreseen> now;
  private final SortedMap<String, Foreseen> after;
  private final Function<String, Usage> usages;
  private final Function<String, List<String>> holders;
  private final List<PlannedEviction> found = new ArrayList<>();

  private Evictions(
      SortedMap<String, Foreseen> now,
      SortedMap<String, Foreseen> after,
      Function<String, Usage> usages,
      Function<String, List<String>> holders) {
    this.now = now;
    this.after = after;
    this.usages = usages;
    this.holders = holders;
  }

  /**
   * By name of the queue.
   *
   * @param now the queues as they are
   * @param after as they would be
   * @param usages how a queue is used
   * @param holders who has work in it
   */
  static List<PlannedEviction> of(
      SortedMap<String, Foreseen> now,
      SortedMap<String, Foreseen> after,
      Function<String, Usage> usages,
      Function<String, List<String>> holders) {
    var evictions = new Evictions(now, after, usages, holders);
    Map<String, Set<String>> grown = evictions.grown();
    for (String name : after.keySet()) {
      if (evictions.found.size() < QUEUES_MAX) {
        evictions.look(name, grown);
      }
    }
    return List.copyOf(evictions.found);
  }

  /** Resources of which a queue is guaranteed more than before → names of such queues. */
  private Map<String, Set<String>> grown() {
    var grown = new TreeMap<String, Set<String>>();
    after.forEach(
        (name, queue) ->
            above(queue.guaranteed(), guaranteed(now.get(name)))
                .values()
                .keySet()
                .forEach(
                    resource -> grown.computeIfAbsent(resource, one -> new HashSet<>()).add(name)));
    return grown;
  }

  private void look(String name, Map<String, Set<String>> grown) {
    Foreseen before = now.get(name);
    Foreseen then = after.get(name);
    QueueUsage usage = usages.apply(name).usage();
    if (before == null || then == null || usage == null) {
      return;
    }
    Amounts used = Amounts.of(usage.used());
    Amounts overMax = above(used.only(then.max()), then.max());
    if (!overMax.values().isEmpty() && !then.max().equals(before.max())) {
      tell(name, then.aboveMax(), overMax);
    }
    if (then.leaf() && then.aboveGuaranteed() == Fate.CanBeWonBack) {
      Amounts lost = lost(name, used, before, then, grown);
      if (!lost.values().isEmpty()) {
        tell(name, Fate.CanBeWonBack, lost);
      }
    }
  }

  /** What is above the guarantee, of resources that the queue or another one makes it worse for. */
  private Amounts lost(
      String name, Amounts used, Foreseen before, Foreseen then, Map<String, Set<String>> grown) {
    Amounts over = above(used, then.guaranteed());
    Amounts overBefore = above(used, before.guaranteed());
    Set<String> shared =
        after.values().stream()
            .flatMap(queue -> queue.guaranteed().values().keySet().stream())
            .collect(Collectors.toSet());
    var lost = new TreeMap<String, BigDecimal>();
    over.values()
        .forEach(
            (resource, value) -> {
              boolean worse = value.compareTo(overBefore.orZero(resource)) > 0;
              boolean asked =
                  grown.getOrDefault(resource, Set.of()).stream().anyMatch(o -> !o.equals(name));
              if (worse || asked || (isNewlyWonBack(before) && shared.contains(resource))) {
                lost.put(resource, value);
              }
            });
    return new Amounts(lost);
  }

  private static boolean isNewlyWonBack(Foreseen before) {
    return before.aboveGuaranteed() != Fate.CanBeWonBack;
  }

  private void tell(String name, Fate fate, Amounts above) {
    List<String> all = holders.apply(name);
    var some = new ArrayList<String>();
    all.stream().limit(WORKLOADS_MAX).map(line -> Foresight.cut(line, LINE_MAX)).forEach(some::add);
    if (all.size() > WORKLOADS_MAX) {
      some.add("and %d more".formatted(all.size() - WORKLOADS_MAX));
    }
    found.add(
        new PlannedEviction(name, fate.name(), above.quantities(), some.isEmpty() ? null : some));
  }

  private static Amounts guaranteed(@Nullable Foreseen queue) {
    return queue == null ? Amounts.NONE : queue.guaranteed();
  }

  /** What the first has above the second, of resources of which it has more. */
  private static Amounts above(Amounts all, Amounts part) {
    var above = new TreeMap<String, BigDecimal>();
    all.values()
        .forEach(
            (resource, value) -> {
              BigDecimal more = value.subtract(part.orZero(resource));
              if (more.signum() > 0) {
                above.put(resource, more);
              }
            });
    return new Amounts(above);
  }
}
