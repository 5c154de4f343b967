package dev.millwright.pulsar.cluster.config;

import static dev.millwright.pulsar.cluster.TestClusters.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentConfigTest {

  @ParameterizedTest
  @ValueSource(strings = {"Laptop", "Standard", "Standalone"})
  void whatIsOursAloneIsReserved(String profile) {
    ResolvedCluster cluster = resolved("profile: " + profile);
    for (ResolvedSet set : cluster.sets()) {
      for (String key : ComponentConfig.of(cluster, set).fixed().keySet()) {
        assertThat(ReservedKeys.cure(set.component(), key))
            .as("%s of %s", key, set.workload())
            .isNotNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Laptop", "Standard", "Standalone"})
  void whatAPersonMayOverrideIsNotReserved(String profile) {
    ResolvedCluster cluster = resolved("profile: " + profile);
    for (ResolvedSet set : cluster.sets()) {
      assertThat(ComponentConfig.of(cluster, set).defaults().keySet())
          .allMatch(key -> ReservedKeys.cure(set.component(), key) == null);
    }
  }

  @Test
  void aPersonsLineWinsOverOurDefaultAndLosesToWhatIsFixed() {
    ResolvedCluster cluster = resolved("{}");
    ComponentConfig config = ComponentConfig.of(cluster, cluster.bookies().getFirst());

    String text = config.text(Map.of("diskUsageThreshold", "0.5", "bookiePort", "1"));

    assertThat(text).contains("diskUsageThreshold=0.5\n").contains("bookiePort=3181\n");
    assertThat(text.lines()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfLinesNeverMatters() {
    ResolvedCluster cluster = resolved("{}");
    ComponentConfig config = ComponentConfig.of(cluster, cluster.brokers().getFirst());
    Map<String, String> forth = new TreeMap<>(Map.of("a", "1", "b", "2", "c", "3"));
    Map<String, String> back = new LinkedHashMap<>();
    List.of("c", "b", "a").forEach(key -> back.put(key, forth.get(key)));

    assertThat(config.text(back)).isEqualTo(config.text(forth));
  }

  @ParameterizedTest
  @CsvSource({
    "zk, metadata-store:zk:demo-zookeeper.events.svc.k8s.test:2181",
    "etcd, metadata-store:etcd:http://etcd:2379",
    "oxia, metadata-store:oxia://demo-oxia.events.svc.k8s.test:6648/bookkeeper",
  })
  void bookiesNameTheirStoreInTheFormThatCanMove(String store, String url) {
    String metadata =
        switch (store) {
          case "etcd" -> "metadata: {url: \"etcd:http://etcd:2379\"}";
          case "oxia" -> "metadata: {oxia: {}}";
          default -> "";
        };
    ResolvedCluster cluster = resolved("clusterDomain: k8s.test\n" + metadata);

    assertThat(ComponentConfig.of(cluster, cluster.bookies().getFirst()).fixed())
        .containsEntry("metadataServiceUri", url);
  }

  @Test
  void serversOfZooKeeperAreReservedWhateverTheirNumber() {
    assertThat(ReservedKeys.cure(Component.ZOOKEEPER, "server.7")).contains("replicas");
    assertThat(ReservedKeys.cure(Component.ZOOKEEPER, "tickTime")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maxMessageSize | 10 | ",
        "max size | 10 | key",
        "a=b | 10 | key",
        "key | one\\ntwo | line break",
        "key | ends in \\ | backslash",
      })
  void aLineThatWouldBreakTheFileIsFound(String key, String value, String problem) {
    String found = ConfigLine.problem(key, value.replace("\\n", "\n"));

    if (problem == null) {
      assertThat(found).isNull();
    } else {
      assertThat(found).contains(problem);
    }
  }
}
