package dev.millwright.spark.request;

import dev.millwright.api.spark.JmxExporter;
import dev.millwright.api.spark.MonitoringSettings;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Metrics for Prometheus, by Spark itself or by an agent in the JVM. */
final class Metrics {
  private static final String SERVLET = "spark.metrics.conf.*.sink.prometheusServlet.";
  private static final String DRIVER_PATH = "/metrics/prometheus";
  private static final int JMX_PORT = 8090;
  private static final String JMX_FILE = "jmx-exporter.yaml";
  private static final String CONF_FOLDER = "/opt/spark/conf/";

  private Metrics() {}

  static void conf(@Nullable MonitoringSettings wished, BiConsumer<String, @Nullable Object> conf) {
    if (wished != null && Boolean.TRUE.equals(wished.prometheus())) {
      conf.accept("spark.ui.prometheus.enabled", true);
      conf.accept(SERVLET + "class", "org.apache.spark.metrics.sink.PrometheusServlet");
      conf.accept(SERVLET + "path", DRIVER_PATH);
    }
  }

  /** The flag for the JVMs, or null. Executors mount the driver's folder of configuration too. */
  static @Nullable String javaOption(@Nullable MonitoringSettings wished) {
    JmxExporter exporter = wished == null ? null : wished.jmxExporter();
    return exporter == null
        ? null
        : "-javaagent:%s=%d:%s"
            .formatted(
                exporter.jar(),
                Objects.requireNonNullElse(exporter.port(), JMX_PORT),
                Objects.requireNonNullElse(exporter.configFile(), CONF_FOLDER + JMX_FILE));
  }

  /** The agent's configuration where the spec names none: all there is. */
  static SortedMap<String, String> files(@Nullable MonitoringSettings wished) {
    var files = new TreeMap<String, String>();
    JmxExporter exporter = wished == null ? null : wished.jmxExporter();
    if (exporter != null && exporter.configFile() == null) {
      files.put(JMX_FILE, "rules:\n- pattern: \".*\"\n");
    }
    return files;
  }

  /** Where a Prometheus that goes by annotations finds the driver's metrics. */
  static Map<String, String> annotations(@Nullable MonitoringSettings wished, String uiPort) {
    return wished == null || !Boolean.TRUE.equals(wished.prometheus())
        ? Map.of()
        : Map.of(
            "prometheus.io/scrape", "true",
            "prometheus.io/path", DRIVER_PATH,
            "prometheus.io/port", uiPort);
  }
}
