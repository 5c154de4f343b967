package dev.millwright.convert.kubeflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.PodFields;
import dev.millwright.convert.spark.PodHandlers;
import dev.millwright.convert.spark.PodTarget;
import dev.millwright.convert.spark.SparkTarget;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Volumes, mounts, secrets and variables of pods. */
final class KubeflowMounts {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The variable that leads to a secret of a type, and the file in it. */
  private static final Map<String, List<String>> BY_TYPE =
      Map.of(
          "GCPServiceAccount", List.of("GOOGLE_APPLICATION_CREDENTIALS", "key.json"),
          "HadoopDelegationToken", List.of("HADOOP_TOKEN_FILE_LOCATION", "hadoop.token"));

  private KubeflowMounts() {}

  static BiConsumer<Value, SparkTarget> conf(String key) {
    return (value, target) -> {
      target.conf(key, value.text());
      value.changed("spec.conf[%s]".formatted(key));
    };
  }

  static BiConsumer<Value, SparkTarget> confMap(String prefix) {
    return (value, target) -> {
      for (Value entry : value.fields()) {
        target.conf(prefix + entry.name(), entry.text());
        entry.changed("spec.conf[%s%s]".formatted(prefix, entry.name()));
      }
    };
  }

  static void mounts(Value value, PodTarget pod) {
    for (Value item : value.items()) {
      JsonNode copy = PodFields.copy(item, VolumeMount.class);
      if (copy != null) {
        mount(item, copy, pod);
      }
    }
  }

  private static void mount(Value said, JsonNode mount, PodTarget pod) {
    String path = mount.path("mountPath").asText();
    if (pod.mounts(path)) {
      said.refused(
          "%s is the place of another volume already, and is left out: choose another path"
              .formatted(path));
    } else {
      pod.mount(mount);
      said.kept(pod.template() + ", Spark's container, volumeMounts");
    }
  }

  /** Each volume goes to the pods that mount it. To be called once all containers are there. */
  static void volumes(Value value, SparkTarget target) {
    for (Value item : value.items()) {
      JsonNode copy = PodFields.copy(item, Volume.class);
      if (copy != null) {
        volume(item, copy, target);
      }
    }
  }

  private static void volume(Value said, JsonNode volume, SparkTarget target) {
    var pods =
        Stream.of(target.driver(), target.executor())
            .filter(pod -> isMounted(pod, said.at("name").text()))
            .toList();
    pods.forEach(pod -> pod.volume(volume));
    if (pods.isEmpty()) {
      said.changed("left out: no container mounts it");
    } else {
      said.kept(
          String.join(
              " and ", pods.stream().map(pod -> pod.template() + ".spec.volumes").toList()));
    }
  }

  private static boolean isMounted(PodTarget pod, String volume) {
    for (String kind : List.of("containers", "initContainers")) {
      for (JsonNode container : pod.settings().path("template").path("spec").path(kind)) {
        for (JsonNode mount : container.path("volumeMounts")) {
          if (mount.path("name").asText().equals(volume)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  static void configMaps(Value value, PodTarget pod) {
    for (Value item : value.items()) {
      String name = item.at("name").text();
      String path = item.at("path").text();
      if (pod.mounts(path)) {
        item.refused("%s is the place of another volume already: choose another".formatted(path));
      } else {
        mountConfigMap(pod, name, path);
        item.changed("%s: a volume of the ConfigMap, mounted".formatted(pod.template()));
      }
    }
  }

  static void mountConfigMap(PodTarget pod, String configMap, String path) {
    String volume = configMap.replace('.', '-') + "-volume";
    ObjectNode made = JSON.objectNode().put("name", volume);
    made.putObject("configMap").put("name", configMap);
    pod.volume(made);
    pod.mount(JSON.objectNode().put("name", volume).put("mountPath", path));
  }

  static void secrets(Value value, SparkTarget target, PodTarget pod) {
    for (Value item : value.items()) {
      String path = item.at("path").text();
      String key = "spark.kubernetes.%s.secrets.%s".formatted(pod.role(), item.at("name").text());
      target.conf(key, path);
      item.changed("spec.conf[%s]".formatted(key));
      List<String> variable = BY_TYPE.get(item.at("secretType").text());
      if (variable != null) {
        PodHandlers.variable(
            item.at("secretType"),
            JSON.objectNode()
                .put("name", variable.get(0))
                .put("value", path + "/" + variable.get(1)),
            pod);
      }
    }
  }

  static void envVars(Value value, PodTarget pod) {
    for (Value entry : value.fields()) {
      PodHandlers.variable(
          entry, JSON.objectNode().put("name", entry.name()).put("value", entry.text()), pod);
    }
  }

  static void envSecrets(Value value, PodTarget pod) {
    for (Value entry : value.fields()) {
      ObjectNode variable = JSON.objectNode().put("name", entry.name());
      variable
          .putObject("valueFrom")
          .putObject("secretKeyRef")
          .put("name", entry.at("name").text())
          .put("key", entry.at("key").text());
      PodHandlers.variable(entry, variable, pod);
    }
  }
}
