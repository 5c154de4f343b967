package dev.millwright.queues.convert.out;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.convert.command.Conversion;
import dev.millwright.convert.source.Report;
import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** BatchQueues and QueueBackends that were read. */
public final class Given {
  private static final String OURS = "queues.millwright.dev/v1alpha1 ";
  private static final ObjectMapper SPECS = new ObjectMapper();

  private final SequencedMap<String, Queue> queues = new LinkedHashMap<>();
  private final TreeMap<String, QueueBackend> backEnds = new TreeMap<>();
  private final List<Item> others = new ArrayList<>();

  /** A queue, and what is told of it. */
  record Queue(String file, BatchQueue object, Report report) {}

  /** Takes up a document. */
  public void read(String file, JsonNode document) {
    if (document.path("kind").asText().endsWith("List") && document.path("items").isArray()) {
      document.path("items").forEach(item -> read(file, item));
      return;
    }
    Value root = Value.root(document, new Report());
    String name = root.at("metadata").at("name").text();
    String kind = root.at("apiVersion").text() + " " + root.at("kind").text();
    if (kind.equals(OURS + "BatchQueue") && !name.isEmpty() && !queues.containsKey(name)) {
      BatchQueueSpec spec = spec(root, BatchQueueSpec.class);
      if (spec != null) {
        var queue = new BatchQueue();
        queue.getMetadata().setName(name);
        queue.setSpec(spec);
        queues.put(name, new Queue(file, queue, root.report()));
        return;
      }
    } else if (kind.equals(OURS + "QueueBackend") && !name.isEmpty()) {
      QueueBackendSpec spec = spec(root, QueueBackendSpec.class);
      if (spec != null) {
        var backEnd = new QueueBackend();
        backEnd.getMetadata().setName(name);
        backEnd.setSpec(spec);
        backEnds.put(name, backEnd);
        return;
      }
    } else if (!kind.startsWith(OURS)) {
      root.at("kind").refused("is neither BatchQueue nor QueueBackend: leave it out");
    } else {
      root.at("metadata")
          .at("name")
          .refused(
              name.isEmpty() ? "is missing: write it" : name + " is there twice: leave out one");
    }
    others.add(new Item(file, Conversion.name(document), List.of(), root.report()));
  }

  private static <T> @Nullable T spec(Value root, Class<T> type) {
    try {
      JsonNode spec = root.node().path("spec");
      return SPECS.treeToValue(spec.isObject() ? spec : SPECS.createObjectNode(), type);
    } catch (UnrecognizedPropertyException e) {
      root.at("spec")
          .at(e.getPropertyName())
          .refused("is no field that is known there: correct or remove it");
      return null;
    } catch (JsonProcessingException e) {
      root.at("spec").refused("cannot be read, %s: correct it".formatted(e.getOriginalMessage()));
      return null;
    }
  }

  SequencedMap<String, Queue> queues() {
    return queues;
  }

  NavigableMap<String, QueueBackend> backEnds() {
    return backEnds;
  }

  List<Item> others() {
    return others;
  }
}
