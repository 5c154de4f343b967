package dev.millwright.queues.yunikorn.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.millwright.queues.yunikorn.document.DocumentAmount;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.DocumentReader;
import dev.millwright.queues.yunikorn.document.DocumentResources;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queues of the stand-in: those of its document, and those that drain since they left it. */
final class LiveTree {
  private final Map<String, Long> work = new HashMap<>();
  private final Map<String, List<ScriptedApplication>> applications = new HashMap<>();
  private SortedMap<String, Queue> queues = new TreeMap<>();
  private String document = "";

  private record Queue(String path, boolean leaf, boolean draining, DocumentResources resources) {}

  /** The document that is live. */
  String document() {
    return document;
  }

  void start(String text) {
    queues = read(text);
    document = text;
  }

  /** Queues that left the document drain while they have work, and so do those above them. */
  void reload(String text) {
    SortedMap<String, Queue> now = read(text);
    queues.forEach(
        (path, queue) -> {
          if (!now.containsKey(path) && busy(path)) {
            now.put(path, new Queue(path, queue.leaf(), true, queue.resources()));
          }
        });
    queues = now;
    document = text;
  }

  /** Nothing where there is no such queue. */
  String status(String path) {
    Queue queue = queues.get(path);
    return queue == null ? "" : queue.draining() ? "Draining" : "Active";
  }

  void work(String path, long vcores) {
    work.put(path, vcores);
  }

  void applications(String path, List<ScriptedApplication> inside) {
    applications.put(path, inside);
    if (inside.isEmpty()) {
      work.remove(path);
    } else {
      work(path, inside.stream().mapToLong(ScriptedApplication::used).sum());
    }
  }

  /** Those of one queue; null where there is no such queue. */
  @Nullable String applications(String path) throws IOException {
    if (!queues.containsKey(path)) {
      return null;
    }
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      for (ScriptedApplication application : applications.getOrDefault(path, List.of())) {
        application.write(path, json);
      }
      json.writeEndArray();
    }
    return text.toString();
  }

  private boolean busy(String path) {
    return work.keySet().stream().anyMatch(at -> at.equals(path) || at.startsWith(path + "."));
  }

  private static SortedMap<String, Queue> read(String text) {
    var queues = new TreeMap<String, Queue>();
    DocumentReader.read(text)
        .document()
        .partitions()
        .getFirst()
        .queues()
        .forEach(queue -> add(queue, queue.name(), queues));
    return queues;
  }

  private static void add(DocumentQueue queue, String path, Map<String, Queue> queues) {
    queues.put(path, new Queue(path, queue.leaf(), false, queue.resources()));
    queue.queues().forEach(child -> add(child, path + "." + child.name(), queues));
  }

  /** As {@code pkg/webservice/dao/queue_info.go} has it, or as the documentation does. */
  String json(boolean asDocumented) throws IOException {
    var text = new StringWriter();
    Map<String, List<Queue>> families =
        queues.values().stream().collect(Collectors.groupingBy(queue -> above(queue.path())));
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      Queue root = Objects.requireNonNull(queues.get(DocumentQueue.ROOT));
      write(root, families, asDocumented, json);
    }
    return text.toString();
  }

  private static String above(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }

  private void write(
      Queue queue, Map<String, List<Queue>> families, boolean asDocumented, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("queuename", queue.path());
    json.writeStringField("status", status(queue.path()));
    json.writeStringField("partition", "default");
    amounts("guaranteedResource", queue.resources().guaranteedOrNone(), json);
    amounts("maxResource", queue.resources().maxOrNone(), json);
    json.writeObjectFieldStart("allocatedResource");
    json.writeNumberField("vcore", used(queue.path()));
    json.writeEndObject();
    json.writeObjectFieldStart("pendingResource");
    json.writeNumberField("vcore", asked(queue.path()));
    json.writeEndObject();
    if (asDocumented) {
      json.writeStringField("isLeaf", String.valueOf(queue.leaf()));
      json.writeStringField("isManaged", "true");
      json.writeStringField("absUsedCapacity", "[memory:0 vcore:1]");
    } else {
      json.writeBooleanField("isLeaf", queue.leaf());
      json.writeBooleanField("isManaged", true);
      json.writeNullField("template");
    }
    json.writeNumberField("runningApps", work.getOrDefault(queue.path(), 0L) > 0 ? 1 : 0);
    json.writeArrayFieldStart("children");
    for (Queue child : families.getOrDefault(queue.path(), List.of())) {
      write(child, families, asDocumented, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private long used(String path) {
    return work.entrySet().stream()
        .filter(at -> at.getKey().equals(path) || at.getKey().startsWith(path + "."))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private long asked(String path) {
    return applications.entrySet().stream()
        .filter(at -> at.getKey().equals(path) || at.getKey().startsWith(path + "."))
        .flatMap(at -> at.getValue().stream())
        .mapToLong(ScriptedApplication::asked)
        .sum();
  }

  private static void amounts(String field, SortedMap<String, String> texts, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (var text : texts.entrySet()) {
      BigInteger amount = DocumentAmount.parse(text.getKey(), text.getValue());
      json.writeNumberField(text.getKey(), Objects.requireNonNull(amount));
    }
    json.writeEndObject();
  }
}
