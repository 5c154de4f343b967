package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.gather.KeptVolumes;
import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.MetadataStore;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.reason.Refusal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A cluster that takes up kept volumes takes up its store too, with the members it had. New members
 * know nothing: two of them in an ensemble of three elect each other, and the metadata of every
 * kept ledger is lost. Another store knows nothing either.
 */
final class KeptStoreFits implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    if (claim.facts().around().kept().isEmpty() || claim.wanted().standalone() != null) {
      return Verdict.pass();
    }
    Verdict store = sameStore(claim);
    return store instanceof Verdict.Fail ? store : sameMembers(claim);
  }

  /** Bookies kept without their store are told of last: it is the least likely. */
  private static Verdict sameStore(ClusterClaim claim) {
    KeptVolumes kept = claim.facts().around().kept();
    boolean zooKeeper = claim.wanted().metadata() instanceof MetadataStore.ZooKeeperRunByUs;
    boolean oxia = claim.wanted().metadata() instanceof MetadataStore.OxiaRunByUs;
    String wanted = new Addresses(claim.wanted()).metadataUrl();
    if (!zooKeeper && !kept.of(Component.ZOOKEEPER).isEmpty()) {
      return changed(wanted, "spec.metadata.zooKeeper", kept.of(Component.ZOOKEEPER));
    }
    if (!oxia && !kept.of(Component.OXIA).isEmpty()) {
      return changed(wanted, "spec.metadata.oxia", kept.of(Component.OXIA));
    }
    KeptVolumes bookies = kept.of(Component.BOOKIE);
    List<String> others =
        bookies.claims().stream()
            .flatMap(bookie -> Stream.ofNullable(bookie.metadataStore()))
            .filter(store -> !store.equals(wanted))
            .toList();
    return others.isEmpty()
        ? notEmptied(claim, bookies)
        : changed(wanted, others.getFirst(), bookies);
  }

  private static Verdict changed(String wanted, String former, KeptVolumes kept) {
    return Verdict.fail(
        Refusal.METADATA_STORE_CHANGED,
        "spec.metadata asks for %s, but volumes kept from a former cluster of this name need its metadata in %s; ask for that again, %s"
            .formatted(wanted, former, KeptText.orDelete(kept)));
  }

  private static Verdict notEmptied(ClusterClaim claim, KeptVolumes bookies) {
    boolean emptied =
        claim.wanted().metadata().sets().stream()
            .map(set -> ObjectNames.of(claim.wanted(), set))
            .allMatch(
                name ->
                    claim.facts().workload(name).isEmpty()
                        && claim.facts().around().kept().of(name).isEmpty());
    return bookies.isEmpty() || !emptied || claim.wanted().metadata().sets().isEmpty()
        ? Verdict.pass()
        : Verdict.fail(
            Refusal.METADATA_VOLUMES_MISSING,
            "Bookies' volumes are kept from a former cluster of this name, but no volume of its metadata store is, and without it no ledger can be read; restore the store's volumes, %s"
                .formatted(KeptText.orDelete(bookies)));
  }

  private static Verdict sameMembers(ClusterClaim claim) {
    return switch (claim.wanted().metadata()) {
      case MetadataStore.ZooKeeperRunByUs(ResolvedSet ensemble) -> zooKeeper(claim, ensemble);
      case MetadataStore.OxiaRunByUs oxia -> oxia(claim, oxia.servers());
      case MetadataStore.ExternalStore store -> Verdict.pass();
      case MetadataStore.RocksDb rocksDb -> Verdict.pass();
    };
  }

  private static Verdict zooKeeper(ClusterClaim claim, ResolvedSet ensemble) {
    KeptVolumes kept = kept(claim, ensemble);
    int former = kept.pods();
    if (former > 0 && former != ensemble.replicas()) {
      return Verdict.fail(
          Refusal.STORE_SCALE_REFUSED,
          "spec.metadata.zooKeeper.replicas is %d, but volumes of %d members are kept from a former cluster of this name, and another number of members could lose all metadata; set it to %d, %s"
              .formatted(ensemble.replicas(), former, former, KeptText.orDelete(kept)));
    }
    if (former > 0 && kept.podsLeft() <= former / 2) {
      return Verdict.fail(
          Refusal.STORE_SCALE_REFUSED,
          "Of the %d members of a former ensemble of this name only %d have their volumes, and new members would outvote them and lose all metadata; restore the others' volumes, %s"
              .formatted(former, kept.podsLeft(), KeptText.orDelete(kept)));
    }
    return Verdict.pass();
  }

  private static Verdict oxia(ClusterClaim claim, ResolvedSet servers) {
    KeptVolumes kept = kept(claim, servers);
    return servers.replicas() >= kept.pods()
        ? Verdict.pass()
        : Verdict.fail(
            Refusal.STORE_SCALE_REFUSED,
            "spec.metadata.oxia.replicas is %d, but volumes of %d servers are kept from a former cluster of this name, and their shards would be lost; set it to %d, %s"
                .formatted(servers.replicas(), kept.pods(), kept.pods(), KeptText.orDelete(kept)));
  }

  private static KeptVolumes kept(ClusterClaim claim, ResolvedSet set) {
    return claim.facts().around().kept().of(ObjectNames.of(claim.wanted(), set));
  }
}
