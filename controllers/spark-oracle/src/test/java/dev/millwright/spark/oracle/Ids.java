package dev.millwright.spark.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What in Spark's names comes from chance. */
final class Ids {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PREFIXED =
      Pattern.compile("(.*)(-driver-svc|-driver-podspec-conf-map|-driver-pvc-\\d+|-driver)");
  private static final Pattern FALLBACK = Pattern.compile("spark-[0-9a-f]+-driver-svc");
  private static final Pattern SPILL = Pattern.compile("/var/data/spark-[-0-9a-f]{36}");

  private Ids() {}

  /** The id that Spark drew for this case's names, so that ours can have the same. */
  static String drawn(List<JsonNode> spark) {
    return spark.stream()
        .map(Pair::name)
        .filter(name -> !FALLBACK.matcher(name).matches())
        .map(PREFIXED::matcher)
        .filter(matcher -> matcher.matches() && !matcher.group(1).startsWith("spark-drv-"))
        .map(matcher -> matcher.group(1).substring(matcher.group(1).lastIndexOf('-') + 1))
        .findFirst()
        .orElse("0123456789abcdef");
  }

  /** Spark's further ids become ours: of the ConfigMap, of a short Service name, of a folder. */
  static void unify(Pair pair) {
    var ours = pair.ours();
    var renamed = new HashMap<String, String>();
    renamed.put(configMap(pair.spark()), configMap(ours));
    var service = Pair.name(Pair.ofKind(pair.spark(), "Service").getFirst());
    if (FALLBACK.matcher(service).matches()) {
      renamed.put(service, Pair.name(Pair.ofKind(ours, "Service").getFirst()));
    }
    var folder = "/var/data/" + Pair.pod(ours).at("/metadata/labels/spark-app-selector").asText();
    replaceText(pair.spark(), renamed, folder);
  }

  static void renumberClaims(Pair pair) {
    var byVolume = new HashMap<String, String>();
    claims(pair.ours(), byVolume::put);
    var renamed = new HashMap<String, String>();
    claims(
        pair.spark(),
        (volume, claim) -> {
          if (claim.matches(".*-driver-pvc-\\d+") && byVolume.containsKey(volume)) {
            renamed.put(claim, byVolume.get(volume));
          }
        });
    for (var object : Pair.ofKind(pair.spark(), "PersistentVolumeClaim")) {
      var name = Pair.name(object);
      ((ObjectNode) object.get("metadata")).put("name", renamed.getOrDefault(name, name));
    }
    for (var volume : Pair.pod(pair.spark()).at("/spec/volumes")) {
      if (volume.get("persistentVolumeClaim") instanceof ObjectNode source) {
        var name = source.path("claimName").asText();
        source.put("claimName", renamed.getOrDefault(name, name));
      }
    }
  }

  private static void claims(
      List<ObjectNode> side, java.util.function.BiConsumer<String, String> action) {
    for (var volume : Pair.pod(side).at("/spec/volumes")) {
      if (volume.has("persistentVolumeClaim")) {
        action.accept(
            volume.path("name").asText(), volume.at("/persistentVolumeClaim/claimName").asText());
      }
    }
  }

  private static String configMap(List<ObjectNode> side) {
    return Pair.ofKind(side, "ConfigMap").stream()
        .map(Pair::name)
        .filter(name -> name.startsWith("spark-drv-"))
        .findAny()
        .orElseThrow();
  }

  private static void replaceText(
      List<ObjectNode> side, Map<String, String> renamed, String folder) {
    for (var object : side) {
      try {
        var text = object.toString();
        for (var name : renamed.entrySet()) {
          text = text.replace(name.getKey(), name.getValue());
        }
        object.setAll((ObjectNode) JSON.readTree(SPILL.matcher(text).replaceAll(folder)));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("names are plain text in JSON", e);
      }
    }
  }
}
