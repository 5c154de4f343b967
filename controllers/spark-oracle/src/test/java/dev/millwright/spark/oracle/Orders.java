package dev.millwright.spark.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Orders that mean nothing. */
final class Orders {
  private Orders() {}

  static void sort(Pair pair) {
    for (var side : List.of(pair.spark(), pair.ours())) {
      sort(Pair.container(side).get("env"));
      sort(Pair.container(side).get("volumeMounts"));
      sort(Pair.pod(side).at("/spec/volumes"));
    }
  }

  static void sortLocalDirectories(Pair pair) {
    for (var side : List.of(pair.spark(), pair.ours())) {
      for (var variable : Pair.container(side).get("env")) {
        if (variable.path("name").asText().equals("SPARK_LOCAL_DIRS")) {
          var paths = variable.path("value").asText().split(",", -1);
          Arrays.sort(paths);
          ((ObjectNode) variable).put("value", String.join(",", paths));
        }
      }
      sortPaths(Pair.container(side).get("volumeMounts"));
    }
  }

  /** Of the mounts that Spark makes itself. */
  private static void sortPaths(JsonNode mounts) {
    var made =
        StreamSupport.stream(mounts.spliterator(), false)
            .filter(mount -> mount.path("name").asText().matches("spark-local-dir-\\d+"))
            .sorted(Comparator.comparing(mount -> mount.path("name").asText()))
            .toList();
    var paths = made.stream().map(mount -> mount.path("mountPath").asText()).sorted().toList();
    for (var i = 0; i < made.size(); i++) {
      ((ObjectNode) made.get(i)).put("mountPath", paths.get(i));
    }
  }

  /** By name; what has the same name keeps its order. */
  private static void sort(JsonNode list) {
    if (list instanceof ArrayNode array) {
      var sorted =
          StreamSupport.stream(array.spliterator(), false)
              .sorted(Comparator.comparing(element -> element.path("name").asText()))
              .toList();
      array.removeAll();
      array.addAll(sorted);
    }
  }
}
