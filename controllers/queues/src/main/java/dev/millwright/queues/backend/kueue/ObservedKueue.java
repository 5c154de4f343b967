package dev.millwright.queues.backend.kueue;

import dev.millwright.api.queues.KueueSettings;
import dev.millwright.queues.backend.Blocked;
import dev.millwright.queues.backend.Confirmation;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.KueueFeatures;
import dev.millwright.queues.backend.KueueFidelity;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.backend.StepPlan;
import dev.millwright.queues.backend.TellsLacks;
import dev.millwright.queues.backend.TellsUsage;
import dev.millwright.queues.backend.TellsWork;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.kueue.desired.Defaults;
import dev.millwright.queues.kueue.desired.WantedObjects;
import dev.millwright.queues.kueue.object.Fields;
import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.observe.LiveObject;
import dev.millwright.queues.kueue.observe.LiveTree;
import dev.millwright.queues.kueue.observe.Readback;
import dev.millwright.queues.kueue.observe.Workload;
import dev.millwright.queues.kueue.plan.Plan;
import dev.millwright.queues.kueue.plan.Planner;
import dev.millwright.queues.kueue.plan.Situation;
import dev.millwright.queues.kueue.plan.Step;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Kueue had at one moment. */
final class ObservedKueue implements Observed<KueueStep>, TellsWork, TellsLacks, TellsUsage {
  private final String backEnd;
  private final KueueSettings settings;
  private final SequencedMap<ObjectKey, LiveObject> live;
  private final Set<String> namespaces;
  private final boolean lacksFlavor;
  private final KueueFeatures features;
  private final LiveTree tree;
  private final Work work;

  /**
   * Of this QueueBackend.
   *
   * @param backEnd its name
   * @param settings of its spec
   * @param live all Cohorts, ClusterQueues and LocalQueues
   * @param workloads not over, as far as they were read
   * @param namespaces all there are
   * @param lacksFlavor whether the ResourceFlavor that is ours to make is absent
   * @param features of Kueue's configuration
   */
  ObservedKueue(
      String backEnd,
      KueueSettings settings,
      SequencedMap<ObjectKey, LiveObject> live,
      List<Workload> workloads,
      Set<String> namespaces,
      boolean lacksFlavor,
      KueueFeatures features) {
    this.backEnd = backEnd;
    this.settings = settings;
    this.live = live;
    this.namespaces = namespaces;
    this.lacksFlavor = lacksFlavor;
    this.features = features;
    this.tree = new LiveTree(live.values());
    this.work = new Work(tree, live, workloads);
  }

  @Override
  public FidelityLedger fidelity(QueueView queue) {
    return KueueFidelity.of(queue, features);
  }

  @Override
  public boolean has(String queue) {
    return live.values().stream()
        .anyMatch(one -> one.key().name().equals(queue) && one.isOf(backEnd));
  }

  @Override
  public StepPlan<KueueStep> plan(Wanted wanted) {
    List<KueueObject> objects = objects(wanted);
    Plan plan =
        Planner.plan(
            new Situation(
                backEnd, Defaults.root(backEnd), live, objects, wanted.kept(), namespaces));
    var steps = new ArrayList<KueueStep>();
    boolean refused = wanted.kept().contains(Defaults.root(backEnd));
    if (lacksFlavor && !objects.isEmpty() && !refused) {
      steps.add(new KueueStep(new Step.Create(flavor())));
    }
    plan.steps().forEach(step -> steps.add(new KueueStep(step)));
    return new StepPlan<>(
        steps,
        plan.blocked().stream()
            .map(one -> new Blocked(one.queue(), reason(one.reason()), one.message() + "."))
            .toList());
  }

  private KueueObject flavor() {
    return new KueueObject(
        new ObjectKey(KueueKind.RESOURCE_FLAVOR, "", Defaults.FLAVOR),
        Defaults.root(backEnd),
        Map.of());
  }

  private List<KueueObject> objects(Wanted wanted) {
    return WantedObjects.of(
        backEnd, settings, Amounts.of(wanted.settings().capacity()), wanted.tree(), wanted.specs());
  }

  private static QueueReason reason(dev.millwright.queues.kueue.plan.Blocked.Reason reason) {
    return switch (reason) {
      case NameTaken -> QueueReason.NAME_TAKEN;
      case RefusedByRules -> QueueReason.REFUSED_BY_BACK_END;
      case ParentAbsent -> QueueReason.PARENT_ABSENT;
      case ParentHasWork -> QueueReason.PARENT_HAS_WORK;
      case HasWork -> QueueReason.HAS_WORK;
      case HasQueuesBelow -> QueueReason.HAS_QUEUES_BELOW;
    };
  }

