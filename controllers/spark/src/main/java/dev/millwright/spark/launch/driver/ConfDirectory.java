package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.PropertiesText;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Spark's folder of configuration, {@code spark.properties} and the files beside it, and the
 * ConfigMap that it is mounted from.
 */
public final class ConfDirectory {
  /** The properties that the driver starts with. */
  static final String PROPERTIES = "spark.properties";

  private static final String NAMESPACE = "spark.kubernetes.namespace";

  /** Entries that the launch writes itself. */
  private static final Set<String> OWN = Set.of(PROPERTIES, NAMESPACE, ExecutorTemplate.KEY);

  static final String PATH = "/opt/spark/conf";
  private static final String VOLUME = "spark-conf-volume-driver";
  private static final int READABLE_BY_ALL = 0644;

  private ConfDirectory() {}

  /** Whether a file of this name would be in the way of the launch's own. */
  public static boolean isOwn(String file) {
    return OWN.contains(file);
  }

  static DriverPart part(LaunchRequest request) {
    var items =
        Stream.concat(request.configurationFiles().keySet().stream(), Stream.of(PROPERTIES))
            .sorted()
            .map(file -> new KeyToPath(file, READABLE_BY_ALL, file))
            .toList();
    var volume =
        new VolumeBuilder()
            .withName(VOLUME)
            .withNewConfigMap()
            .withName(request.names().configMap())
            .withItems(items)
            .endConfigMap()
            .build();
    return DriverPart.mounted(volume, Pieces.mount(VOLUME, PATH))
        .withEnvironment(List.of(Pieces.variable("SPARK_CONF_DIR", PATH)));
  }

  static ConfigMap configMap(LaunchRequest request, SortedMap<String, String> properties) {
    var data = new TreeMap<>(request.configurationFiles());
    data.put(PROPERTIES, PropertiesText.of(properties));
    data.put(NAMESPACE, request.namespace());
    var template = ExecutorTemplate.text(request);
    if (template != null) {
      data.put(ExecutorTemplate.KEY, template);
    }
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName(request.names().configMap())
        .withNamespace(request.namespace())
        .endMetadata()
        .withImmutable(true)
        .withData(data)
        .build();
  }
}
