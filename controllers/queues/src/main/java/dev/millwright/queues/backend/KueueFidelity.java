package dev.millwright.queues.backend;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.GangDefaults;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.api.queues.QueueOrder;
import dev.millwright.api.queues.QueueState;
import dev.millwright.api.queues.Submitters;
import dev.millwright.queues.backend.FidelityLedger.Lines;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How well a Kueue does what a queue says. From its sources at 0.19: {@code apis/kueue/v1beta2},
 * {@code pkg/cache/scheduler}, {@code pkg/scheduler/preemption}.
 */
public final class KueueFidelity {
  private static final String PEOPLE =
      "Kueue looks at namespaces only: whoever may make work in a namespace with a LocalQueue may"
          + " submit";

  private final QueueView queue;
  private final KueueFeatures features;
  private final BatchQueueSpec spec;
  private final Lines lines = new Lines();

  private KueueFidelity(QueueView queue, KueueFeatures features) {
    this.queue = queue;
    this.features = features;
    this.spec = queue.spec();
  }

  /**
   * An entry for each field that the queue says.
   *
   * @param queue with its place in the tree
   * @param features what the manager's configuration makes it do
   */
  public static FidelityLedger of(QueueView queue, KueueFeatures features) {
    var fidelity = new KueueFidelity(queue, features);
    fidelity.amounts();
    fidelity.rank();
    fidelity.preemption();
    fidelity.gang(queue.spec().gang());
    fidelity.people();
    fidelity.state();
    return fidelity.lines.ledger();
  }

  private void amounts() {
    if (spec.parent() != null) {
      lines.exact("parent");
    }
    counted("reserved", spec.reserved(), "written as lendingLimit");
    counted("guaranteed", spec.guaranteed(), "written as nominalQuota");
    if (spec.max() != null) {
      lines.exact("max", "written as borrowingLimit");
    }
    if (spec.weight() == null) {
      return;
    }
    if (features.fairSharing()) {
      lines.exact("weight", "written as fairSharing.weight");
    } else {
      lines.unsupported(
          "weight",
          "Kueue's configuration has no fairSharing, and then it does not look at weights");
    }
  }

  /** What is without end is never scarce, so nothing of it is ever kept or won back. */
  private void counted(String field, @Nullable Map<String, Quantity> said, String note) {
    if (said == null) {
      return;
    }
    Map<String, Quantity> capacity =
        Objects.requireNonNullElse(queue.backEnd().capacity(), Map.of());
    List<String> endless =
        said.keySet().stream().filter(name -> !capacity.containsKey(name)).sorted().toList();
    if (endless.isEmpty()) {
      lines.exact(field, note);
    } else {
      lines.unsupported(
          field,
          "Kueue counts amounts and no nodes, so it has to be told how much %s there is: set it in capacity of its QueueBackend"
              .formatted(String.join(" and ", endless)));
    }
  }

  private void rank() {
    if (spec.priority() != null) {
      lines.unsupported(
          "priority", "Kueue ranks work and no queues: give the work a priority class");
    }
    QueueOrder order = spec.order();
    if (order == null || !queue.leaf()) {
      return;
    }
    switch (order) {
      case Fifo -> lines.exact("order", "written as BestEffortFIFO");
      case Strict -> lines.exact("order", "written as StrictFIFO");
      case Fair -> {
        if (features.admissionFairSharing()) {
          lines.approximated(
              "order", "fair between namespaces, by what they had lately; within one by age");
        } else {
          lines.unsupported(
              "order", "Kueue's configuration has no admissionFairSharing; work goes by age");
        }
      }
    }
  }

  private void preemption() {
    PreemptionPolicy policy = spec.preemption();
    if (policy == PreemptionPolicy.Reclaim) {
      lines.exact("preemption");
    } else if (policy != null) {
      lines.approximated(
          "preemption",
          "so within the queue; but Kueue protects nobody who has borrowed, and others win back"
              + " what they are guaranteed: say a max that is no more than guaranteed, and nothing"
              + " is borrowed");
    }
    if (!Boolean.TRUE.equals(spec.fenced())) {
      return;
    }
    if (queue.leaf()) {
      lines.exact("fenced", "written as reclaimWithinCohort: Never");
    } else {
      lines.approximated(
          "fenced",
          "queues below win nothing back from each other either: Kueue has no such border");
    }
  }

  private void gang(@Nullable GangDefaults gang) {
    if (gang == null) {
      return;
    }
    if (Boolean.TRUE.equals(gang.enabled())) {
      lines.exact("gang.enabled", "all pods of a work are let in together");
    } else if (gang.enabled() != null) {
      lines.approximated(
          "gang.enabled", "Kueue lets in all pods of a work together, whatever is said");
    }
    if (gang.timeout() != null) {
      lines.approximated(
          "gang.timeout",
          "Kueue has one for all queues: waitForPodsReady.timeout of its configuration");
    }
  }

  private void people() {
    if (spec.limits() != null) {
      lines.unsupported("limits", "Kueue knows no limits of users and groups");
    }
    if (spec.maxRunningApplications() != null) {
      lines.unsupported("maxRunningApplications", "Kueue does not count applications of a queue");
    }
    Submitters said = spec.submitters();
    if (said != null) {
      if (said.namespaces() != null) {
        lines.exact(
            "submitters.namespaces", "written as namespaceSelector, with a LocalQueue in each");
      }
      if (said.serviceAccounts() != null) {
        lines.approximated(
            "submitters.serviceAccounts", "let in with all of their namespaces; " + PEOPLE);
      }
      unsupported("submitters.users", said.users());
      unsupported("submitters.groups", said.groups());
    }
    if (spec.priorityClassName() != null) {
      lines.exact("priorityClassName");
    }
  }

  private void unsupported(String field, @Nullable List<?> said) {
    if (said != null) {
      lines.unsupported(field, PEOPLE);
    }
  }

  private void state() {
    if (spec.state() == QueueState.Hold) {
      lines.approximated(
          "state", "nothing is started; work that comes meanwhile waits and is not turned away");
    } else if (spec.state() == QueueState.Drain) {
      lines.approximated(
          "state",
          "as Hold, for Kueue's own drain would end what runs: what runs goes on to its end, what"
              + " waits is not started");
    }
  }
}
