package dev.millwright.convert.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.Value;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Fields of pods that both projects have. */
public final class PodHandlers {
  private static final Pattern ENV_OF_SPARK =
      Pattern.compile(
          "SPARK_(APPLICATION_ID|CONF_DIR|DRIVER_(BIND_ADDRESS|URL)|EXECUTOR_[A-Z_]+"
              + "|LOCAL_DIRS|RESOURCE_PROFILE_ID|USER)");

  private PodHandlers() {}

  /** The pod template of a pod that Spark makes, but for labels of Spark's own. */
  public static void template(Value value, PodTarget pod) {
    template(
        value,
        pod,
        said ->
            said.changed(
                "left out: Spark reckons it from cores, memory and memoryOverhead of spec."
                    + pod.role()));
  }

  /**
   * A pod template.
   *
   * @param resource says of CPU or memory of Spark's container that it is left out
   */
  public static void template(Value value, PodTarget pod, Consumer<Value> resource) {
    if (!(PodFields.copy(value, PodTemplateSpec.class) instanceof ObjectNode copy)) {
      return;
    }
    Value labels = value.at("metadata").find("labels");
    if (labels != null && copy.path("metadata") instanceof ObjectNode metadata) {
      metadata.remove("labels");
      Labels.copy(labels, metadata, "labels", pod.template() + ".metadata.labels");
    }
    pod.settings().set("template", copy);
    value.kept(pod.template());
    String spark = "spark-kubernetes-" + pod.role();
    JsonNode containers = copy.path("spec").path("containers");
    int named = 0;
    for (JsonNode container : containers) {
      named += container.path("name").asText().equals(spark) ? 1 : 0;
    }
    if (named > 1) {
      value
          .at("spec")
          .at("containers")
          .refused("has more than one %s: Spark runs in one; rename the others".formatted(spark));
    }
    overwritten(value, pod, resource);
    if (pod.role().equals("driver")) {
      Accounts.fromTemplate(value, pod);
    }
  }

  /** What Spark sets itself in its container. */
  private static void overwritten(Value template, PodTarget pod, Consumer<Value> resourceSaid) {
    List<Value> containers = template.at("spec").at("containers").items();
    if (containers.isEmpty()) {
      return;
    }
    Value resources = containers.getFirst().at("resources");
    for (String kind : List.of("requests", "limits")) {
      for (String resource : List.of("cpu", "memory")) {
        Value said = resources.at(kind).find(resource);
        if (said != null && pod.container().path("resources").path(kind) instanceof ObjectNode at) {
          at.remove(resource);
          resourceSaid.accept(said);
        }
      }
    }
  }

  /** A list of variables. */
  public static void env(Value value, PodTarget pod) {
    for (Value item : value.items()) {
      if (PodFields.copy(item, EnvVar.class) instanceof ObjectNode copy) {
        if (copy.path("value").isValueNode()) {
          copy.put("value", copy.path("value").asText());
        }
        variable(item, copy, pod);
      }
    }
  }

  /** One variable. */
  public static boolean variable(Value said, ObjectNode variable, PodTarget pod) {
    String name = variable.path("name").asText();
    if (ENV_OF_SPARK.matcher(name).matches()) {
      said.refused("%s is left out: Spark sets it itself; use spec.conf".formatted(name));
      return false;
    }
    ArrayNode env = pod.settings().withArrayProperty("env");
    for (JsonNode there : env) {
      if (there.path("name").asText().equals(name)) {
        said.refused("%s is left out: it is there already; keep one".formatted(name));
        return false;
      }
    }
    env.add(variable);
    said.kept("spec.%s.env".formatted(pod.role()));
    return true;
  }

  /** ConfigMaps and Secrets as variables. */
  public static void envFrom(Value value, PodTarget pod) {
    for (Value item : value.items()) {
      JsonNode copy = PodFields.copy(item, EnvFromSource.class);
      if (copy != null) {
        pod.settings().withArrayProperty("envFrom").add(copy);
        item.kept("spec.%s.envFrom".formatted(pod.role()));
      }
    }
  }
}
