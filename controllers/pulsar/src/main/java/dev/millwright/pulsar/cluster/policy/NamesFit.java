package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.name.Names;
import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.reason.Refusal;
import java.util.Comparator;

/** A pod carries its StatefulSet's name with a hash as a label, and labels end at 63 characters. */
final class NamesFit implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    return claim.wanted().sets().stream()
        .map(ResolvedSet::workload)
        .max(Comparator.comparingInt(String::length))
        .map(longest -> check(claim.wanted().name(), longest))
        .orElseGet(Verdict::pass);
  }

  private static Verdict check(String cluster, String workload) {
    String name = ObjectNames.of(cluster, workload);
    int over = name.length() - Names.STATEFUL_SET_MAX;
    return over <= 0
        ? Verdict.pass()
        : Verdict.fail(
            Refusal.NAME_TOO_LONG,
            "metadata.name %s gives the derived name %s, %d characters over the limit of %d; shorten metadata.name or the name of the set."
                .formatted(cluster, name, over, Names.STATEFUL_SET_MAX));
  }
}
