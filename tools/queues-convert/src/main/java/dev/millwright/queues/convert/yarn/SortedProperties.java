package dev.millwright.queues.convert.yarn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.Value;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Properties by the queue they are of. The queues are those that are listed, from the root down; a
 * property belongs to the longest path of a queue that it begins with.
 */
final class SortedProperties {
  private static final String PREFIX = "yarn.scheduler.capacity.";
  private static final String LIST = "queues";

  /** Properties with names of a person's own behind them, taken together. */
  private static final List<String> GROUPS =
      List.of(
          "accessible-node-labels",
          "auto-queue-creation-v2",
          "leaf-queue-template",
          "user-settings",
          "multi-node-sorting");

  private final SequencedMap<String, ObjectNode> queues = new LinkedHashMap<>();
  private final ObjectNode global = JsonNodeFactory.instance.objectNode();
  private final ObjectNode strays = JsonNodeFactory.instance.objectNode();

  SortedProperties(ObjectNode properties) {
    list(properties);
    for (var property : properties.properties()) {
      String key = property.getKey();
      if (!key.startsWith(PREFIX)) {
        strays.set(key, property.getValue());
        continue;
      }
      sort(key.substring(PREFIX.length()), property.getValue());
    }
  }

  private void list(ObjectNode properties) {
    var open = new ArrayDeque<String>(List.of(YarnImport.ROOT));
    while (!open.isEmpty()) {
      String path = open.remove();
      queues.put(path, JsonNodeFactory.instance.objectNode());
      String below = properties.path(PREFIX + path + "." + LIST).asText();
      for (String name : below.split(",", -1)) {
        String child = path + "." + name.strip();
        if (!name.isBlank() && !queues.containsKey(child)) {
          open.add(child);
        }
      }
    }
  }

  private void sort(String key, JsonNode value) {
    String path = key;
    while (!path.isEmpty()) {
      ObjectNode queue = queues.get(path);
      if (queue != null && path.length() < key.length()) {
        put(queue, key.substring(path.length() + 1), value);
        return;
      }
      path = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }
    put(global, key, value);
  }

  private static void put(ObjectNode into, String key, JsonNode value) {
    for (String group : GROUPS) {
      if (key.startsWith(group + ".")) {
        ObjectNode inner =
            into.get(group) instanceof ObjectNode there ? there : into.putObject(group);
        inner.set(key.substring(group.length() + 1), value);
        return;
      }
    }
    if (into.get(key) instanceof ObjectNode group) {
      group.set("", value);
    } else if (!value.asText().isBlank() || key.startsWith("acl_")) {
      into.set(key, value);
    }
  }

  /** Each queue that is listed, by its path, those above before those below. */
  SequencedMap<String, ObjectNode> queues() {
    return queues;
  }

  /** What is of the whole scheduler. */
  ObjectNode global() {
    return global;
  }

  /** What is none of the capacity scheduler's. */
  ObjectNode strays() {
    return strays;
  }

  /** Says so. */
  static void tellStrays(Value strays) {
    strays
        .fields()
        .forEach(
            stray ->
                stray.refused(
                    "is no property of the capacity scheduler, and is left out: correct or remove"
                        + " it"));
  }
}
