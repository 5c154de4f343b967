package dev.millwright.pulsar.cluster.policy;

import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.gather.ObservedWorkload;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps bookies that hold ledgers: a set may not shrink and may not go until they can be drained.
 * Everything else of the spec is carried out. A set whose StatefulSet someone deleted comes back
 * with the bookies its volumes are of.
 *
 * @param cluster the wish with no bookie less than there are
 * @param keptSets StatefulSets of bookies that the wish no longer has
 * @param message what was refused, why and what to do; null when nothing was
 */
public record BookieFloor(ResolvedCluster cluster, Set<String> keptSets, @Nullable String message) {

  /** Raises a wish to what there is. */
  public static BookieFloor of(ResolvedCluster wanted, ClusterFacts facts) {
    List<String> refused = new ArrayList<>();
    List<ResolvedSet> bookies = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (ResolvedSet set : wanted.bookies()) {
      String name = ObjectNames.of(wanted, set);
      named.add(name);
      int present =
          facts
              .workload(name)
              .map(ObservedWorkload::desired)
              .orElseGet(() -> facts.around().kept().of(name).pods());
      if (set.replicas() < present) {
        refused.add("%s has %d and %d are wanted".formatted(name, present, set.replicas()));
        bookies.add(set.withReplicas(present));
      } else {
        bookies.add(set);
      }
    }
    Set<String> kept = new HashSet<>();
    for (ObservedWorkload workload : facts.workloads()) {
      if (workload.component().equals(Component.BOOKIE.label())
          && !named.contains(workload.name())) {
        kept.add(workload.name());
        refused.add("%s is no longer in spec.bookies.sets".formatted(workload.name()));
      }
    }
    return new BookieFloor(wanted.withBookies(bookies), Set.copyOf(kept), message(refused));
  }

  private static @Nullable String message(List<String> refused) {
    return refused.isEmpty()
        ? null
        : "Fewer bookies are refused, because ledgers on them would be lost and this controller cannot drain them yet: "
            + String.join("; ", refused.stream().sorted().toList())
            + ". Set the numbers back. Everything else in the spec is carried out.";
  }
}
