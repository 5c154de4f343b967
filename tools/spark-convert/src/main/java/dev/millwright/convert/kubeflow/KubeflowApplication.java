package dev.millwright.convert.kubeflow;

import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.Accounts;
import dev.millwright.convert.spark.Conf;
import dev.millwright.convert.spark.Copy;
import dev.millwright.convert.spark.Program;
import dev.millwright.convert.spark.SparkTarget;
import dev.millwright.convert.spark.SpecRules;

/** The spec of a SparkApplication of {@code sparkoperator.k8s.io/v1beta2}. */
public final class KubeflowApplication {
  private static final FieldTable<SparkTarget> DEPENDENCIES =
      new FieldTable<SparkTarget>("deps of sparkoperator.k8s.io/v1beta2")
          .kept("jars", deps("jars"), Copy.addresses("dependencies.jars"))
          .kept("files", deps("files"), Copy.addresses("dependencies.files"))
          .kept("pyFiles", deps("pyFiles"), Copy.addresses("dependencies.pyFiles"))
          .kept("archives", deps("archives"), Copy.addresses("dependencies.archives"))
          .kept("packages", deps("packages"), Copy.coordinates("dependencies.packages"))
          .kept(
              "excludePackages",
              deps("excludePackages"),
              Copy.exclusions("dependencies.excludePackages"))
          .kept("repositories", deps("repositories"), Copy.addresses("dependencies.repositories"));

  /** All its fields; what depends on others comes after them, configuration last. */
  public static final FieldTable<SparkTarget> TABLE = table();

  private KubeflowApplication() {}

  /** Converts the spec, and says where what is left out means something else here. */
  public static void convert(Value spec, SparkTarget target) {
    TABLE.convert(spec, target);
    if (spec.node().isObject()) {
      KubeflowScaling.oneInstance(spec, target);
      if (spec.find("restartPolicy") == null) {
        KubeflowRestarts.none(spec, target);
      }
      Accounts.orDefault(target, spec.at("driver").at("serviceAccount"));
      SpecRules.application(spec, target, spec.at("sparkVersion"));
    }
  }

  private static FieldTable<SparkTarget> table() {
    var table = new FieldTable<SparkTarget>("a SparkApplication of sparkoperator.k8s.io/v1beta2");
    table
        .kept("sparkVersion", "`spec.sparkVersion`, of the lines 3.5 to 4.3", Copy::version)
        .kept("suspend", "`spec.suspend`", Copy.to("suspend"))
        .kept("image", "`spec.image`", Copy.text("image"))
        .kept("imagePullPolicy", "`spec.imagePullPolicy`", Copy.text("imagePullPolicy"))
        .changed(
            "imagePullSecrets",
            "`spec.imagePullSecrets`, each with a `name`",
            Copy.names("imagePullSecrets"))
        .kept("mainApplicationFile", "`spec.mainApplicationFile`, an address", Program::file)
        .changed("type", "left out: it follows from the file's name", KubeflowApplication::type)
        .kept("mainClass", "`spec.mainClass`, of jars", Program::mainClass)
        .changed("mode", "left out: it is always `cluster`", KubeflowApplication::mode)
        .changed("pythonVersion", "left out: it is Python 3", KubeflowApplication::pythonVersion)
        .kept("arguments", "`spec.arguments`", Copy.texts("arguments"))
        .kept("proxyUser", "`spec.proxyUser`", Copy.text("proxyUser"))
        .kept("hadoopConf", "`spec.hadoopConf`", Conf::hadoop)
        .kept("sparkConfigMap", "`spec.sparkConfConfigMap.name`", Copy.name("sparkConfConfigMap"))
        .kept(
            "hadoopConfigMap", "`spec.hadoopConfConfigMap.name`", Copy.name("hadoopConfConfigMap"))
        .nested("deps", DEPENDENCIES)
        .nested("driver", KubeflowPods.DRIVER)
        .nested("executor", KubeflowPods.EXECUTOR)
        .changed(
            "nodeSelector", "`nodeSelector` of both templates", KubeflowPodTemplates::nodeSelector)
        .kept("volumes", "`volumes` of the templates that mount them", KubeflowMounts::volumes);
    return more(table);
  }

  private static FieldTable<SparkTarget> more(FieldTable<SparkTarget> table) {
    return table
        .changed(
            "memoryOverheadFactor",
            "`memoryOverheadFactor` of `spec.driver` and `spec.executor`",
            KubeflowScaling::memoryOverheadFactor)
        .nested(
            "dynamicAllocation",
            KubeflowScaling.DYNAMIC_ALLOCATION,
            KubeflowScaling::dynamicAllocation)
        .changed(
            "batchScheduler",
            "`spec.queue`: its BatchQueue says which scheduler, and must exist; `kube-scheduler` is"
                + " refused",
            KubeflowScaling::batchScheduler)
        .nested(
            "batchSchedulerOptions",
            KubeflowScaling.BATCH_OPTIONS,
            KubeflowScaling::batchSchedulerOptions)
        .nested("restartPolicy", KubeflowRestarts.TABLE, KubeflowRestarts::convert)
        .leftOut("failureRetries", "that operator does not read it; restartPolicy counts")
        .leftOut("retryInterval", "that operator does not read it; restartPolicy counts")
        .kept(
            "timeToLiveSeconds",
            "`spec.ttlSecondsAfterFinished`",
            Copy.count("ttlSecondsAfterFinished"))
        .kept(
            "driverPodDisruptionBudget",
            "`spec.driverDisruptionBudget`",
            Copy.to("driverDisruptionBudget"))
        .nested("sparkUIOptions", KubeflowUi.UI, KubeflowUi::ui)
        .nested("driverIngressOptions", KubeflowUi.INGRESSES, KubeflowUi::ingresses)
        .nested("monitoring", KubeflowMonitoring.TABLE)
        .kept(
            "sparkConf",
            "`spec.conf`, or the key's field, see [spark-conf.md](reference/spark-conf.md)",
            Conf::convert);
  }

  private static void type(Value value, SparkTarget target) {
    var file = target.find("mainApplicationFile");
    String name = file == null ? "" : file.asText();
    String end = value.text().equals("Python") ? ".py" : value.text().equals("R") ? ".R" : "";
    boolean fits = end.isEmpty() ? !Program.isScript(name) : name.endsWith(end);
    if (fits) {
      value.changed("left out: it follows from the name of mainApplicationFile");
    } else {
      value.refused(
          ("%s is left out, and %s is run as its name says: let the name of a Python file end in"
                  + " .py, of R in .R, and of a jar in .jar")
              .formatted(value.text(), name));
    }
  }

  private static void mode(Value value, SparkTarget target) {
    if (value.text().equals("cluster")) {
      value.changed("left out: it is always cluster");
    } else {
      value.refused(
          "%s is left out: the driver always runs in a pod of its own, which is cluster"
              .formatted(value.text()));
    }
  }

  private static void pythonVersion(Value value, SparkTarget target) {
    if (value.text().startsWith("3")) {
      value.changed("left out: it is Python 3");
    } else {
      value.refused("%s is left out: Spark runs Python 3 only".formatted(value.text()));
    }
  }

  private static String deps(String field) {
    return "`spec.dependencies." + field + "`";
  }
}