  @Override
  public Map<String, Confirmation> confirm(Wanted wanted) {
    String root = Defaults.root(backEnd);
    Map<String, List<KueueObject>> byQueue = new LinkedHashMap<>();
    for (KueueObject object : objects(wanted)) {
      // Nobody submits from a namespace that is not there.
      if (object.key().kind() != KueueKind.LOCAL_QUEUE
          || namespaces.contains(object.key().namespace())) {
        byQueue.computeIfAbsent(object.queue(), name -> new ArrayList<>()).add(object);
      }
    }
    var readback = new Readback(backEnd, live);
    List<String> ofAll = readback.differences(byQueue.getOrDefault(root, List.of()));
    var confirmations = new HashMap<String, Confirmation>();
    byQueue.forEach(
        (name, objects) -> {
          List<String> differences =
              Stream.concat(
                      Stream.concat(ofAll.stream(), readback.differences(objects).stream()),
                      otherwise(name, objects).stream())
                  .toList();
          String revision = readback.revision(objects);
          confirmations.put(
              name,
              differences.isEmpty()
                  ? new Confirmation.Confirmed(revision)
                  : new Confirmation.Differs(revision, String.join(", ", differences)));
        });
    return confirmations;
  }

  /** One that is to have queues below, and takes work still. */
  private List<String> otherwise(String queue, List<KueueObject> objects) {
    LiveObject leaf = live.get(ObjectKey.clusterQueue(queue));
    boolean inner = objects.getFirst().key().kind() == KueueKind.COHORT;
    return inner && leaf != null && leaf.isOf(backEnd)
        ? List.of(
            "%s is still there, with %d workloads, and one with queues below has none"
                .formatted(leaf.key(), leaf.work()))
        : List.of();
  }

  @Override
  public Amounts ceiling(Accepted queue) {
    LiveObject found = tree.get(queue.name());
    return found == null ? queue.ceiling() : tree.ceiling(found).orLess(queue.ceiling());
  }

  @Override
  public List<String> holders(String queue) {
    return has(queue) ? work.holders(queue) : List.of();
  }

  @Override
  public Usage usage(String queue) {
    LiveObject found = tree.get(queue);
    return found == null || !has(queue) ? Usage.UNKNOWN : work.usage(found);
  }

  @Override
  public List<String> lacks(Wanted wanted) {
    var lacks = new ArrayList<>(overCapacity(wanted));
    List<String> closed = withoutDoor(wanted);
    if (!closed.isEmpty()) {
      lacks.add(
          "No LocalQueue leads to %s, so nobody can submit there: name namespaces in submitters of the queue or in kueue.namespaces of the QueueBackend, or make LocalQueues."
              .formatted(String.join(", ", closed)));
    }
    return lacks;
  }

  private List<String> withoutDoor(Wanted wanted) {
    Set<String> led =
        Stream.concat(
                live.values().stream()
                    .filter(one -> one.key().kind() == KueueKind.LOCAL_QUEUE)
                    .map(one -> Fields.of(one.spec()).text("clusterQueue")),
                objects(wanted).stream()
                    .map(KueueObject::key)
                    .filter(key -> key.kind() == KueueKind.LOCAL_QUEUE)
                    .map(ObjectKey::name))
            .collect(Collectors.toSet());
    return wanted.tree().accepted().stream()
        .filter(Accepted::leaf)
        .map(Accepted::name)
        .filter(name -> !led.contains(name))
        .sorted()
        .toList();
  }

  /** More that is guaranteed than there is would be won back from nobody. */
  private static List<String> overCapacity(Wanted wanted) {
    Amounts capacity = Amounts.of(wanted.settings().capacity());
    Amounts top =
        wanted.tree().accepted().stream()
            .filter(queue -> queue.parent() == null)
            .map(Accepted::guaranteed)
            .reduce(Amounts.NONE, Amounts::plus);
    var lacks = new ArrayList<String>();
    for (Map.Entry<String, BigDecimal> entry : capacity.values().entrySet()) {
      String resource = entry.getKey();
      BigDecimal said = top.orZero(resource);
      if (said.compareTo(entry.getValue()) > 0) {
        lacks.add(
            "capacity %s %s of the QueueBackend is less than the %s that its queues are guaranteed: raise it, or lower those."
                .formatted(
                    resource,
                    Amounts.text(resource, entry.getValue()),
                    Amounts.text(resource, said)));
      }
    }
    return lacks;
  }
}
