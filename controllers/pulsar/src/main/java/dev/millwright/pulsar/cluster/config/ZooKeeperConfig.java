package dev.millwright.pulsar.cluster.config;

import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines of zookeeper.conf.
 *
 * <p>The member list is static, so members roll when it grows. That is safe as long as the new ones
 * alone are no majority: 3 to 5 is, 1 to 3 is not, for two empty members would form a quorum.
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
