package dev.millwright.queues.convert.yarn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Map;

/** The configuration of YARN's capacity scheduler. */
public final class YarnImport implements Importer {
  static final String ROOT = "root";

  private final Settings settings;
  private final ObjectNode properties = JsonNodeFactory.instance.objectNode();
  private String file = "";

  /** With what a person says beside it. */
  public YarnImport(Settings settings) {
    this.settings = settings;
  }

  /** Properties of several files are one configuration, the last word of which holds. */
  @Override
  public void read(String name, JsonNode document) {
    if (file.isEmpty()) {
      file = name;
    }
    properties.setAll((ObjectNode) document);
  }

  @Override
  public List<Item> finish() {
    var forest = new Forest(ROOT);
    var sorted = new SortedProperties(properties);
    for (Map.Entry<String, ObjectNode> queue : sorted.queues().entrySet()) {
      String path = queue.getKey();
      int dot = path.lastIndexOf('.');
      forest.add(
          new QueueDraft(
              path,
              dot < 0 ? null : path.substring(0, dot),
              path.substring(dot + 1),
              queue.getValue()));
    }
    forest.close();
    var items = new ArrayList<Item>();
    var report = new Report();
    GlobalFields.TABLE.convert(Value.root(sorted.global(), report), settings);
    SortedProperties.tellStrays(Value.root(sorted.strays(), report));
    if (report.size() > 0) {
      items.add(new Item(file, "capacity scheduler", List.of(), report));
    }
    var shares = new LinkedHashMap<QueueDraft, Share>();
    var fields = new QueueFields(settings, forest, shares);
    List<QueueDraft> downwards = forest.downwards();
    downwards.forEach(fields::convert);
    TreeCheck.tell(forest.queues());
    for (QueueDraft queue : downwards) {
      items.add(
          new Item(
              file,
              "queue " + queue.key(),
              forest.isRoot(queue) ? List.of() : List.of(BackEnds.named(queue, settings)),
              queue.root().report()));
    }
    return items;
  }
}
