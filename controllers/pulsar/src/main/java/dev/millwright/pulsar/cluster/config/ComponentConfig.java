package dev.millwright.pulsar.cluster.config;

import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lines we lay over the image's configuration file of one set.
 *
 * @param file name of that file in the image's {@code conf} folder
 * @param defaults ours, which a person's lines override
 * @param fixed ours, which nothing overrides
 */
public record ComponentConfig(
    String file, Map<String, String> defaults, Map<String, String> fixed) {

  /** Ours for the pods of {@code set}; Oxia has no such file. */
  public static ComponentConfig of(ResolvedCluster cluster, ResolvedSet set) {
    return switch (set.component()) {
      case ZOOKEEPER -> ZooKeeperConfig.of(cluster, set);
      case BOOKIE -> BookieConfig.of(cluster, set);
      case AUTORECOVERY -> AutorecoveryConfig.of(cluster);
      case BROKER -> BrokerConfig.of(cluster, set);
      case PROXY -> ProxyConfig.of(cluster);
      case STANDALONE -> StandaloneConfig.of(cluster, set);
      case OXIA, OXIA_COORDINATOR ->
          throw new IllegalArgumentException("Oxia has no properties file");
    };
  }

  /** Ours and a person's in one, as text: sorted, so that the same wish gives the same bytes. */
  public String text(Map<String, String> persons) {
    SortedMap<String, String> lines = new TreeMap<>(defaults);
    lines.putAll(persons);
    lines.putAll(fixed);
    return lines.entrySet().stream()
        .map(line -> line.getKey() + "=" + line.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
