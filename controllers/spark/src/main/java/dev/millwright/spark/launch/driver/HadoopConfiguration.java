package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import java.util.List;
import java.util.Map;

/** Hadoop's configuration files from a ConfigMap, for the driver and by property for executors. */
final class HadoopConfiguration {
  private static final String VOLUME = "hadoop-properties";
  private static final String PATH = "/opt/hadoop/conf";

  private HadoopConfiguration() {}

  static DriverPart part(LaunchRequest request) {
    var configMap = request.conf().find("spark.kubernetes.hadoop.configMapName");
    if (configMap == null) {
      return DriverPart.NONE;
    }
    return DriverPart.mounted(Pieces.configMap(VOLUME, configMap), Pieces.mount(VOLUME, PATH))
        .withEnvironment(List.of(Pieces.variable("HADOOP_CONF_DIR", PATH)))
        .withProperties(Map.of("spark.kubernetes.executor.hadoopConfigMapName", configMap));
  }
}
