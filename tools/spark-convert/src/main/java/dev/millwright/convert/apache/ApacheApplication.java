package dev.millwright.convert.apache;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.Accounts;
import dev.millwright.convert.spark.Conf;
import dev.millwright.convert.spark.Copy;
import dev.millwright.convert.spark.PodHandlers;
import dev.millwright.convert.spark.Program;
import dev.millwright.convert.spark.SparkTarget;
import dev.millwright.convert.spark.SpecRules;
import java.util.List;

/** The spec of a SparkApplication of {@code spark.apache.org}. */
public final class ApacheApplication {
  private static final String IMAGE_DECIDES = "the image has the one it has";
  private static final String PYTHON_RUNNER = "org.apache.spark.deploy.PythonRunner";

  private static final FieldTable<SparkTarget> VERSIONS =
      new FieldTable<SparkTarget>("runtimeVersions of spark.apache.org/v1")
          .kept("sparkVersion", "`spec.sparkVersion`, of the lines 3.5 to 4.3", Copy::version)
          .leftOut("scalaVersion", IMAGE_DECIDES)
          .leftOut("jdkVersion", IMAGE_DECIDES);

  /** All its fields, configuration last. */
  public static final FieldTable<SparkTarget> TABLE =
      new FieldTable<SparkTarget>("a SparkApplication of spark.apache.org/v1")
          .nested("runtimeVersions", VERSIONS)
          .kept(
              "jars",
              "`spec.mainApplicationFile`, and `spec.dependencies.jars` after the first",
              (v, t) -> files(v, t, "jars"))
          .kept(
              "pyFiles",
              "`spec.mainApplicationFile`, and `spec.dependencies.pyFiles` after the first; all are"
                  + " the latter beside `jars`",
              (v, t) -> files(v, t, "pyFiles"))
          .kept("sparkRFiles", "`spec.mainApplicationFile`", (v, t) -> files(v, t, "sparkRFiles"))
          .kept("mainClass", "`spec.mainClass`, of jars", ApacheApplication::mainClass)
          .kept("files", "`spec.dependencies.files`", ApacheApplication::dependencies)
          .changed(
              "deploymentMode", "left out: it is always `ClusterMode`", ApacheApplication::mode)
          .kept("proxyUser", "`spec.proxyUser`", Copy.text("proxyUser"))
          .kept("driverArgs", "`spec.arguments`", Copy.texts("arguments"))
          .nested("driverSpec", pods("driver"))
          .nested("executorSpec", pods("executor"))
          .nested("applicationTolerations", ApacheTolerations.TABLE)
          .nested("driverServiceIngressList", ApacheUi.INGRESSES, ApacheUi::ingresses)
          .nested("driverHttpRouteList", ApacheUi.ROUTES, ApacheUi::routes)
          .refused(
              "driverGrpcRouteList",
              "is left out: there is no GRPCRoute here; a SparkConnect has a Service"
                  + " <name>-connect, so apply a GRPCRoute of your own that leads to it")
          .changed(
              "configMapSpecs", "ConfigMaps beside the application", ApacheApplication::configMaps)
          .kept(
              "sparkConf",
              "`spec.conf`, or the key's field, see [spark-conf.md](reference/spark-conf.md)",
              Conf::convert);

  private ApacheApplication() {}

  /** Converts the spec, and says where what is left out means something else here. */
  public static void convert(Value spec, SparkTarget target) {
    TABLE.convert(spec, target);
    if (!spec.node().isObject()) {
      return;
    }
    ApacheTolerations.defaults(spec, target);
    Value conf = spec.at("sparkConf");
    Accounts.orDefault(target, conf.at("spark.kubernetes.authenticate.driver.serviceAccountName"));
    for (String key : List.of("spark.authenticate", "spark.io.encryption.enabled")) {
      if (conf.find(key) == null) {
        target.conf(key, "true");
        conf.at(key).changed("is not said, which is true there: spec.conf[%s]".formatted(key));
      }
    }
    SpecRules.application(spec, target, spec.at("runtimeVersions").at("sparkVersion"));
  }

  private static FieldTable<SparkTarget> pods(String role) {
    return new FieldTable<SparkTarget>(role + "Spec of spark.apache.org/v1")
        .kept(
            "podTemplateSpec",
            "`spec." + role + ".template`",
            (v, t) -> PodHandlers.template(v, t.pod(role)));
  }

  /** The first is the program; a jar is stronger than Python, and Python than R. */
  private static void files(Value value, SparkTarget target, String dependencies) {
    String[] files = value.text().split(",", -1);
    int from = 0;
    if (target.find("mainApplicationFile") == null) {
      Program.file(value, files[0].strip(), target);
      from = 1;
    }
    ArrayNode others = JsonNodeFactory.instance.arrayNode();
    for (String file : List.of(files).subList(from, files.length)) {
      others.add(file.strip());
    }
    if (!others.isEmpty() && dependencies.equals("sparkRFiles")) {
      value.refused("is left out but for one R program; fetch the others in it");
    } else if (!others.isEmpty()) {
      Copy.addresses("dependencies." + dependencies)
          .accept(new Value(value.path(), value.name(), others, value.report()), target);
    }
  }

  private static void dependencies(Value value, SparkTarget target) {
    ArrayNode files = JsonNodeFactory.instance.arrayNode();
    List.of(value.text().split(",", -1)).forEach(file -> files.add(file.strip()));
    Copy.addresses("dependencies.files")
        .accept(new Value(value.path(), value.name(), files, value.report()), target);
  }

  private static void mainClass(Value value, SparkTarget target) {
    if (value.text().equals(PYTHON_RUNNER)) {
      value.changed("left out: it follows from the name of mainApplicationFile");
    } else {
      Program.mainClass(value, target);
    }
  }

  private static void mode(Value value, SparkTarget target) {
    if (value.text().equals("ClusterMode")) {
      value.changed("left out: it is always that");
    } else {
      value.refused(
          value.text() + " is left out: the driver always runs in a pod of its own, ClusterMode");
    }
  }

  private static void configMaps(Value value, SparkTarget target) {
    for (Value item : value.items()) {
      ObjectNode made = JsonNodeFactory.instance.objectNode();
      made.put("apiVersion", "v1").put("kind", "ConfigMap");
      ObjectNode metadata = made.putObject("metadata").put("name", item.at("name").text());
      if (target.names().namespace() != null) {
        metadata.put("namespace", target.names().namespace());
      }
      for (String field : List.of("labels", "annotations")) {
        JsonNode said = item.node().path(field);
        if (Value.given(said)) {
          metadata.set(field, said);
        }
      }
      made.set("data", item.at("data").node());
      target.beside(made);
      item.changed(
          "ConfigMap %s beside the application: it stays when that goes"
              .formatted(item.at("name").text()));
    }
  }
}
