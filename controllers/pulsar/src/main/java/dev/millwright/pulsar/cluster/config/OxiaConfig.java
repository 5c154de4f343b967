package dev.millwright.pulsar.cluster.config;

import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.MetadataStore.OxiaRunByUs;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import java.util.List;

/**
 * What the Oxia coordinator must know: the servers by DNS name, and one Oxia namespace each for
 * brokers and bookies. Clients come in by the Service, a name Oxia refuses unless it is listed.
 */
public final class OxiaConfig {

  private static final int MOST_COPIES = 3;

  private OxiaConfig() {}

  /** The coordinator's configuration file. */
  public static String coordinator(ResolvedCluster cluster, OxiaRunByUs oxia) {
    Addresses addresses = new Addresses(cluster);
    int copies = Math.min(MOST_COPIES, oxia.servers().replicas());
    StringBuilder yaml = new StringBuilder("namespaces:\n");
    for (String namespace : List.of("broker", "bookkeeper")) {
      yaml.append("  - name: ").append(namespace).append('\n');
      yaml.append("    initialShardCount: ").append(oxia.shards()).append('\n');
      yaml.append("    replicationFactor: ").append(copies).append('\n');
    }
    yaml.append("servers:\n");
    for (int ordinal = 0; ordinal < oxia.servers().replicas(); ordinal++) {
      String host = addresses.podHost(oxia.servers(), ordinal);
      yaml.append("  - public: ").append(host).append(':').append(Addresses.OXIA).append('\n');
      yaml.append("    internal: ").append(host).append(':');
      yaml.append(Addresses.OXIA_INTERNAL).append('\n');
    }
    yaml.append("allowExtraAuthorities:\n");
    yaml.append("  - ").append(addresses.host(Component.OXIA)).append(':');
    return yaml.append(Addresses.OXIA).append('\n').toString();
  }
}
