package dev.millwright.queues.convert.out;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.api.queues.KueueSettings;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.convert.source.Outcome;
import dev.millwright.convert.source.Report;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.KueueFeatures;
import dev.millwright.queues.backend.KueueFidelity;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.kueue.desired.Defaults;
import dev.millwright.queues.kueue.desired.WantedObjects;
import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.plan.Tree;
import dev.millwright.queues.tree.Amounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/** Objects of Kueue, for one that is set up as the controller wants it. */
public final class KueueTarget implements Target {
  /** Fair sharing and admission fair sharing; the controller itself reads what is on. */
  private static final KueueFeatures SET_UP = new KueueFeatures(true, true);

  private static final ObjectMapper TREES = new ObjectMapper();

  @Override
  public String word() {
    return "kueue";
  }

  @Override
  public boolean fits(QueueBackendSpec spec) {
    return spec.kueue() != null;
  }

  @Override
  public QueueBackendSpec settings(Settings settings) {
    var capacity = new Amounts(settings.capacity()).quantities();
    return new QueueBackendSpec(
        null,
        null,
        new KueueSettings(null, null, null, null, null),
        null,
        capacity.isEmpty() ? null : capacity,
        null);
  }

  @Override
  public FidelityLedger fidelity(QueueView queue) {
    return KueueFidelity.of(queue, SET_UP);
  }

  @Override
  public SequencedMap<String, List<ObjectNode>> objects(Tree tree) {
    var objects = new LinkedHashMap<String, List<ObjectNode>>();
    String backEnd = tree.wanted().backEnd();
    List<KueueObject> wanted = wanted(tree);
    if (!wanted.isEmpty() && kueue(tree).flavor() == null) {
      add(objects, flavor(), backEnd);
    }
    wanted.forEach(object -> add(objects, object, backEnd));
    return objects;
  }

  private static void add(
      Map<String, List<ObjectNode>> objects, KueueObject object, String backEnd) {
    // What is no queue's has no queue of its name.
    boolean ofAll = object.queue().equals(Defaults.root(backEnd)) || object.queue().isEmpty();
    objects
        .computeIfAbsent(
            ofAll ? object.key().toString() : object.queue(), name -> new ArrayList<>())
        .add(written(object, backEnd));
  }

  /** As the controller makes it where there is none. */
  private static KueueObject flavor() {
    return new KueueObject(
        new ObjectKey(KueueKind.RESOURCE_FLAVOR, "", Defaults.FLAVOR), "", Map.of());
  }

  private static ObjectNode written(KueueObject object, String backEnd) {
    ObjectKey key = object.key();
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    written.put("apiVersion", KueueObject.GROUP + "/" + KueueObject.VERSION);
    written.put("kind", key.kind().kind());
    ObjectNode metadata = written.putObject("metadata");
    metadata.putObject("annotations").put(KueueObject.BACKEND, backEnd);
    metadata.putObject("labels").put(KueueObject.MANAGED_BY, KueueObject.MANAGER);
    metadata.put("name", key.name());
    if (key.kind().namespaced()) {
      metadata.put("namespace", key.namespace());
    }
    written.set("spec", TREES.valueToTree(object.spec()));
    return written;
  }

  @Override
  public void tellByHand(Tree tree, String queue, Report report) {
    List<KueueKind> kinds =
        wanted(tree).stream()
            .filter(object -> object.queue().equals(queue))
            .map(object -> object.key().kind())
            .toList();
    if (kinds.contains(KueueKind.CLUSTER_QUEUE) && !kinds.contains(KueueKind.LOCAL_QUEUE)) {
      report.add(
          "spec.submitters",
          Outcome.CHANGED,
          "names no namespace, so no LocalQueue leads to it: make one where work shall come from, or"
              + " name namespaces here or in spec.kueue of the QueueBackend");
    }
  }

  private static List<KueueObject> wanted(Tree tree) {
    Wanted wanted = tree.wanted();
    return WantedObjects.of(
        wanted.backEnd(),
        kueue(tree),
        Amounts.of(wanted.settings().capacity()),
        wanted.tree(),
        wanted.specs());
  }

  private static KueueSettings kueue(Tree tree) {
    return Objects.requireNonNull(tree.wanted().settings().kueue(), "of Kueue");
  }
}
