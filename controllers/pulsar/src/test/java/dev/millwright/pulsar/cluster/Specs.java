package dev.millwright.pulsar.cluster;

import dev.millwright.api.pulsar.BrokerSettings;
import dev.millwright.api.pulsar.PulsarClusterSpec;
import java.util.Map;

/** Specs that differ from another in one field. */
final class Specs {

  private Specs() {}

  static PulsarClusterSpec withBrokerConfig(PulsarClusterSpec spec, Map<String, String> config) {
    BrokerSettings brokers = new BrokerSettings(null, null, null, config, null, null);
    return new PulsarClusterSpec(
        spec.profile(),
        spec.version(),
        spec.image(),
        spec.clusterName(),
        spec.clusterDomain(),
        spec.metadata(),
        spec.replication(),
        spec.bookies(),
        brokers,
        spec.proxies(),
        spec.autorecovery(),
        spec.standalone(),
        spec.external(),
        spec.deletionPolicy());
  }
}
