package dev.millwright.spark.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The objects of one case from both sides, as JSON trees that intended differences may change.
 *
 * @param spark what Spark creates
 * @param ours what we create
 */
record Pair(List<ObjectNode> spark, List<ObjectNode> ours) {
  static Pair of(List<JsonNode> spark, List<JsonNode> ours) {
    return new Pair(
        spark.stream().map(ObjectNode.class::cast).collect(Collectors.toCollection(ArrayList::new)),
        ours.stream().map(ObjectNode.class::cast).collect(Collectors.toCollection(ArrayList::new)));
  }

  Pair copy() {
    return of(
        spark.stream().<JsonNode>map(ObjectNode::deepCopy).toList(),
        ours.stream().<JsonNode>map(ObjectNode::deepCopy).toList());
  }

  static ObjectNode pod(List<ObjectNode> side) {
    return ofKind(side, "Pod").getFirst();
  }

  static List<ObjectNode> ofKind(List<ObjectNode> side, String kind) {
    return side.stream().filter(one -> one.path("kind").asText().equals(kind)).toList();
  }

  /** Spark's container, which is the last of the pod. */
  static ObjectNode container(List<ObjectNode> side) {
    var containers = (ArrayNode) pod(side).at("/spec/containers");
    return (ObjectNode) containers.get(containers.size() - 1);
  }

  static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  /** Every field that is not the same, with both values. */
  List<String> differences() {
    var found = new ArrayList<String>();
    var left = byName(spark, found);
    var right = byName(ours, found);
    left.forEach((name, object) -> compare(name, object, right.get(name), found));
    right.forEach((name, object) -> compare(name, left.get(name), object, found));
    return found.stream().distinct().toList();
  }

  private static Map<String, JsonNode> byName(List<ObjectNode> side, List<String> found) {
    var objects = new TreeMap<String, JsonNode>();
    for (var object : side) {
      var name = object.path("kind").asText() + " " + name(object);
      if (objects.put(name, object) != null) {
        found.add(name + " is there twice");
      }
    }
    return objects;
  }

  private static void compare(String path, JsonNode left, JsonNode right, List<String> found) {
    if (left instanceof ObjectNode && right instanceof ObjectNode) {
      left.properties()
          .forEach(
              e -> compare(path + "." + e.getKey(), e.getValue(), right.get(e.getKey()), found));
      right
          .properties()
          .forEach(
              e -> compare(path + "." + e.getKey(), left.get(e.getKey()), e.getValue(), found));
    } else if (left instanceof ArrayNode && right instanceof ArrayNode) {
      for (var i = 0; i < Math.max(left.size(), right.size()); i++) {
        compare(path + "[" + i + "]", left.get(i), right.get(i), found);
      }
    } else if (left == null || !left.equals(right)) {
      found.add("%s: Spark %s, ours %s".formatted(path, left, right));
    }
  }
}
