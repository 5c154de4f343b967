package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.reason.Refusal;
import java.util.List;

/** Brokers place by rack or by region and refuse racks of the other form. */
final class RacksOfOneForm implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    List<ResolvedSet> racked =
        claim.wanted().bookies().stream().filter(set -> set.rack() != null).toList();
    List<ResolvedSet> regional = racked.stream().filter(ResolvedSet::hasRegion).toList();
    if (regional.isEmpty() || regional.size() == racked.size()) {
      return Verdict.pass();
    }
    ResolvedSet local = racked.stream().filter(set -> !set.hasRegion()).findFirst().orElseThrow();
    return Verdict.fail(
        Refusal.RACK_FORMS_MIXED,
        "spec.bookies.sets: rack %s of set %s names a region, rack %s of set %s does not, and Pulsar places by one of the two; write every rack as /rack or every rack as /region/rack."
            .formatted(
                regional.getFirst().rack(),
                regional.getFirst().name(),
                local.rack(),
                local.name()));
  }
}
