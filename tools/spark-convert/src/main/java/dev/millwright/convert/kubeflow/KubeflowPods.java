package dev.millwright.convert.kubeflow;

import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.spark.Copy;
import dev.millwright.convert.spark.JavaOptions;
import dev.millwright.convert.spark.Labels;
import dev.millwright.convert.spark.PodHandlers;
import dev.millwright.convert.spark.Quantities;
import dev.millwright.convert.spark.SparkTarget;

/**
 * Driver and executors of {@code sparkoperator.k8s.io}: what their webhook did is template here.
 */
final class KubeflowPods {
  static final FieldTable<SparkTarget> DRIVER = driver();
  static final FieldTable<SparkTarget> EXECUTOR = executor();

  private KubeflowPods() {}

  private static FieldTable<SparkTarget> driver() {
    return shared("driver", "a driver of sparkoperator.k8s.io/v1beta2")
        .refused(
            "podName",
            "is left out: each attempt's pod has a name of its own, which status.attempt says")
        .changed(
            "kubernetesMaster",
            "`spec.conf[spark.kubernetes.driver.master]`",
            KubeflowMounts.conf("spark.kubernetes.driver.master"))
        .changed(
            "serviceAnnotations",
            "`spec.conf[spark.kubernetes.driver.service.annotation.*]`",
            KubeflowMounts.confMap("spark.kubernetes.driver.service.annotation."))
        .changed(
            "serviceLabels",
            "`spec.conf[spark.kubernetes.driver.service.label.*]`",
            KubeflowMounts.confMap("spark.kubernetes.driver.service.label."));
  }

  private static FieldTable<SparkTarget> executor() {
    return shared("executor", "an executor of sparkoperator.k8s.io/v1beta2")
        .kept("instances", "`spec.executor.instances`", KubeflowScaling::instances)
        .changed(
            "deleteOnTermination",
            "`spec.conf[spark.kubernetes.executor.deleteOnTermination]`",
            KubeflowMounts.conf("spark.kubernetes.executor.deleteOnTermination"));
  }

  private static FieldTable<SparkTarget> shared(String role, String type) {
    String at = role + ".";
    var table = new FieldTable<SparkTarget>(type);
    table
        .kept("template", in(at + "template"), (v, t) -> PodHandlers.template(v, t.pod(role)))
        .kept("cores", in(at + "cores"), Copy.positive(at + "cores"))
        .kept("coreRequest", in(at + "coreRequest"), Quantities.cpu(at + "coreRequest"))
        .kept("coreLimit", in(at + "coreLimit"), Quantities.cpuLimit(role))
        .kept("memory", in(at + "memory"), Quantities.memory(at + "memory"))
        .kept("memoryOverhead", in(at + "memoryOverhead"), Quantities.memory(at + "memoryOverhead"))
        .refused(
            "memoryLimit",
            "is left out: Spark's limit is its request, memory and overhead together; raise spec."
                + at
                + "memoryOverhead")
        .kept("gpu", in(at + "gpu"), Copy.to(at + "gpu"))
        .changed(
            "image",
            "`spec.conf[spark.kubernetes." + role + ".container.image]`",
            KubeflowMounts.conf("spark.kubernetes." + role + ".container.image"))
        .kept("env", in(at + "env"), (v, t) -> PodHandlers.env(v, t.pod(role)))
        .changed("envVars", in(at + "env"), (v, t) -> KubeflowMounts.envVars(v, t.pod(role)))
        .kept("envFrom", in(at + "envFrom"), (v, t) -> PodHandlers.envFrom(v, t.pod(role)))
        .changed(
            "envSecretKeyRefs",
            in(at + "env") + " with `valueFrom`",
            (v, t) -> KubeflowMounts.envSecrets(v, t.pod(role)))
        .kept(
            "labels",
            in(at + "labels"),
            (v, t) -> Labels.copy(v, t.pod(role).settings(), "labels", "spec." + at + "labels"))
        .kept("annotations", in(at + "annotations"), Copy.to(at + "annotations"))
        .kept("serviceAccount", in(at + "serviceAccountName"), Copy.text(at + "serviceAccountName"))
        .kept("javaOptions", in(at + "javaOptions"), (v, t) -> JavaOptions.set(v, t.pod(role)));
    return KubeflowPodTemplates.fields(KubeflowPodTemplates.container(table, role), role);
  }

  private static String in(String path) {
    return "`spec." + path + "`";
  }
}
