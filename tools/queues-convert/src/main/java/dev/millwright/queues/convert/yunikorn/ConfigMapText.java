package dev.millwright.queues.convert.yunikorn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.source.Report;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.yaml.YamlException;
import dev.millwright.convert.yaml.YamlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.GZIPInputStream;

/** The documents in a ConfigMap of YuniKorn: in text, or pressed. */
final class ConfigMapText {
  private static final String YAML = ".yaml";
  private static final String PRESSED = ".yaml.gz";
  private static final int LONGEST = 16 << 20;

  private final Report report;

  ConfigMapText(Report report) {
    this.report = report;
  }

  /** By their keys; what is none of them is told. */
  SequencedMap<String, JsonNode> documents(JsonNode object) {
    var documents = new LinkedHashMap<String, JsonNode>();
    Value root = Value.root(object, report);
    if (!object.path("kind").asText().equals("ConfigMap")) {
      root.at("kind")
          .refused(
              "is neither a document with partitions nor a ConfigMap that holds one: leave it out,"
                  + " or say by --from what it is");
      return documents;
    }
    for (Value entry : root.at("data").fields()) {
      if (entry.name().endsWith(YAML)) {
        document(entry, entry.text(), documents);
      } else {
        entry.changed("left out: a setting of the scheduler itself, which stays where it is");
      }
    }
    for (Value entry : root.at("binaryData").fields()) {
      if (entry.name().endsWith(PRESSED)) {
        pressed(entry, documents);
      } else {
        entry.changed("left out: a setting of the scheduler itself, which stays where it is");
      }
    }
    return documents;
  }

  private static void pressed(Value entry, Map<String, JsonNode> documents) {
    try (var in =
        new GZIPInputStream(
            new ByteArrayInputStream(Base64.getMimeDecoder().decode(entry.text())))) {
      byte[] text = in.readNBytes(LONGEST + 1);
      if (text.length > LONGEST) {
        entry.refused("is longer than 16 MiB: unpack and part it");
      } else {
        document(entry, new String(text, StandardCharsets.UTF_8), documents);
      }
    } catch (IOException | IllegalArgumentException e) {
      entry.refused("cannot be unpacked, %s: write the document in text".formatted(e.getMessage()));
    }
  }

  private static void document(Value entry, String text, Map<String, JsonNode> documents) {
    try {
      var read = YamlReader.read(entry.name(), text);
      if (read.size() == 1 && read.getFirst().path("partitions").isArray()) {
        entry.changed("a QueueBackend and BatchQueues");
        documents.put(entry.name(), read.getFirst());
      } else {
        entry.refused("is no document with partitions: correct it, or leave it out");
      }
    } catch (YamlException e) {
      entry.refused(String.valueOf(e.getMessage()));
    }
  }
}
