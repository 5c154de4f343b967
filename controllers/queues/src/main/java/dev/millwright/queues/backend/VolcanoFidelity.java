package dev.millwright.queues.backend;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.GangDefaults;
import dev.millwright.api.queues.QueueOrder;
import dev.millwright.api.queues.QueueState;
import dev.millwright.api.queues.Submitters;
import dev.millwright.queues.backend.FidelityLedger.Lines;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well a Volcano does what a queue says. From its sources at 1.15: admission of queues and
 * PodGroups, plugins {@code capacity} and {@code proportion}, actions {@code reclaim} and {@code
 * preempt}.
 */
public final class VolcanoFidelity {
  private static final String NOTHING = "Volcano has nothing of the kind for a queue";

  private final QueueView queue;
  private final VolcanoFeatures features;
  private final boolean guarded;
  private final BatchQueueSpec spec;
  private final Lines lines = new Lines();

  private VolcanoFidelity(QueueView queue, VolcanoFeatures features, boolean guarded) {
    this.queue = queue;
    this.features = features;
    this.guarded = guarded;
    this.spec = queue.spec();
  }

  /**
   * An entry for each field that the queue says.
   *
   * @param queue with its place in the tree
   * @param features what the scheduler's configuration makes it do
   * @param guarded whether our admission policies know who may submit
   */
  public static FidelityLedger of(QueueView queue, VolcanoFeatures features, boolean guarded) {
    var fidelity = new VolcanoFidelity(queue, features, guarded);
    fidelity.place();
    fidelity.amounts();
    fidelity.weight();
    fidelity.rank();
    VolcanoPreemption.tell(queue.spec(), features, fidelity.lines);
    fidelity.gang(queue.spec().gang());
    fidelity.people();
    fidelity.state();
    return fidelity.lines.ledger();
  }

  private void place() {
    if (spec.parent() == null) {
      return;
    }
    if (!features.hierarchy()) {
      lines.unsupported(
          "parent",
          "Volcano's configuration has no hierarchy, and then it does not look at parents: set"
              + " enableHierarchy: true at plugin capacity");
    } else if (queue.depth() > features.maxDepth()) {
      lines.unsupported(
          "parent",
          "the queue is %d levels deep and this Volcano allows %d: hang it further up, or raise"
                  .formatted(queue.depth(), features.maxDepth())
              + " --max-queue-depth of its admission");
    } else {
      lines.exact("parent");
    }
  }

  private void amounts() {
    if (spec.reserved() != null) {
      lines.exact("reserved", "written as guarantee");
    }
    if (spec.guaranteed() != null) {
      guaranteed();
    }
    if (spec.max() == null) {
      return;
    }
    List<String> none = Stream.of("cpu", "memory").filter(this::isNone).toList();
    if (none.isEmpty()) {
      lines.exact("max", "written as capability");
    } else {
      lines.approximated(
          "max",
          "to Volcano 0 %s is no limit, so the least there is, 1m of cpu or 1 byte of memory, is"
                  .formatted(String.join(" and ", none))
              + " written instead");
    }
  }

  private void guaranteed() {
    if (!features.capacity()) {
      lines.unsupported(
          "guaranteed",
          "only Volcano's plugin capacity knows of deserved shares: put it in place of proportion");
    } else if (!features.reclaim()) {
      lines.approximated(
          "guaranteed",
          "served first from what gets free, but nothing is taken back from others: Volcano's"
              + " configuration has no action reclaim");
    } else {
      lines.exact("guaranteed", "written as deserved");
    }
  }

  private boolean isNone(String resource) {
    Map<String, Quantity> max = spec.max();
    Quantity amount = max == null ? null : max.get(resource);
    return amount != null && amount.getNumericalAmount().signum() == 0;
  }

  private void weight() {
    if (spec.weight() == null) {
      return;
    }
    if (features.proportion() && !features.capacity()) {
      lines.exact("weight");
    } else if (!features.capacity()) {
      lines.unsupported("weight", "neither plugin capacity nor proportion is on: add capacity");
    } else if (Weights.total(queue) == null) {
      lines.unsupported("weight", Weights.NO_TOTAL);
    } else {
      lines.approximated(
          "weight",
          "plugin capacity knows no weights: deserved is what is guaranteed and the queue's part of"
              + " what is left of the back end's capacity, and all of it can be won back");
    }
  }

  private void rank() {
    if (spec.priority() != null) {
      lines.exact("priority", "written with 1000 added, for Volcano's begin at 0");
    }
    if (spec.order() != null && queue.leaf()) {
      lines.approximated("order", order(spec.order()));
    }
  }

  private static String order(QueueOrder order) {
    return switch (order) {
      case Fifo ->
          "Volcano orders the work of all queues by the plugins of its configuration: plugin"
              + " priority first, then age";
      case Strict ->
          "Volcano orders the work of all queues by the plugins of its configuration, and passes"
              + " over what does not fit";
      case Fair ->
          "Volcano orders the work of all queues by the plugins of its configuration: plugin drf"
              + " is what is fair, for all of them";
    };
  }

  private void gang(@Nullable GangDefaults gang) {
    if (gang == null) {
      return;
    }
    if (gang.enabled() != null) {
      lines.exact("gang.enabled");
    }
    if (gang.timeout() != null) {
      lines.approximated(
          "gang.timeout",
          "Volcano places a group at once or not at all, and holds no nodes for one that is not"
              + " complete; what it has let in has no time limit");
    }
  }

  private void people() {
    if (spec.limits() != null) {
      lines.unsupported("limits", "Volcano knows no limits of users and groups");
    }
    if (spec.maxRunningApplications() != null) {
      lines.approximated(
          "maxRunningApplications",
          "held by the Spark controller, for SparkApplications of this queue and of those below it:"
              + " Volcano does not count applications, and other work, Connect servers too, is not"
              + " counted");
    }
    Submitters submitters = spec.submitters();
    if (submitters != null && guarded) {
      GuardFidelity.tell(submitters, false, lines);
    } else if (submitters != null) {
      unsupported("submitters.namespaces", submitters.namespaces());
      unsupported("submitters.serviceAccounts", submitters.serviceAccounts());
      unsupported("submitters.users", submitters.users());
      unsupported("submitters.groups", submitters.groups());
    }
    if (spec.priorityClassName() != null) {
      lines.exact("priorityClassName");
    }
  }

  private void unsupported(String field, @Nullable List<?> said) {
    if (said != null) {
      lines.unsupported(
          field,
          NOTHING
              + ": whoever may make pods may submit, for our admission policies do not deny it here");
    }
  }

  private void state() {
    if (spec.state() == QueueState.Hold) {
      lines.exact("state", "the queue is closed; new PodGroups are refused");
    } else if (spec.state() == QueueState.Drain) {
      lines.approximated(
          "state", "the queue is closed: what runs goes on to its end, what waits is not started");
    }
  }
}
