package dev.millwright.queues.convert.out.yarn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.api.queues.QueueOrder;
import dev.millwright.api.queues.QueueState;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The properties of a tree that is solved. All capacities are amounts: YARN mixes no kinds. */
final class YarnProperties {
  private static final String ROOT = "root";
  private static final String PREFIX = "yarn.scheduler.capacity.";

  private final Wanted wanted;
  private final YarnAmounts amounts;
  private final Map<String, List<Accepted>> families;
  private final Map<String, YarnAccess> access = new HashMap<>();
  private final ObjectNode properties = JsonNodeFactory.instance.objectNode();

  private YarnProperties(Wanted wanted, YarnAmounts amounts) {
    this.wanted = wanted;
    this.amounts = amounts;
    this.families =
        wanted.tree().accepted().stream()
            .collect(
                Collectors.groupingBy(
                    queue -> Objects.requireNonNullElse(queue.parent(), ""),
                    LinkedHashMap::new,
                    Collectors.toList()));
  }

  /** By name, those of queues above before those of queues below. */
  static ObjectNode of(Wanted wanted, YarnAmounts amounts) {
    var properties = new YarnProperties(wanted, amounts);
    properties.root();
    wanted.tree().accepted().forEach(properties::add);
    return properties.properties;
  }

  private void root() {
    // YARN's own calculator counts memory alone.
    properties.put(
        PREFIX + "resource-calculator",
        "org.apache.hadoop.yarn.util.resource.DominantResourceCalculator");
    below(ROOT, "");
    put(ROOT, "acl_submit_applications", YarnAccess.NOBODY);
    put(ROOT, "acl_administer_queue", YarnAccess.NOBODY);
  }

  private void below(String path, String name) {
    List<Accepted> family = families.getOrDefault(name, List.of());
    if (family.isEmpty()) {
      return;
    }
    put(path, "queues", family.stream().map(Accepted::name).collect(Collectors.joining(",")));
    if (family.stream().anyMatch(queue -> spec(queue.name()).priority() != null)) {
      put(path, "ordering-policy", "priority-utilization");
    }
  }

  private void add(Accepted queue) {
    String path = queue.path();
    BatchQueueSpec spec = spec(queue.name());
    YarnAccess here =
        access
            .getOrDefault(Objects.requireNonNullElse(queue.parent(), ""), YarnAccess.NOT_SAID)
            .with(spec.submitters());
    access.put(queue.name(), here);
    below(path, queue.name());
    put(path, "capacity", amounts.text(amounts.capacity(queue.guaranteed())));
    Amounts max = max(wanted, queue);
    boolean limited = !queue.max().values().isEmpty() && amounts.counts(max);
    if (limited && missingInMax(wanted, queue.name(), amounts).isEmpty()) {
      put(path, "maximum-capacity", amounts.text(max));
    }
    // One whose queues below are all refused would take work itself.
    boolean empty = !queue.leaf() && !families.containsKey(queue.name());
    if (isStopped(spec) || empty) {
      put(path, "state", "STOPPED");
    }
    if (spec.maxRunningApplications() != null) {
      put(path, "max-parallel-apps", String.valueOf(spec.maxRunningApplications()));
    }
    if (spec.priority() != null) {
      put(path, "priority", String.valueOf(spec.priority()));
    }
    if (spec.preemption() != null) {
      boolean kept = spec.preemption() != PreemptionPolicy.Reclaim;
      put(path, "disable_preemption", String.valueOf(kept));
    }
    if (queue.leaf()) {
      leaf(path, spec, queue, here);
    }
  }

  private void leaf(String path, BatchQueueSpec spec, Accepted queue, YarnAccess here) {
    put(path, "acl_submit_applications", here.text());
    if (spec.order() != null) {
      put(path, "ordering-policy", spec.order() == QueueOrder.Fair ? "fair" : "fifo");
    }
    // Where it is not said, no user has more than the capacity.
    put(
        path,
        "user-limit-factor",
        spec.limits() == null
            ? "-1"
            : UserLimit.of(spec.limits(), amounts.capacity(queue.guaranteed())).text());
  }

  private static boolean isStopped(BatchQueueSpec spec) {
    return spec.state() == QueueState.Hold || spec.state() == QueueState.Drain;
  }

  /** Resources that YARN needs in the limit of a queue, and of which none is known. */
  static List<String> missingInMax(Wanted wanted, String name, YarnAmounts amounts) {
    return wanted.tree().accepted().stream()
        .filter(queue -> queue.name().equals(name) && !queue.max().values().isEmpty())
        .flatMap(
            queue ->
                amounts.known().stream()
                    .filter(resource -> max(wanted, queue).get(resource) == null))
        .toList();
  }

  /** What a queue does not say is limited by queues above, and at last by what there is. */
  private static Amounts max(Wanted wanted, Accepted queue) {
    return queue.max().or(queue.ceiling()).or(Amounts.of(wanted.settings().capacity()));
  }

  private BatchQueueSpec spec(String queue) {
    return Objects.requireNonNull(wanted.specs().get(queue), () -> "no spec of " + queue);
  }

  private void put(String path, String property, String value) {
    properties.put(PREFIX + path + "." + property, value);
  }
}
