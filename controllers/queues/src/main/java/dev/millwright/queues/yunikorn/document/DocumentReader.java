package dev.millwright.queues.yunikorn.document;

import dev.millwright.queues.yunikorn.document.Fault.Effect;
import dev.millwright.queues.yunikorn.document.YamlText.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document, be it ours or somebody else's. It takes all it understands and tells the rest,
 * so that one mistake does not hide others.
 */
public final class DocumentReader {
  private static final String DOCUMENT = "document";

  private final List<Fault> faults = new ArrayList<>();

  private DocumentReader() {}

  /**
   * What was read.
   *
   * @param document with all that could be read; without partitions where nothing could
   * @param faults of shape: what is no YAML, keys that YuniKorn does not know, values of a wrong
   *     type
   */
  public record Read(QueuesDocument document, List<Fault> faults) {
    public Read {
      faults = List.copyOf(faults);
    }
  }

  /** Of a text. */
  public static Read read(String text) {
    var reader = new DocumentReader();
    QueuesDocument document = reader.document(text);
    return new Read(document, reader.faults);
  }

  private QueuesDocument document(String text) {
    YamlText.Read yaml;
    try {
      yaml = YamlText.read(text);
    } catch (Unreadable e) {
      tell("text", "", "cannot be read: " + e.getMessage(), "correct the YAML", Effect.REFUSED);
      return new QueuesDocument(List.of());
    }
    if (yaml.furtherDocuments()) {
      tell(
          "---",
          "",
          "parts documents, and only the first is read",
          "make one of them",
          Effect.IGNORED);
    }
    if (text.contains(DocumentChecksum.OWN)) {
      tell(
          DocumentChecksum.OWN.strip(),
          "",
          "is left out of what YuniKorn counts, so that nobody can tell whether this document is"
              + " the live one",
          "take that text out",
          Effect.IGNORED);
    }
    DocumentFields fields = DocumentFields.of(yaml.root(), DOCUMENT, "", faults);
    List<Partition> partitions = fields.list("partitions", (node, i) -> partition(node));
    fields.text("checksum");
    fields.end();
    return new QueuesDocument(partitions);
  }

  private Partition partition(YamlNode node) {
    DocumentFields fields = DocumentFields.of(node, DOCUMENT, "", faults);
    String name = fields.text("name");
    boolean unnamed = name.isEmpty() || name.equalsIgnoreCase(Partition.DEFAULT);
    fields.at("partition " + (unnamed ? Partition.DEFAULT : name));
    if (!fields.has("queues")) {
      faults.add(
          new Fault(
              fields.path(), "queues", "", "is missing", "name the queue root", Effect.REFUSED));
    }
    // Queues of the only partition there ought to be are told by their path alone.
    String above = unnamed ? "" : name + ":";
    List<DocumentQueue> queues = fields.list("queues", (child, i) -> queue(child, above));
    var partition =
        new Partition(
            name,
            queues,
            fields.list("placementrules", (rule, i) -> rule(rule, fields.path(), i)),
            limits(fields),
            preemption(fields.inner("preemption")),
            nodeSort(fields.inner("nodesortpolicy")),
            resolver(fields.inner("usergroupresolver")));
    fields.end();
    return partition;
  }

  private static @Nullable PartitionPreemption preemption(@Nullable DocumentFields fields) {
    if (fields == null) {
      return null;
    }
    var preemption =
        new PartitionPreemption(
            fields.flagOrNull("enabled"), fields.flagOrNull("quotapreemptionenabled"));
    fields.end();
    return preemption;
  }

  private static @Nullable NodeSortPolicy nodeSort(@Nullable DocumentFields fields) {
    if (fields == null) {
      return null;
    }
    var policy =
        new NodeSortPolicy(fields.textOrNull("type"), fields.numbersByKey("resourceweights"));
    fields.end();
    return policy;
  }

  private static @Nullable String resolver(@Nullable DocumentFields fields) {
    if (fields == null) {
      return null;
    }
    String type = fields.textOrNull("type");
    fields.end();
    return type;
  }

  private PlacementRule rule(YamlNode node, String path, int number) {
    DocumentFields fields =
        DocumentFields.of(node, path, "placementrules[%d].".formatted(number), faults);
    PlacementRule rule = rule(fields);
    fields.end();
    return rule;
  }

  private static PlacementRule rule(DocumentFields fields) {
    DocumentFields filter = fields.inner("filter");
    DocumentFields parent = fields.inner("parent");
    var rule =
        new PlacementRule(
            fields.text("name"),
            fields.flag("create"),
            filter == null
                ? null
                : new PlacementRule.Filter(
                    filter.text("type"), filter.texts("users"), filter.texts("groups")),
            parent == null ? null : rule(parent),
            fields.text("value"));
    if (filter != null) {
      filter.end();
    }
    if (parent != null) {
      parent.end();
    }
    return rule;
  }

  private DocumentQueue queue(YamlNode node, String above) {
    DocumentFields fields = DocumentFields.of(node, above + "?", "", faults);
    String name = fields.text("name");
    fields.at(above + name);
    var queue =
        new DocumentQueue(
            name,
            fields.flag("parent"),
            resources(fields.inner("resources")),
            fields.count("maxapplications"),
            orNone(fields.textsByKey("properties")),
            fields.text("submitacl"),
            fields.text("adminacl"),
            template(fields.inner("childtemplate")),
            limits(fields),
            fields.list("queues", (child, i) -> queue(child, above + name + ".")));
    fields.end();
    return queue;
  }

  private static DocumentResources resources(@Nullable DocumentFields fields) {
    if (fields == null) {
      return DocumentResources.NONE;
    }
    var resources =
        new DocumentResources(fields.textsByKey("guaranteed"), fields.textsByKey("max"));
    fields.end();
    return resources;
  }

  private static @Nullable ChildTemplate template(@Nullable DocumentFields fields) {
    if (fields == null) {
      return null;
    }
    var template =
        new ChildTemplate(
            fields.count("maxapplications"),
            orNone(fields.textsByKey("properties")),
            resources(fields.inner("resources")));
    fields.end();
    return template;
  }

  private List<DocumentLimit> limits(DocumentFields owner) {
    return owner.list(
        "limits",
        (node, i) -> {
          DocumentFields fields =
              DocumentFields.of(node, owner.path(), "limits[%d].".formatted(i), faults);
          var limit =
              new DocumentLimit(
                  fields.text("limit"),
                  fields.texts("users"),
                  fields.texts("groups"),
                  orNone(fields.textsByKey("maxresources")),
                  fields.count("maxapplications"));
          fields.end();
          return limit;
        });
  }

  private static SortedMap<String, String> orNone(@Nullable SortedMap<String, String> texts) {
    return texts == null ? new TreeMap<>() : texts;
  }

  private void tell(String field, String value, String problem, String cure, Effect effect) {
    faults.add(new Fault(DOCUMENT, field, value, problem, cure, effect));
  }
}
