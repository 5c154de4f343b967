package dev.millwright.queues.kueue.desired;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.KueueSettings;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.api.queues.QueueOrder;
import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.object.Quota;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.tree.SolvedTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a tree that is solved: a Cohort for the root and for each queue with queues below
 * it, a ClusterQueue for each other, and LocalQueues in the namespaces that may submit to it. What
 * is ours is always written, be it empty, so that nothing that was there before stays.
 */
public final class WantedObjects {
  private final String root;
  private final KueueSettings settings;
  private final Map<String, BatchQueueSpec> specs;
  private final Quotas quotas;
  private final Map<String, LeafRules> rules = new HashMap<>();
  private final List<KueueObject> objects = new ArrayList<>();

  private WantedObjects(
      String root, KueueSettings settings, Map<String, BatchQueueSpec> specs, Quotas quotas) {
    this.root = root;
    this.settings = settings;
    this.specs = specs;
    this.quotas = quotas;
  }

  /**
   * Of each accepted queue, those above before those below; nothing of a tree without queues.
   *
   * @param backEnd name of the QueueBackend
   * @param settings of it
   * @param capacity of it; {@link Amounts#NONE} where it is not said
   * @param tree solved
   * @param specs by name, of all accepted queues
   */
  public static List<KueueObject> of(
      String backEnd,
      KueueSettings settings,
      Amounts capacity,
      SolvedTree tree,
      Map<String, BatchQueueSpec> specs) {
    List<Accepted> queues = tree.accepted();
    if (queues.isEmpty()) {
      return List.of();
    }
    var quotas =
        new Quotas(Defaults.flavor(settings), capacity, Defaults.resources(settings), queues);
    var wanted = new WantedObjects(Defaults.root(backEnd), settings, specs, quotas);
    wanted.root();
    queues.forEach(wanted::add);
    return List.copyOf(wanted.objects);
  }

  private void root() {
    var spec = new TreeMap<String, Object>();
    spec.put(Quota.FIELD, quotas.root().written());
    objects.add(new KueueObject(ObjectKey.cohort(root), root, spec));
  }

  private void add(Accepted queue) {
    BatchQueueSpec said =
        Objects.requireNonNull(specs.get(queue.name()), () -> "no spec of " + queue.name());
    LeafRules above =
        queue.parent() == null
            ? LeafRules.NONE
            : rules.getOrDefault(queue.parent(), LeafRules.NONE);
    LeafRules here = above.with(said);
    rules.put(queue.name(), here);
    String parent = Objects.requireNonNullElse(queue.parent(), root);
    if (queue.leaf()) {
      leaf(queue, said, here, parent);
    } else {
      inner(queue, parent);
    }
  }

  private void inner(Accepted queue, String parent) {
    var spec = new TreeMap<String, Object>();
    spec.put("parentName", parent);
    spec.put("fairSharing", Map.of("weight", queue.weight()));
    spec.put(Quota.FIELD, quotas.inner(queue).written());
    objects.add(new KueueObject(ObjectKey.cohort(queue.name()), queue.name(), spec));
  }

  private void leaf(Accepted queue, BatchQueueSpec said, LeafRules rules, String parent) {
    String name = queue.name();
    var spec = new TreeMap<String, Object>();
    spec.put("cohortName", parent);
    spec.put("fairSharing", Map.of("weight", queue.weight()));
    spec.put(Quota.FIELD, quotas.leaf(queue).written());
    spec.put("queueingStrategy", strategy(said.order()));
    spec.put("admissionScope", Map.of("admissionMode", admission(said.order())));
    spec.put("preemption", preemption(said, rules));
    spec.put("namespaceSelector", Map.of("matchExpressions", selected(rules)));
    spec.put("stopPolicy", rules.stopped() ? "Hold" : "None");
    objects.add(new KueueObject(ObjectKey.clusterQueue(name), name, spec));
    Collection<String> doors =
        rules.namespaces() == null ? Defaults.namespaces(settings) : rules.namespaces();
    doors.stream()
        .distinct()
        .sorted()
        .map(namespace -> new ObjectKey(KueueKind.LOCAL_QUEUE, namespace, name))
        .forEach(key -> objects.add(new KueueObject(key, name, Map.of("clusterQueue", name))));
  }

  private static String strategy(@Nullable QueueOrder order) {
    return order == QueueOrder.Strict ? "StrictFIFO" : "BestEffortFIFO";
  }

  private static String admission(@Nullable QueueOrder order) {
    return order == QueueOrder.Fair ? "UsageBasedAdmissionFairSharing" : "NoAdmissionFairSharing";
  }

  /**
   * Whom work of this queue interrupts: others of the tree that have borrowed, for what is
   * guaranteed here, and what is of lower priority in the queue itself.
   */
  private static Map<String, Object> preemption(BatchQueueSpec said, LeafRules rules) {
    return new TreeMap<>(
        Map.of(
            "borrowWithinCohort",
            Map.of("policy", "Never"),
            "reclaimWithinCohort",
            rules.fenced() ? "Never" : "Any",
            "withinClusterQueue",
            said.preemption() == PreemptionPolicy.Never ? "Never" : "LowerPriority"));
  }

  /** To Kueue no selector is no namespace, and an empty one is all of them. */
  private static List<Object> selected(LeafRules rules) {
    return rules.namespaces() == null
        ? List.of()
        : List.of(
            new TreeMap<>(
                Map.of(
                    "key",
                    "kubernetes.io/metadata.name",
                    "operator",
                    "In",
                    "values",
                    List.copyOf(rules.namespaces()))));
  }
}
