package dev.millwright.pulsar.cluster.config;

import dev.millwright.pulsar.cluster.profile.ResolvedCluster;

/** Lines of bookkeeper.conf for autorecovery in pods of its own. */
final class AutorecoveryConfig {

  private AutorecoveryConfig() {}

  static ComponentConfig of(ResolvedCluster cluster) {
    return new ComponentConfig(
        BookieConfig.FILE, BookieConfig.recovery(cluster), BookieConfig.common(cluster));
  }
}
