package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.gather.ObservedWorkload;
import dev.millwright.pulsar.cluster.profile.MetadataStore;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.reason.Refusal;

/**
 * Members of a living store stay. New members of a ZooKeeper ensemble know nothing: two of them in
 * an ensemble of three elect each other, and all metadata is lost. Those that go take a vote or a
 * shard with them.
 */
final class StoreMembersKept implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    return switch (claim.wanted().metadata()) {
      case MetadataStore.ZooKeeperRunByUs(ResolvedSet ensemble) ->
          zooKeeper(ensemble.replicas(), present(claim, ensemble));
      case MetadataStore.OxiaRunByUs oxia ->
          oxia(oxia.servers().replicas(), present(claim, oxia.servers()));
      case MetadataStore.ExternalStore store -> Verdict.pass();
      case MetadataStore.RocksDb rocksDb -> Verdict.pass();
    };
  }

  private static Verdict zooKeeper(int wanted, int present) {
    return present == 0 || wanted == present
        ? Verdict.pass()
        : refusal(
            "spec.metadata.zooKeeper.replicas is %d, but the ensemble has %d members, and adding or removing members could lose all metadata; set it back to %d. For another number start a new PulsarCluster."
                .formatted(wanted, present, present));
  }

  private static Verdict oxia(int wanted, int present) {
    return wanted >= present
        ? Verdict.pass()
        : refusal(
            "spec.metadata.oxia.replicas is %d, but %d servers hold shards, and this controller does not move shards yet; set it back to %d."
                .formatted(wanted, present, present));
  }

  private static Verdict refusal(String message) {
    return Verdict.fail(Refusal.STORE_SCALE_REFUSED, message);
  }

  private static int present(ClusterClaim claim, ResolvedSet set) {
    return claim
        .facts()
        .workload(ObjectNames.of(claim.wanted(), set))
        .map(ObservedWorkload::desired)
        .orElse(0);
  }
}
