package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.gather.StoreHolder;
import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.reason.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Nothing in a store tells a second cluster from the one that prepared it: its brokers would write
 * to the bookies of the first, and what one deletes is gone for both.
 */
final class StoreFree implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    List<StoreHolder> holders = claim.facts().around().storeHolders();
    return holders.isEmpty()
        ? Verdict.pass()
        : Verdict.fail(
            Refusal.METADATA_STORE_TAKEN,
            "spec.metadata.url is %s, where %s, which was first, has its metadata, and two clusters in one store take each other's ledgers for their own; a store may not change, so delete this PulsarCluster and create it with a store of its own."
                .formatted(
                    new Addresses(claim.wanted()).metadataUrl(),
                    holders.stream()
                        .map(h -> "PulsarCluster %s/%s".formatted(h.namespace(), h.name()))
                        .collect(Collectors.joining(" and "))));
  }
}
