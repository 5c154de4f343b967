package dev.millwright.queues.convert.kueue;

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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cohorts and ClusterQueues of Kueue, with the LocalQueues and ResourceFlavors beside them. */
public final class KueueImport implements Importer {
  private static final Set<String> VERSIONS =
      Set.of("kueue.x-k8s.io/v1beta2", "kueue.x-k8s.io/v1beta1", "kueue.x-k8s.io/v1alpha1");

  private final Forest forest = new Forest(null);
  private final Map<QueueDraft, String> files = new LinkedHashMap<>();
  private final List<Item> others = new ArrayList<>();
  private final List<Beside> beside = new ArrayList<>();
  private final Settings settings;

  private record Beside(String file, Value root) {}

  /** With what a person says beside them. */
  public KueueImport(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void read(String file, JsonNode document) {
    String kind = document.path("kind").asText();
    if (kind.endsWith("List") && document.path("items").isArray()) {
      document.path("items").forEach(item -> read(file, item));
      return;
    }
    boolean known = VERSIONS.contains(document.path("apiVersion").asText());
    switch (known ? kind : "") {
      case "Cohort" -> add(file, document, Quotas.cohort(document.path("spec"), "parentName"));
      case "ClusterQueue" -> add(file, document, ClusterQueueFields.cohort(document));
      default -> beside.add(new Beside(file, Value.root(document, new Report())));
    }
  }

  private void add(String file, JsonNode document, @Nullable String parent) {
    String name = document.path("metadata").path("name").asText();
    String kind = document.path("kind").asText();
    var draft =
        new QueueDraft(
            kind + "/" + name, parent == null ? null : "Cohort/" + parent, name, document);
    boolean taken = !name.isEmpty() && forest.add(draft);
    if (taken) {
      files.put(draft, file);
      return;
    }
    draft
        .root()
        .at("metadata")
        .at("name")
        .refused(name.isEmpty() ? "is missing: write it" : name + " is there twice: leave out one");
    others.add(new Item(file, Conversion.name(document), List.of(), draft.root().report()));
  }

  @Override
  public List<Item> finish() {
    files.keySet().stream().toList().forEach(this::cohortOf);
    forest.close();
    var namespaces = new LocalQueues(forest);
    for (Beside one : beside) {
      BesideFields.convert(one.root(), namespaces);
      others.add(
          new Item(one.file(), Conversion.name(one.root().node()), List.of(), one.root().report()));
    }
    var fields = new KueueFields(settings, namespaces, Reclaiming.of(forest));
    List<QueueDraft> downwards = forest.downwards();
    downwards.forEach(fields::convert);
    downwards.reversed().forEach(Quotas::solve);
    TreeCheck.tell(forest.queues());
    var items = new ArrayList<Item>();
    files.forEach(
        (draft, file) ->
            items.add(
                new Item(
                    file,
                    Conversion.name(draft.root().node()),
                    List.of(BackEnds.named(draft, settings)),
                    draft.root().report())));
    items.addAll(others);
    return items;
  }

  /** A cohort that is named is there, though no object says so. */
  private void cohortOf(QueueDraft draft) {
    String name = draft.parentKey();
    if (name == null || forest.get(name) != null) {
      return;
    }
    String said = name.substring("Cohort/".length());
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", "Cohort").putObject("metadata").put("name", said);
    var cohort = new QueueDraft(name, null, said, node);
    forest.add(cohort);
    files.put(cohort, files.getOrDefault(draft, ""));
    cohort
        .root()
        .at("kind")
        .changed("made: a cohort that is named is there, though it has no object");
  }
}
