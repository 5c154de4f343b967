package dev.millwright.pulsar.cluster.profile;

import dev.millwright.api.pulsar.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Pulsar cluster with nothing left to default: the profile with a person's overrides on top.
 *
 * @param namespace of all its objects
 * @param name {@code metadata.name}, prefix of the names of all its objects
 * @param profile the defaults it started from
 * @param version Pulsar version
 * @param image Pulsar image
 * @param clusterName Pulsar's own name of the cluster
 * @param clusterDomain DNS domain of the Kubernetes cluster
 * @param metadata the metadata store
 * @param quorums of new ledgers
 * @param bookies bookie sets; none in Standalone
 * @param brokers broker sets; none in Standalone
 * @param proxies proxy sets; none in Standalone
 * @param webSocket whether the proxies speak WebSocket
 * @param proxyService the Service of the proxies
 * @param autorecovery autorecovery in pods of its own; null means inside every bookie
 * @param standalone the one pod of Standalone; null in every other profile
 */
public record ResolvedCluster(
    String namespace,
    String name,
    Profile profile,
    String version,
    String image,
    String clusterName,
    String clusterDomain,
    MetadataStore metadata,
    Quorums quorums,
    List<ResolvedSet> bookies,
    List<ResolvedSet> brokers,
    List<ResolvedSet> proxies,
    boolean webSocket,
    ProxyService proxyService,
    @Nullable ResolvedSet autorecovery,
    @Nullable ResolvedSet standalone) {

  public ResolvedCluster {
    bookies = List.copyOf(bookies);
    brokers = List.copyOf(brokers);
    proxies = List.copyOf(proxies);
  }

  /** Every set of pods, in the order in which they start. */
  public List<ResolvedSet> sets() {
    List<ResolvedSet> all = new ArrayList<>(metadata.sets());
    all.addAll(bookies);
    if (autorecovery != null) {
      all.add(autorecovery);
    }
    all.addAll(brokers);
    all.addAll(proxies);
    if (standalone != null) {
      all.add(standalone);
    }
    return List.copyOf(all);
  }

  /** Bookies in all sets. */
  public int bookieCount() {
    return bookies.stream().mapToInt(ResolvedSet::replicas).sum();
  }

  /** Whether any bookie set has a rack. */
  public boolean hasRacks() {
    return bookies.stream().anyMatch(set -> set.rack() != null);
  }

  /** Whether its racks are spread over regions. */
  public boolean hasRegions() {
    return bookies.stream().anyMatch(ResolvedSet::hasRegion);
  }

  /** The same cluster with other bookie sets. */
  public ResolvedCluster withBookies(List<ResolvedSet> sets) {
    return new ResolvedCluster(
        namespace,
        name,
        profile,
        version,
        image,
        clusterName,
        clusterDomain,
        metadata,
        quorums,
        sets,
        brokers,
        proxies,
        webSocket,
        proxyService,
        autorecovery,
        standalone);
  }
}
