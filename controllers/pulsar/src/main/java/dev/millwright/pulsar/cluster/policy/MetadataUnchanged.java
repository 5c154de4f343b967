package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.reason.Refusal;

/** Brokers and bookies of a living cluster would find an empty store and lose sight of all data. */
final class MetadataUnchanged implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    String inForce = claim.metadataInForce();
    String wanted = new Addresses(claim.wanted()).metadataUrl();
    if (inForce == null || inForce.equals(wanted) || claim.facts().workloads().isEmpty()) {
      return Verdict.pass();
    }
    return Verdict.fail(
        Refusal.METADATA_STORE_CHANGED,
        "spec.metadata asks for %s, but the cluster lives on %s; set it back, or create a new PulsarCluster for the new store."
            .formatted(wanted, inForce));
  }
}
