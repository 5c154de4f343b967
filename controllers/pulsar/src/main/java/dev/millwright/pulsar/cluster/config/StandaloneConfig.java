package dev.millwright.pulsar.cluster.config;

import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import java.util.Map;
import java.util.TreeMap;

/** Lines of standalone.conf: a broker and a bookie in one process. */
final class StandaloneConfig {

  private StandaloneConfig() {}

  static ComponentConfig of(ResolvedCluster cluster, ResolvedSet set) {
    Map<String, String> defaults = new TreeMap<>(BrokerConfig.defaults(set));
    defaults.putAll(BookieConfig.disk(cluster.profile()));
    defaults.putAll(BookieConfig.caches(set.memory()));
    return new ComponentConfig("standalone.conf", defaults, BrokerConfig.serving(cluster));
  }
}
