package dev.millwright.queues.convert.out.yarn;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.FidelityEntry;
import dev.millwright.api.queues.FidelityLevel;
import dev.millwright.api.queues.GangDefaults;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.api.queues.QueueState;
import dev.millwright.api.queues.Submitters;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.tree.Amounts;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well YARN's capacity scheduler does what a queue says. */
final class YarnFidelity {
  private final QueueView queue;
  private final BatchQueueSpec spec;
  private final YarnAmounts amounts;
  private final List<FidelityEntry> entries = new ArrayList<>();

  private YarnFidelity(QueueView queue, YarnAmounts amounts) {
    this.queue = queue;
    this.spec = queue.spec();
    this.amounts = amounts;
  }

  /** An entry for each field that the queue says. */
  static FidelityLedger of(QueueView queue, YarnAmounts amounts) {
    var fidelity = new YarnFidelity(queue, amounts);
    fidelity.shares();
    fidelity.rank();
    fidelity.preemption(queue.spec().preemption());
    fidelity.gang(queue.spec().gang());
    fidelity.users();
    fidelity.submitters(queue.spec().submitters());
    fidelity.work();
    return new FidelityLedger(fidelity.entries);
  }

  private void shares() {
    if (spec.parent() != null) {
      tell("parent", FidelityLevel.Exact, "written as the path of the queue");
    }
    if (spec.reserved() != null) {
      unsupported("reserved", "YARN lends all that is idle: say guaranteed, which is won back");
    }
    Map<String, Quantity> guaranteed = spec.guaranteed();
    if (guaranteed != null) {
      Amounts said = Amounts.of(guaranteed);
      boolean some = said.values().values().stream().anyMatch(amount -> amount.signum() > 0);
      if (some && !amounts.counts(said)) {
        unsupported("guaranteed", "YARN counts no capacity without memory: say memory too");
      } else {
        counted("guaranteed", said, "capacity", "");
      }
    }
    if (spec.max() != null) {
      max(Amounts.of(spec.max()));
    }
    if (spec.weight() != null) {
      unsupported(
          "weight",
          "beside amounts YARN has no weights, and shares what is left by capacities: say guaranteed"
              + " in that proportion");
    }
  }

  private void max(Amounts said) {
    if (said.get("memory") != null && !amounts.counts(said)) {
      unsupported(
          "max", "YARN takes a limit without memory for none: say state Drain to let nothing run");
      return;
    }
    boolean whole = said.values().keySet().containsAll(amounts.known());
    counted(
        "max",
        said,
        "maximum-capacity",
        whole ? "" : ", with the limit of the queue above of what is not said");
  }

  private void counted(String field, Amounts said, String property, String more) {
    List<String> unknown = amounts.unknown(said.values().keySet());
    List<String> rounded = amounts.rounded(said);
    if (!unknown.isEmpty()) {
      String first = unknown.getFirst();
      unsupported(
          field,
          "YARN has no resource %s: say its name there by --resource NAME=%s, or leave it out"
              .formatted(String.join(" and ", unknown), first));
    } else if (!rounded.isEmpty()) {
      approximated(
          field,
          "written as %s%s; YARN counts whole CPUs and MiB: rounded down in %s"
              .formatted(property, more, String.join(" and ", rounded)));
    } else if (more.isEmpty()) {
      exact(field, property);
    } else {
      approximated(field, "written as " + property + more);
    }
  }

  private void rank() {
    if (spec.priority() != null) {
      exact("priority", "priority, by which the queue above goes first");
    }
    if (spec.order() == null || !queue.leaf()) {
      return;
    }
    switch (spec.order()) {
      case Fifo -> exact("order", "ordering-policy fifo");
      case Fair -> exact("order", "ordering-policy fair");
      case Strict ->
          approximated("order", "as Fifo: YARN passes over work for which there is no room");
    }
  }

  private void preemption(@Nullable PreemptionPolicy policy) {
    if (policy != null && !queue.leaf()) {
      approximated(
          "preemption",
          "written as disable_preemption, which YARN hands down to queues that do not say their own");
    } else if (policy == PreemptionPolicy.LowerPriority) {
      approximated(
          "preemption",
          "written as disable_preemption; whether work of a queue interrupts work of the same queue"
              + " is said for all queues there");
    } else if (policy != null) {
      exact("preemption", "disable_preemption");
    }
    if (Boolean.TRUE.equals(spec.fenced())) {
      unsupported("fenced", "YARN lets every queue win back what it is guaranteed");
    }
  }

  private void gang(@Nullable GangDefaults gang) {
    if (gang != null && Boolean.TRUE.equals(gang.enabled())) {
      unsupported("gang.enabled", "YARN starts what there is room for, and has no groups");
    }
    if (gang != null && gang.timeout() != null) {
      unsupported("gang.timeout", "YARN has no groups that start together");
    }
  }

  private void users() {
    if (spec.limits() != null && !queue.leaf()) {
      unsupported("limits", "YARN limits users in queues that take work: say it of those below");
    } else if (spec.limits() != null) {
      UserLimit limit =
          UserLimit.of(spec.limits(), amounts.capacity(Amounts.of(spec.guaranteed())));
      if (limit.factor() == null) {
        unsupported("limits", limit.why());
      } else if (limit.exact()) {
        exact("limits", "user-limit-factor");
      } else {
        approximated("limits", "written as user-limit-factor, rounded down");
      }
    }
    if (spec.maxRunningApplications() != null) {
      exact("maxRunningApplications", "max-parallel-apps");
    }
  }

  private void submitters(@Nullable Submitters said) {
    if (said == null) {
      return;
    }
    names("submitters.users", said.users());
    names("submitters.groups", said.groups());
    if (said.namespaces() != null) {
      unsupported("submitters.namespaces", "YARN knows users and groups: name those");
    }
    if (said.serviceAccounts() != null) {
      unsupported("submitters.serviceAccounts", "YARN knows users and groups: name those");
    }
  }

  private void names(String field, @Nullable List<String> names) {
    if (names == null) {
      return;
    }
    List<String> odd = names.stream().filter(name -> !YarnAccess.holds(name)).toList();
    if (odd.isEmpty()) {
      exact(field, "acl_submit_applications of queues that take work");
    } else {
      unsupported(
          field,
          "a list of YARN holds no name with a comma or a space, so %s is left out: correct it"
              .formatted(String.join(" and ", odd)));
    }
  }

  private void work() {
    if (spec.priorityClassName() != null) {
      unsupported("priorityClassName", "work in YARN says its priority itself");
    }
    if (spec.state() == QueueState.Drain) {
      exact("state", "STOPPED");
    } else if (spec.state() == QueueState.Hold) {
      approximated("state", "as Drain, written as STOPPED: what waits is still started");
    }
  }

  private void exact(String field, String property) {
    tell(field, FidelityLevel.Exact, "written as " + property);
  }

  private void approximated(String field, String note) {
    tell(field, FidelityLevel.Approximated, note);
  }

  private void unsupported(String field, String note) {
    tell(field, FidelityLevel.Unsupported, note);
  }

  private void tell(String field, FidelityLevel level, String note) {
    entries.add(new FidelityEntry(field, level, note));
  }
}
