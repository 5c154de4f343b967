package dev.millwright.spark.desired.gang;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.common.label.Labels;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.resource.Amounts;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * YuniKorn's task groups: how many placeholders, of what size, and where they may be. The same
 * request gives the same text.
 */
final class TaskGroups {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /** Counted by YuniKorn itself; one that is named is refused. */
  private static final String PODS = "pods";

  private TaskGroups() {}

  static String json(LaunchRequest request, Footprint footprint) {
    ArrayNode groups = JSON.createArrayNode();
    groups.add(
        group(
            YuniKornAnnotations.DRIVER_GROUP,
            1,
            footprint.driver(),
            new Place(request, "driver", request.driverTemplate())));
    int executors = footprint.executors().first();
    if (executors > 0) {
      groups.add(
          group(
              YuniKornAnnotations.EXECUTOR_GROUP,
              executors,
              footprint.executor(),
              new Place(request, "executor", request.executorTemplate())));
    }
    return groups.toString();
  }

  private static ObjectNode group(String name, int members, Amounts amounts, Place place) {
    ObjectNode group = JSON.createObjectNode();
    group.put("name", name);
    group.put("minMember", members);
    ObjectNode resources = group.putObject("minResource");
    amounts
        .quantities()
        .forEach(
            (resource, quantity) -> {
              if (!resource.equals(PODS)) {
                resources.put(resource, quantity.toString());
              }
            });
    place.write(group);
    return group;
  }

  /** Where the pods of one kind may be. */
  private record Place(LaunchRequest request, String role, @Nullable Pod template) {
    void write(ObjectNode group) {
      PodSpec spec = template == null ? null : template.getSpec();
      texts(group, "nodeSelector", nodeSelector(spec));
      if (spec == null) {
        return;
      }
      boolean spread = !spec.getTopologySpreadConstraints().isEmpty();
      if (spread || spec.getAffinity() != null) {
        texts(group, "labels", labels());
      }
      if (!spec.getTolerations().isEmpty()) {
        group.set("tolerations", JSON.valueToTree(spec.getTolerations()));
      }
      if (spec.getAffinity() != null) {
        group.set("affinity", JSON.valueToTree(spec.getAffinity()));
      }
      if (spread) {
        group.set(
            "topologySpreadConstraints", JSON.valueToTree(spec.getTopologySpreadConstraints()));
      }
    }

    private SortedMap<String, String> nodeSelector(@Nullable PodSpec spec) {
      SortedMap<String, String> selector = new TreeMap<>();
      if (spec != null && spec.getNodeSelector() != null) {
        selector.putAll(spec.getNodeSelector());
      }
      selector.putAll(request.conf().below("spark.kubernetes.node.selector."));
      selector.putAll(request.conf().below("spark.kubernetes." + role + ".node.selector."));
      return selector;
    }

    /**
     * What rules of placement between pods may go by. Not the labels by which Spark, Services and
     * this controller find pods: a placeholder is neither driver nor executor.
     */
    private SortedMap<String, String> labels() {
      SortedMap<String, String> labels = new TreeMap<>();
      if (template != null && template.getMetadata() != null) {
        labels.putAll(template.getMetadata().getLabels());
      }
      labels.putAll(request.conf().below("spark.kubernetes." + role + ".label."));
      labels
          .keySet()
          .removeIf(
              key ->
                  key.startsWith("spark-")
                      || key.contains("millwright.dev/")
                      || key.equals(Labels.MANAGED_BY));
      return labels;
    }

    private static void texts(ObjectNode group, String field, Map<String, String> texts) {
      if (!texts.isEmpty()) {
        ObjectNode object = group.putObject(field);
        texts.forEach(object::put);
      }
    }
  }
}
