package dev.millwright.pulsar.cluster.config;

import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import java.util.Map;
import java.util.TreeMap;

/** Lines of broker.conf. */
public final class BrokerConfig {

  private static final String STRIPING = "bookkeeper_opportunisticStriping";

  private BrokerConfig() {}

  /**
   * Writable bookies without which some broker could start no new ledger: a write quorum, or a
   * whole ensemble where a person switched opportunistic striping off.
   */
  public static int bookiesNeeded(ResolvedCluster cluster) {
    boolean striping =
        cluster.brokers().stream()
            .allMatch(set -> Boolean.parseBoolean(set.config().getOrDefault(STRIPING, "true")));
    return striping ? cluster.quorums().write() : cluster.quorums().ensemble();
  }

  static ComponentConfig of(ResolvedCluster cluster, ResolvedSet set) {
    Addresses addresses = new Addresses(cluster);
    Map<String, String> fixed = serving(cluster);
    fixed.put("metadataStoreUrl", addresses.metadataUrl());
    fixed.put("configurationMetadataStoreUrl", addresses.metadataUrl());
    fixed.put("bookkeeperMetadataServiceUri", addresses.bookkeeperMetadataUrl());
    Map<String, String> defaults = defaults(set);
    if (cluster.hasRegions()) {
      // Without it brokers refuse a rack of the form /region/rack.
      defaults.put("bookkeeperClientRegionawarePolicyEnabled", "true");
    }
    return new ComponentConfig("broker.conf", defaults, fixed);
  }

  /** What brokers and Standalone share and nobody overrides. */
  static Map<String, String> serving(ResolvedCluster cluster) {
    Map<String, String> fixed = new TreeMap<>();
    fixed.put("clusterName", cluster.clusterName());
    fixed.put("brokerServicePort", String.valueOf(Addresses.BROKER));
    fixed.put("webServicePort", String.valueOf(Addresses.BROKER_HTTP));
    fixed.put("statusFilePath", Paths.STATUS_FILE);
    fixed.put("managedLedgerDefaultEnsembleSize", String.valueOf(cluster.quorums().ensemble()));
    fixed.put("managedLedgerDefaultWriteQuorum", String.valueOf(cluster.quorums().write()));
    fixed.put("managedLedgerDefaultAckQuorum", String.valueOf(cluster.quorums().ack()));
    return fixed;
  }

  /** What brokers and Standalone share and a person may override. */
  static Map<String, String> defaults(ResolvedSet set) {
    Map<String, String> defaults = new TreeMap<>();
    // Shorter than the pod's grace period, so that a broker is never killed while it hands over.
    defaults.put(
        "brokerShutdownTimeoutMs",
        String.valueOf(Math.clamp(set.pod().graceSeconds() - 30, 10, 60) * 1000L));
    // With as many bookies as an ensemble has, a restart of one would stop new ledgers; so they are
    // striped over fewer while it is away, never over fewer than the write quorum.
    defaults.put(STRIPING, "true");
    // Pulsar's default deletes a topic a minute after its last user left; a declared one must stay.
    defaults.put("brokerDeleteInactiveTopicsEnabled", "false");
    defaults.put(
        "managedLedgerCacheSizeMB", String.valueOf(Math.max(16, set.memory().direct() / 5)));
    return defaults;
  }
}
