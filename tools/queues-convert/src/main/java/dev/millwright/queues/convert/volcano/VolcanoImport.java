package dev.millwright.queues.convert.volcano;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.command.Conversion;
import dev.millwright.convert.source.Report;
import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.Importer;
import dev.millwright.queues.convert.draft.BackEnds;
import dev.millwright.queues.convert.draft.Forest;
import dev.millwright.queues.convert.draft.Item;
import dev.millwright.queues.convert.draft.QueueDraft;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.convert.draft.TreeCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Queues of Volcano. */
public final class VolcanoImport implements Importer {
  private static final String ROOT = "root";
  private static final String OWN = "default";
  private static final Set<String> DEFAULTS =
      Set.of("weight", "reclaimable", "parent", "guarantee", "dequeueStrategy", "priority");

  private final Forest forest = new Forest(ROOT);
  private final List<Found> found = new ArrayList<>();
  private final Settings settings;

  private record Found(String file, JsonNode document, @Nullable QueueDraft draft) {}

  /** With what a person says beside them. */
  public VolcanoImport(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void read(String file, JsonNode document) {
    if (document.path("kind").asText().endsWith("List") && document.path("items").isArray()) {
      document.path("items").forEach(item -> read(file, item));
      return;
    }
    String name = document.path("metadata").path("name").asText();
    if (!isQueue(document) || name.isEmpty() || isItsOwn(name, document)) {
      found.add(new Found(file, document, null));
      return;
    }
    String parent = document.path("spec").path("parent").asText(ROOT);
    var draft =
        new QueueDraft(
            name, name.equals(ROOT) ? null : parent.isEmpty() ? ROOT : parent, name, document);
    found.add(new Found(file, document, forest.add(draft) ? draft : null));
  }

  @Override
  public List<Item> finish() {
    forest.close();
    var items = new ArrayList<Item>();
    if (!found.isEmpty()) {
      items.add(backEnd(found.getFirst().file()));
    }
    for (Found one : found) {
      QueueDraft draft = one.draft();
      if (draft == null) {
        items.add(other(one));
      } else if (forest.isRoot(draft)) {
        draft
            .root()
            .at("spec")
            .changed(
                "left out: the root is the capacity of the cluster, and is" + " no BatchQueue");
        items.add(item(one.file(), draft, List.of()));
      } else {
        VolcanoQueue.convert(draft, settings);
      }
    }
    TreeCheck.tell(forest.queues());
    for (Found one : found) {
      QueueDraft draft = one.draft();
      if (draft != null && !forest.isRoot(draft)) {
        items.add(item(one.file(), draft, List.of(BackEnds.named(draft, settings))));
      }
    }
    return items;
  }

  private Item backEnd(String file) {
    ObjectNode made = BackEnds.of("volcano", settings);
    ((ObjectNode) made.get("spec")).putObject("volcano");
    var report = new Report();
    Value.root(made, report).at("kind").changed("made: it carries the queues");
    return new Item(file, Conversion.name(made), List.of(made), report);
  }

  private static Item item(String file, QueueDraft draft, List<ObjectNode> objects) {
    return new Item(file, "Queue " + draft.said(), objects, draft.root().report());
  }

  private static boolean isQueue(JsonNode document) {
    return document.path("kind").asText().equals("Queue")
        && document.path("apiVersion").asText().equals("scheduling.volcano.sh/v1beta1");
  }

  /** The queue that the scheduler makes at its start, where nobody made more of it. */
  private static boolean isItsOwn(String name, JsonNode document) {
    if (!name.equals(OWN)) {
      return false;
    }
    JsonNode spec = document.path("spec");
    for (var field : spec.properties()) {
      if (Value.given(field.getValue()) && !DEFAULTS.contains(field.getKey())) {
        return false;
      }
    }
    return spec.path("weight").asInt(1) == 1
        && spec.path("priority").asInt(0) == 0
        && spec.path("reclaimable").asBoolean(true)
        && !Value.given(spec.path("guarantee").path("resource"));
  }

  private Item other(Found one) {
    var report = new Report();
    Value root = Value.root(one.document(), report);
    String name = one.document().path("metadata").path("name").asText();
    if (!isQueue(one.document())) {
      root.at("kind")
          .refused(
              "is no Queue of scheduling.volcano.sh/v1beta1: leave it out, or say by --from what"
                  + " it is");
    } else if (name.isEmpty()) {
      root.at("metadata").at("name").refused("is missing: write it");
    } else if (forest.get(name) == null) {
      root.at("metadata")
          .at("name")
          .changed("left out: Volcano makes this queue itself at its start, and keeps it");
    } else {
      root.at("metadata").at("name").refused(name + " is there twice: leave out one of the two");
    }
    return new Item(one.file(), Conversion.name(one.document()), List.of(), report);
  }
}
