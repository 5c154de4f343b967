package dev.millwright.pulsar.cluster.config;

import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines of zookeeper.conf.
 *
 * <p>The member list is static and stays as it was made: a policy refuses another number of members
 * while the ensemble lives. Two lists at once could make two quorums, one of them empty.
 */
final class ZooKeeperConfig {

  private ZooKeeperConfig() {}

  static ComponentConfig of(ResolvedCluster cluster, ResolvedSet set) {
    Map<String, String> fixed = new TreeMap<>();
    fixed.put("dataDir", Paths.DATA + "/zookeeper");
    fixed.put("clientPort", String.valueOf(Addresses.ZOOKEEPER));
    fixed.put("metricsProvider.httpPort", String.valueOf(Addresses.METRICS));
    if (set.replicas() > 1) {
      fixed.put("quorumListenOnAllIPs", "true");
      Addresses addresses = new Addresses(cluster);
      for (int ordinal = 0; ordinal < set.replicas(); ordinal++) {
        fixed.put("server." + (ordinal + 1), addresses.podHost(set, ordinal) + ":2888:3888");
      }
    }
    Map<String, String> defaults = Map.of("admin.enableServer", "false");
    return new ComponentConfig("zookeeper.conf", defaults, fixed);
  }
}
