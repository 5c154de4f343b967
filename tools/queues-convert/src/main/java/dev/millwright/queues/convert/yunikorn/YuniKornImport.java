package dev.millwright.queues.convert.yunikorn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document of YuniKorn, bare or in its ConfigMap. */
public final class YuniKornImport implements Importer {
  static final String ROOT = "root";
  private static final String PARTITION = "default";
  private static final int DEEPEST = 100;

  private final Forest forest = new Forest(ROOT);
  private final Map<QueueDraft, String> files = new LinkedHashMap<>();
  private final List<Item> items = new ArrayList<>();
  private final Settings settings;
  private boolean found;

  /** With what a person says beside it. */
  public YuniKornImport(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void read(String file, JsonNode document) {
    if (document.path("partitions").isArray()) {
      document(file, document, "queues.yaml");
    } else if (document.path("kind").asText().endsWith("List")) {
      document.path("items").forEach(item -> read(file, item));
    } else {
      var report = new Report();
      items.add(new Item(file, Conversion.name(document), List.of(), report));
      new ConfigMapText(report).documents(document).forEach((key, one) -> document(file, one, key));
    }
  }

  private void document(String file, JsonNode document, String name) {
    Value root = Value.root(document, new Report());
    for (Value field : root.fields()) {
      if (!field.name().equals("partitions") && !field.name().equals("checksum")) {
        field.refused("is no field of a document of YuniKorn: correct or remove it");
      }
    }
    if (!root.report().fields().isEmpty()) {
      items.add(new Item(file, name, List.of(), root.report()));
    }
    for (Value partition : root.at("partitions").items()) {
      partition(file, Value.root(partition.node(), new Report()));
    }
  }

  private void partition(String file, Value partition) {
    String name = partition.at("name").text();
    if (found || !(name.isEmpty() || name.equalsIgnoreCase(PARTITION))) {
      partition
          .at("name")
          .refused(
              found
                  ? "is another partition default: leave out one of the two"
                  : "no node of Kubernetes is in partition %s: put its queues into default"
                      .formatted(name));
      items.add(new Item(file, "partition " + name, List.of(), partition.report()));
      return;
    }
    found = true;
    ObjectNode backEnd = BackEnds.of("yunikorn", settings);
    ObjectNode spec = ((ObjectNode) backEnd.get("spec")).putObject("yuniKorn");
    PartitionFields.TABLE.convert(partition, spec);
    items.add(new Item(file, "partition " + PARTITION, List.of(backEnd), partition.report()));
    root(file, partition.node().path("queues"));
  }

  /** YuniKorn puts a root above what has none. */
  private void root(String file, JsonNode queues) {
    if (queues.size() == 1 && queues.get(0).path("name").asText().equalsIgnoreCase(ROOT)) {
      add(file, queues.get(0), null, 0);
      return;
    }
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    made.put("name", ROOT).set("queues", queues);
    add(file, made, null, 0);
  }

  private void add(String file, JsonNode node, @Nullable String above, int depth) {
    String said = node.path("name").asText();
    String name = said.toLowerCase(Locale.ROOT);
    String key = above == null ? name : above + "." + name;
    var draft = new QueueDraft(key, above, said, node);
    if (depth > DEEPEST || !forest.add(draft)) {
      draft
          .root()
          .at("name")
          .refused(
              depth > DEEPEST
                  ? "is more than %d levels deep: hang it further up".formatted(DEEPEST)
                  : key + " is there twice: leave out one of the two");
      items.add(new Item(file, "queue " + key, List.of(), draft.root().report()));
      return;
    }
    files.put(draft, file);
    node.path("queues").forEach(child -> add(file, child, key, depth + 1));
  }

  @Override
  public List<Item> finish() {
    forest.close();
    var fields = new QueueFields(settings, forest);
    forest.downwards().forEach(fields::convert);
    TreeCheck.tell(forest.queues());
    files.forEach(
        (draft, file) ->
            items.add(
                new Item(
                    file,
                    "queue " + draft.key(),
                    forest.isRoot(draft) ? List.of() : List.of(BackEnds.named(draft, settings)),
                    draft.root().report())));
    return items;
  }
}
