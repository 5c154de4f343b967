package dev.millwright.convert.kubeflow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.Copy;
import dev.millwright.convert.spark.PodTarget;
import dev.millwright.convert.spark.SparkTarget;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** {@code monitoring}: the JMX exporter and the metrics' own configuration. */
final class KubeflowMonitoring {
  private static final String EXPORTER = "monitoring.jmxExporter";
  private static final String METRICS = "spark.metrics.conf";
  private static final String FOLDER = "/etc/metrics/conf";
  private static final String FILE = "prometheus.yaml";
  private static final int PORT = 8090;

  static final FieldTable<SparkTarget> PROMETHEUS =
      new FieldTable<SparkTarget>("a prometheus of sparkoperator.k8s.io/v1beta2")
          .kept("jmxExporterJar", in("jar"), Copy.text(EXPORTER + ".jar"))
          .kept("port", in("port"), Copy.count(EXPORTER + ".port"))
          .leftOut("portName", "Spark's container lists no port of the agent; scrape it by number")
          .kept("configFile", in("configFile"), Copy.text(EXPORTER + ".configFile"))
          .changed(
              "configuration",
              "a ConfigMap beside the application, mounted, and its path in " + in("configFile"),
              KubeflowMonitoring::configuration);

  static final FieldTable<SparkTarget> TABLE =
      new FieldTable<SparkTarget>("monitoring of sparkoperator.k8s.io/v1beta2")
          .nested("prometheus", PROMETHEUS)
          .changed(
              "exposeDriverMetrics",
              "annotations `prometheus.io/*` of `spec.driver`; the agent is in both",
              exposed("driver"))
          .changed(
              "exposeExecutorMetrics",
              "annotations `prometheus.io/*` of `spec.executor`; the agent is in both",
              exposed("executor"))
          .changed(
              "metricsProperties",
              "`spec.conf[" + METRICS + ".*]`",
              KubeflowMonitoring::metricsProperties)
          .changed(
              "metricsPropertiesFile",
              "`spec.conf[" + METRICS + "]`",
              KubeflowMounts.conf(METRICS));

  private KubeflowMonitoring() {}

  private static BiConsumer<Value, SparkTarget> exposed(String role) {
    return (value, target) -> {
      boolean agent = target.find(EXPORTER + ".jar") != null;
      if (!value.node().asBoolean()) {
        value.changed(
            agent ? "left out: the agent is in both, if unannounced" : "left out: it says nothing");
      } else if (!agent) {
        value.refused(
            "is left out: without prometheus it exposes nothing but a port; set"
                + " spec.monitoring.prometheus for Spark's own metrics");
      } else {
        PodTarget pod = target.pod(role);
        var port = target.find(EXPORTER + ".port");
        pod.settings()
            .withObjectProperty("annotations")
            .put("prometheus.io/scrape", "true")
            .put("prometheus.io/path", "/metrics")
            .put("prometheus.io/port", Integer.toString(port == null ? PORT : port.asInt()));
        value.changed("spec.%s.annotations: prometheus.io/*".formatted(role));
      }
    };
  }

  private static void configuration(Value value, SparkTarget target) {
    if (target.find(EXPORTER + ".configFile") != null) {
      value.changed("left out: configFile is stronger");
      return;
    }
    ObjectNode configMap = JsonNodeFactory.instance.objectNode();
    configMap.put("apiVersion", "v1").put("kind", "ConfigMap");
    String name = target.names().name() + "-prometheus";
    ObjectNode metadata = configMap.putObject("metadata").put("name", name);
    if (target.names().namespace() != null) {
      metadata.put("namespace", target.names().namespace());
    }
    configMap.putObject("data").put(FILE, value.text());
    target.beside(configMap);
    for (PodTarget pod : List.of(target.driver(), target.executor())) {
      KubeflowMounts.mountConfigMap(pod, name, FOLDER);
    }
    target.set(EXPORTER + ".configFile", FOLDER + "/" + FILE);
    value.changed(
        "ConfigMap %s, mounted at %s, and spec.%s.configFile: it stays when the application goes"
            .formatted(name, FOLDER, EXPORTER));
  }

  private static void metricsProperties(Value value, SparkTarget target) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(value.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A text in memory has no such failures.
    } catch (IllegalArgumentException e) {
      value.refused("is no properties file, and is left out: " + e.getMessage());
      return;
    }
    List<String> keys = new ArrayList<>(new TreeSet<>(properties.stringPropertyNames()));
    keys.forEach(key -> target.conf(METRICS + "." + key, properties.getProperty(key).strip()));
    value.changed("spec.conf[%s.*]: %d keys".formatted(METRICS, keys.size()));
  }

  private static String in(String field) {
    return "`spec.monitoring.jmxExporter." + field + "`";
  }
}
