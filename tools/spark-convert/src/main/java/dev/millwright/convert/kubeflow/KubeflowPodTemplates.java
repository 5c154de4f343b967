package dev.millwright.convert.kubeflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.PodFields;
import dev.millwright.convert.spark.PodTarget;
import dev.millwright.convert.spark.SparkTarget;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.PodDNSConfig;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.function.BiConsumer;

/** What the webhook of {@code sparkoperator.k8s.io} did to pods, which is template here. */
final class KubeflowPodTemplates {
  private KubeflowPodTemplates() {}

  /** Fields of Spark's container, and of what is mounted in it. */
  static FieldTable<SparkTarget> container(FieldTable<SparkTarget> table, String role) {
    String spec = "`spec." + role + ".template.spec.";
    String container = "`spec." + role + ".template`, Spark's container, `";
    return table
        .kept(
            "securityContext",
            container + "securityContext`",
            container(role, "securityContext", SecurityContext.class))
        .kept("lifecycle", container + "lifecycle`", container(role, "lifecycle", Lifecycle.class))
        .kept("ports", container + "ports`", ports(role))
        .kept(
            "volumeMounts",
            container + "volumeMounts`",
            (v, t) -> KubeflowMounts.mounts(v, t.pod(role)))
        .changed(
            "configMaps",
            spec + "volumes`, mounted",
            (v, t) -> KubeflowMounts.configMaps(v, t.pod(role)))
        .changed(
            "secrets",
            "`spec.conf[spark.kubernetes." + role + ".secrets.*]`, and a variable for its type",
            (v, t) -> KubeflowMounts.secrets(v, t, t.pod(role)));
  }

  /** Fields of the pod. */
  static FieldTable<SparkTarget> fields(FieldTable<SparkTarget> table, String role) {
    String spec = "`spec." + role + ".template.spec.";
    return table
        .kept("affinity", spec + "affinity`", pod(role, "affinity", Affinity.class))
        .kept("tolerations", spec + "tolerations`", list(role, "tolerations", Toleration.class))
        .kept(
            "podSecurityContext",
            spec + "securityContext`",
            pod(role, "securityContext", PodSecurityContext.class))
        .changed(
            "schedulerName",
            "`spec.conf[spark.kubernetes." + role + ".scheduler.name]`; left out beside a queue",
            KubeflowScaling.scheduler(role))
        .kept("sidecars", spec + "containers`", list(role, "containers", Container.class))
        .kept(
            "initContainers",
            spec + "initContainers`",
            list(role, "initContainers", Container.class))
        .kept("hostNetwork", spec + "hostNetwork`", pod(role, "hostNetwork", Boolean.class))
        .kept("nodeSelector", spec + "nodeSelector`", pod(role, "nodeSelector", Object.class))
        .kept("dnsConfig", spec + "dnsConfig`", pod(role, "dnsConfig", PodDNSConfig.class))
        .kept(
            "terminationGracePeriodSeconds",
            spec + "terminationGracePeriodSeconds`",
            pod(role, "terminationGracePeriodSeconds", Long.class))
        .kept("hostAliases", spec + "hostAliases`", list(role, "hostAliases", HostAlias.class))
        .kept(
            "shareProcessNamespace",
            spec + "shareProcessNamespace`",
            pod(role, "shareProcessNamespace", Boolean.class))
        .kept(
            "priorityClassName",
            spec + "priorityClassName`",
            pod(role, "priorityClassName", String.class));
  }

  private static BiConsumer<Value, SparkTarget> ports(String role) {
    return (value, target) -> {
      for (Value item : value.items()) {
        JsonNode copy = PodFields.copy(item, ContainerPort.class);
        if (copy != null) {
          target.pod(role).container().withArrayProperty("ports").add(copy);
          item.kept(target.pod(role).template());
        }
      }
    };
  }

  private static BiConsumer<Value, SparkTarget> pod(String role, String field, Class<?> type) {
    return (value, target) -> {
      PodTarget pod = target.pod(role);
      JsonNode copy = PodFields.copy(value, type);
      if (copy instanceof ObjectNode map && pod.podSpec().get(field) instanceof ObjectNode there) {
        there.setAll(map);
      } else if (copy != null) {
        pod.podSpec().set(field, copy);
      }
      if (copy != null) {
        value.kept(pod.template() + ".spec." + field);
      }
    };
  }

  private static BiConsumer<Value, SparkTarget> container(
      String role, String field, Class<?> type) {
    return (value, target) -> {
      PodTarget pod = target.pod(role);
      JsonNode copy = PodFields.copy(value, type);
      if (copy != null) {
        pod.container().set(field, copy);
        value.kept(pod.template() + ", Spark's container, " + field);
      }
    };
  }

  private static BiConsumer<Value, SparkTarget> list(String role, String field, Class<?> type) {
    return (value, target) -> {
      PodTarget pod = target.pod(role);
      if (field.equals("containers")) {
        pod.container(); // Spark's is the first.
      }
      for (Value item : value.items()) {
        JsonNode copy = PodFields.copy(item, type);
        if (copy != null) {
          pod.podList(field).add(copy);
          item.kept(pod.template() + ".spec." + field);
        }
      }
    };
  }

  /** A node selector of all pods, under those of each. */
  static void nodeSelector(Value value, SparkTarget target) {
    if (!(value.node() instanceof ObjectNode all)) {
      return;
    }
    for (String role : List.of("driver", "executor")) {
      ObjectNode both = JsonNodeFactory.instance.objectNode();
      both.setAll(all);
      PodTarget pod = target.pod(role);
      if (pod.podSpec().get("nodeSelector") instanceof ObjectNode own) {
        both.setAll(own);
      }
      pod.podSpec().set("nodeSelector", both);
    }
    value.kept("spec.driver.template.spec.nodeSelector, and that of spec.executor");
  }
}
