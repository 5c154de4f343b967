package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.MetadataStore;
import dev.millwright.pulsar.cluster.reason.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A URL that is ignored would leave a person to believe that the metadata is where it says; one
 * that goes over several lines of a configuration file would say more than that.
 */
final class MetadataUrlFits implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    return switch (claim.wanted().metadata()) {
      case MetadataStore.RocksDb(@Nullable String wished) ->
          inOnePod(wished, new Addresses(claim.wanted()).metadataUrl());
      case MetadataStore.ExternalStore(String url) -> onOneLine(url);
      case MetadataStore.ZooKeeperRunByUs zooKeeper -> Verdict.pass();
      case MetadataStore.OxiaRunByUs oxia -> Verdict.pass();
    };
  }

  /** A backslash takes away the meaning of what follows it, the end of the line too. */
  private static Verdict onOneLine(String url) {
    boolean fits = url.chars().noneMatch(c -> c <= ' ' || c == 0x7f || c == '\\');
    return fits
        ? Verdict.pass()
        : Verdict.fail(
            Refusal.METADATA_URL_REFUSED,
            "spec.metadata.url is '%s', and white space, control characters and backslashes in it would change other lines of the configuration; a store may not change, so delete this PulsarCluster and create it with a URL without them."
                .formatted(url.replaceAll("\\p{Cntrl}", " ")));
  }

  private static Verdict inOnePod(@Nullable String wished, String present) {
    if (wished == null || wished.equals(present)) {
      return Verdict.pass();
    }
    return Verdict.fail(
        Refusal.METADATA_URL_REFUSED,
        "spec.metadata.url is %s, but profile Standalone has its metadata in %s, on the volume of its one pod; a store may not change, so delete this PulsarCluster and create it without metadata.url%s."
            .formatted(
                wished,
                present,
                wished.startsWith("rocksdb:") ? "" : ", or with profile Laptop, which can use it"));
  }
}
