package dev.millwright.pulsar.cluster.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What one plan writes that differs from what another one wrote. */
final class PlanChanges {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PlanChanges() {}

  /**
   * For each object that differs, each line that it has no more ({@code - }) or has now ({@code +
   * }). Jobs are left out: one that exists is never written again.
   */
  static Map<String, List<String>> between(ClusterPlan before, ClusterPlan after) {
    Map<String, List<String>> old = lines(before);
    Map<String, List<String>> now = lines(after);
    var names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    Map<String, List<String>> changes = new TreeMap<>();
    for (String name : names) {
      List<String> had = old.getOrDefault(name, List.of());
      List<String> has = now.getOrDefault(name, List.of());
      changes.put(
          name,
          Stream.concat(
                  had.stream().filter(line -> !has.contains(line)).map(line -> "- " + line),
                  has.stream().filter(line -> !had.contains(line)).map(line -> "+ " + line))
              .toList());
    }
    changes.values().removeIf(List::isEmpty);
    return changes;
  }

  private static Map<String, List<String>> lines(ClusterPlan plan) {
    Map<String, List<String>> lines = new TreeMap<>();
    Stream.<List<? extends HasMetadata>>of(
            plan.services(),
            plan.configMaps(),
            plan.statefulSets(),
            plan.deployments(),
            plan.budgets())
        .flatMap(List::stream)
        .forEach(
            object ->
                lines.put(
                    object.getKind() + " " + object.getMetadata().getName(),
                    lines("", JSON.valueToTree(object)).toList()));
    return lines;
  }

  private static Stream<String> lines(String path, JsonNode node) {
    if (node.isArray()) {
      return Stream.iterate(0, i -> i < node.size(), i -> i + 1)
          .flatMap(i -> lines("%s[%d]".formatted(path, i), Objects.requireNonNull(node.get(i))));
    }
    if (node.isObject()) {
      return node.properties().stream()
          .flatMap(
              field ->
                  lines(
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      field.getValue()));
    }
    return Arrays.stream(node.asText().split("\n")).map(line -> path + ": " + line);
  }
}
