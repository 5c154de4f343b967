package dev.millwright.pulsar.cluster.desired;

import dev.millwright.pulsar.cluster.config.ComponentConfig;
import dev.millwright.pulsar.cluster.config.InitialiseScript;
import dev.millwright.pulsar.cluster.config.OxiaConfig;
import dev.millwright.pulsar.cluster.config.StartScript;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.MetadataStore.OxiaRunByUs;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Configuration and start script of each set, and of the Job that prepares the metadata store. */
public final class ConfigMaps {

  /** The script a container starts with. */
  static final String START = "start.sh";

  private ConfigMaps() {}

  /** All ConfigMaps of a cluster. */
  public static List<ConfigMap> of(ResolvedCluster cluster) {
    List<ConfigMap> maps = new ArrayList<>();
    for (ResolvedSet set : cluster.sets()) {
      if (set.component() != Component.OXIA) {
        maps.add(
            map(ObjectLabels.meta(cluster, set, ObjectNames.of(cluster, set)), data(cluster, set)));
      }
    }
    if (cluster.standalone() == null) {
      maps.add(
          map(
              ObjectLabels.meta(cluster, InitialiseJob.COMPONENT, InitialiseJob.configMap(cluster)),
              initialise(cluster)));
    }
    return maps;
  }

  /** Files of one set, by name; nothing for Oxia servers, which take flags only. */
  static Map<String, String> data(ResolvedCluster cluster, ResolvedSet set) {
    if (set.component() == Component.OXIA) {
      return Map.of();
    }
    if (cluster.metadata() instanceof OxiaRunByUs oxia
        && set.component() == Component.OXIA_COORDINATOR) {
      return Map.of("coordinator.yaml", OxiaConfig.coordinator(cluster, oxia));
    }
    ComponentConfig config = ComponentConfig.of(cluster, set);
    return Map.of(
        config.file(), config.text(set.config()), START, StartScript.of(cluster, set.component()));
  }

  private static Map<String, String> initialise(ResolvedCluster cluster) {
    return Map.of(
        "bookkeeper.conf", InitialiseScript.config(cluster), START, InitialiseScript.of(cluster));
  }

  private static ConfigMap map(ObjectMeta meta, Map<String, String> data) {
    return new ConfigMapBuilder().withMetadata(meta).withData(new TreeMap<>(data)).build();
  }
}
