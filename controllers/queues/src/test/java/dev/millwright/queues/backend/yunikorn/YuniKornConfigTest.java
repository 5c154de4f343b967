package dev.millwright.queues.backend.yunikorn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ConfigMapName;
import dev.millwright.api.queues.YuniKornSettings;
import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ConfigMap of YuniKorn, on a real API server. */
class YuniKornConfigTest {
  private static final String PLAIN = "queues.yaml";
  private static final String COMPRESSED = "queues.yaml.gz";
  private static final String SMALL = "partitions: []\n";
  private static final String LARGE = "partitions: []\n".repeat(60_000);
  private static final String LARGER = "partitions:  []\n".repeat(60_000);

  private final KubernetesClient client = KubeApi.shared().client();
  private final YuniKornConfig config =
      new YuniKornConfig(
          client,
          "mine",
          new YuniKornSettings(
              null, new ConfigMapName("default", "sizes"), null, null, null, null, null, null));

  @AfterEach
  void clear() {
    map().delete();
    client.close();
  }

  private Resource<ConfigMap> map() {
    return client.configMaps().inNamespace("default").withName("sizes");
  }

  private void write(String document) {
    config.write(PackedDocument.of(document, config.read().others()), DocumentHistory.NONE);
  }

  private static SortedSet<String> keys(ConfigMap map) {
    var keys = new TreeSet<String>();
    Stream.of(map.getData(), map.getBinaryData())
        .filter(Objects::nonNull)
        .forEach(part -> keys.addAll(part.keySet()));
    return keys;
  }

  /** Someone else who wrote the very same, and so holds the key too. */
  private void holdToo(String key) {
    ConfigMap now = map().get();
    var same =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withNamespace("default")
            .withName("sizes")
            .endMetadata();
    if (key.equals(PLAIN)) {
      same.addToData(PLAIN, now.getData().get(PLAIN));
    } else {
      same.addToBinaryData(COMPRESSED, now.getBinaryData().get(COMPRESSED));
    }
    client.resource(same.build()).fieldManager("somebody").serverSideApply();
  }

  @Test
  void goesFromTextToCompressedAndBackWithNothingInBetween() {
    write(SMALL);
    map().edit(now -> new ConfigMapBuilder(now).addToData("log.level", "INFO").build());
    var versions = new CopyOnWriteArrayList<ConfigMap>();
    Watch watch = map().watch(new Listed(versions));
    try {
      assertThat(config.read())
          .isEqualTo(
              new YuniKornConfig.Found(
                  SMALL,
                  true,
                  "queues.yaml of ConfigMap default/sizes",
                  "INFO".length(),
                  DocumentHistory.NONE));
      write(LARGE);
      assertThat(config.read().text()).isEqualTo(LARGE);
      assertThat(config.read().place()).startsWith(COMPRESSED);
      write(LARGER);
      write(SMALL);
      assertThat(config.read().text()).isEqualTo(SMALL);
      Awaitility.await()
          .until(
              () ->
                  versions.stream()
                      .anyMatch(map -> map.getMetadata().equals(map().get().getMetadata())));
    } finally {
      watch.close();
    }
    assertThat(versions)
        .hasSizeGreaterThanOrEqualTo(4)
        .extracting(YuniKornConfigTest::keys)
        .allSatisfy(keys -> assertThat(keys).hasSize(2).contains("log.level"));
  }

  private record Listed(List<ConfigMap> versions) implements Watcher<ConfigMap> {
    @Override
    public void eventReceived(Action action, ConfigMap map) {
      versions.add(map);
    }

    @Override
    public void onClose(WatcherException cause) {}
  }

  @Test
  void takesAwayWhatSomebodyElseHoldsToo() {
    write(SMALL);
    holdToo(PLAIN);
    write(LARGE);
    assertThat(keys(map().get())).containsExactly(COMPRESSED);
    holdToo(COMPRESSED);
    write(SMALL);
    assertThat(keys(map().get())).containsExactly(PLAIN);
    assertThat(config.read().text()).isEqualTo(SMALL);
  }

  @Test
  void readsTheOneThatYuniKornGoesBy() {
    write(LARGE);
    map().edit(now -> new ConfigMapBuilder(now).addToData(PLAIN, SMALL).build());
    assertThat(config.read().text()).as("the compressed one counts").isEqualTo(LARGE);
    String garbage = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
    map().edit(now -> new ConfigMapBuilder(now).addToBinaryData(COMPRESSED, garbage).build());
    assertThat(config.read().text()).as("unless it cannot be read").isEqualTo(SMALL);
    map().edit(now -> new ConfigMapBuilder(now).removeFromData(PLAIN).build());
    assertThat(config.read().text()).as("and nothing to be read is not nothing").isEmpty();
    write(SMALL);
    assertThat(keys(map().get())).containsExactly(PLAIN);
  }
}
