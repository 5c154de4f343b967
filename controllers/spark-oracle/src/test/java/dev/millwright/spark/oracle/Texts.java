package dev.millwright.spark.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** Files inside ConfigMaps, read as what they mean. */
final class Texts {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String PROPERTIES = "spark.properties";
  private static final String TEMPLATE = "podspec-configmap-key";

  private Texts() {}

  static void readProperties(Pair pair) {
    for (var side : List.of(pair.spark(), pair.ours())) {
      for (var data : data(side, PROPERTIES)) {
        data.set(PROPERTIES, properties(data));
      }
    }
  }

  static void readTemplate(Pair pair) {
    for (var side : List.of(pair.spark(), pair.ours())) {
      for (var data : data(side, TEMPLATE)) {
        data.set(TEMPLATE, template(data));
      }
    }
  }

  /** Spark's template goes where its properties are, and the volume of it leads there. */
  static void shareConfigMap(Pair pair) {
    var maps = Pair.ofKind(pair.spark(), "ConfigMap");
    var main =
        maps.stream().filter(map -> map.path("data").has(PROPERTIES)).findFirst().orElseThrow();
    maps.stream()
        .filter(map -> map.path("data").has(TEMPLATE) && !map.path("data").has(PROPERTIES))
        .forEach(
            map -> {
              ((ObjectNode) main.get("data")).set(TEMPLATE, map.path("data").get(TEMPLATE));
              pair.spark().remove(map);
              lead(Pair.pod(pair.spark()).at("/spec/volumes"), Pair.name(map), Pair.name(main));
            });
  }

  private static void lead(JsonNode volumes, String from, String to) {
    for (var volume : volumes) {
      if (volume.get("configMap") instanceof ObjectNode source
          && source.path("name").asText().equals(from)) {
        source.put("name", to);
      }
    }
  }

  static void dropServiceLinks(Pair pair) {
    for (var data : data(pair.ours(), TEMPLATE)) {
      var theirs = template(data(pair.spark(), TEMPLATE).getFirst());
      var ours = template(data);
      if (!theirs.path("spec").has("enableServiceLinks")) {
        ((ObjectNode) ours.get("spec")).remove("enableServiceLinks");
      }
      data.set(TEMPLATE, ours);
    }
  }

  static void dropTemplatePath(Pair pair) {
    for (var data : data(pair.spark(), PROPERTIES)) {
      var properties = properties(data);
      properties.remove("spark.kubernetes.driver.podTemplateFile");
      data.set(PROPERTIES, properties);
    }
  }

  /** The driver's configuration, as it reads it. */
  static ObjectNode properties(ObjectNode data) {
    if (data.get(PROPERTIES) instanceof ObjectNode already) {
      return already;
    }
    var read = new Properties();
    try {
      read.load(new StringReader(data.path(PROPERTIES).asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var properties = JsonNodeFactory.instance.objectNode();
    read.stringPropertyNames().forEach(key -> properties.put(key, read.getProperty(key)));
    return properties;
  }

  static List<ObjectNode> data(List<ObjectNode> side, String file) {
    return Pair.ofKind(side, "ConfigMap").stream()
        .map(map -> (ObjectNode) map.get("data"))
        .filter(data -> data.has(file))
        .toList();
  }

  private static JsonNode template(ObjectNode data) {
    if (data.get(TEMPLATE) instanceof ObjectNode already) {
      return already;
    }
    try {
      return YAML.readTree(data.path(TEMPLATE).asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
