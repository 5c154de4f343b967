package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.config.Paths;
import dev.millwright.pulsar.cluster.gather.KeptClaim;
import dev.millwright.pulsar.cluster.gather.KeptVolumes;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.reason.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Data on a kept volume that no pod would mount is lost to the cluster that is made anew. */
final class KeptVolumesUsed implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    ResolvedCluster wanted = claim.wanted();
    KeptVolumes kept = claim.facts().around().kept();
    List<String> faults = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (ResolvedSet set : wanted.sets()) {
      String workload = ObjectNames.of(wanted, set);
      placed.add(workload);
      KeptVolumes its = kept.of(workload);
      if (set.component() == Component.BOOKIE
          && its.pods() > set.replicas()
          && claim.facts().workloads().isEmpty()) {
        faults.add(tooFew(set, its));
      }
      KeptVolumes extra = notMounted(set, its);
      if (!extra.isEmpty()) {
        faults.add(
            "The number of volumes of %s is too small for those kept from a former cluster of this name; set count as it was, %s"
                .formatted(set.workload(), KeptText.orDelete(extra)));
      }
    }
    kept.claims().stream()
        .filter(c -> !placed.contains(c.workload()) && !isTold(wanted, c))
        .map(KeptClaim::workload)
        .distinct()
        .forEach(workload -> faults.add(homeless(wanted, kept.of(workload))));
    return faults.isEmpty()
        ? Verdict.pass()
        : Verdict.fail(Refusal.KEPT_VOLUMES_UNUSED, String.join(" ", faults));
  }

  private static String tooFew(ResolvedSet set, KeptVolumes its) {
    return "replicas of %s is %d, but volumes of %d bookies are kept from a former cluster of this name, and ledgers on them would be lost; set it to %d or more, %s"
        .formatted(set.workload(), set.replicas(), its.pods(), its.pods(), KeptText.orDelete(its));
  }

  private static KeptVolumes notMounted(ResolvedSet set, KeptVolumes its) {
    Set<String> mounted = new HashSet<>();
    set.volumes().forEach(volume -> mounted.addAll(Paths.claims(volume)));
    return new KeptVolumes(
        its.claims().stream().filter(c -> !mounted.contains(c.template())).toList());
  }

  /** Volumes of a store are {@link KeptStoreFits}' concern, unless there is no store at all. */
  private static boolean isTold(ResolvedCluster wanted, KeptClaim kept) {
    return wanted.standalone() == null
        && (kept.component().equals(Component.ZOOKEEPER.label())
            || kept.component().equals(Component.OXIA.label())
            || kept.component().equals(Component.OXIA_COORDINATOR.label()));
  }

  private static String homeless(ResolvedCluster wanted, KeptVolumes its) {
    KeptClaim one = its.claims().getFirst();
    if (one.component().equals(Component.BOOKIE.label()) && wanted.standalone() == null) {
      return "spec.bookies.sets has no set %s, but volumes of %d bookies of it are kept from a former cluster of this name, and ledgers on them would be lost; add that set with %d replicas, %s"
          .formatted(one.set(), its.pods(), its.pods(), KeptText.orDelete(its));
    }
    return "spec.profile is %s, but volumes of %s are kept from a former cluster of this name with another profile; set that profile, choose another metadata.name, %s"
        .formatted(wanted.profile(), one.component(), KeptText.orDelete(its));
  }
}
