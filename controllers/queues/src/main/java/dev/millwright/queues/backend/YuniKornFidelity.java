package dev.millwright.queues.backend;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.GangDefaults;
import dev.millwright.api.queues.QueueOrder;
import dev.millwright.api.queues.QueueState;
import dev.millwright.api.queues.Submitters;
import dev.millwright.api.queues.YuniKornSettings;
import dev.millwright.queues.backend.FidelityLedger.Lines;
import dev.millwright.queues.yunikorn.document.AccessList;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well an Apache YuniKorn does what a queue says. From its documentation and sources at 1.8 and
 * 1.9: queue configuration and its validator, access lists, preemption.
 */
public final class YuniKornFidelity {
  private static final String DEVICES = "deviceclass/";

  private final QueueView queue;
  private final BatchQueueSpec spec;
  private final boolean preempts;
  private final boolean guarded;
  private final Lines lines = new Lines();

  private YuniKornFidelity(QueueView queue, boolean guarded) {
    this.queue = queue;
    this.guarded = guarded;
    this.spec = queue.spec();
    YuniKornSettings settings = queue.backEnd().yuniKorn();
    this.preempts = settings == null || !Boolean.FALSE.equals(settings.preemption());
  }

  /**
   * An entry for each field that the queue says. What YuniKorn can do is in its QueueBackend, for
   * we write its configuration.
   *
   * @param queue with its place in the tree
   * @param guarded whether our admission policies know who may submit
   */
  public static FidelityLedger of(QueueView queue, boolean guarded) {
    var fidelity = new YuniKornFidelity(queue, guarded);
    fidelity.amounts();
    fidelity.weight();
    fidelity.rank();
    YuniKornPreemption.tell(queue.spec(), fidelity.preempts, fidelity.lines);
    fidelity.gang(queue.spec().gang());
    fidelity.people();
    fidelity.state();
    return fidelity.lines.ledger();
  }

  private void amounts() {
    if (spec.parent() != null) {
      lines.exact("parent");
    }
    if (spec.reserved() != null) {
      lines.unsupported(
          "reserved",
          "YuniKorn lends whatever is idle, and gives it back by preemption: say guaranteed");
    }
    if (spec.guaranteed() != null) {
      guaranteed(spec.guaranteed());
    }
    if (spec.max() != null) {
      max(spec.max());
    }
  }

  private void guaranteed(Map<String, Quantity> guaranteed) {
    if (hasDevices(guaranteed)) {
      lines.unsupported("guaranteed", "YuniKorn's queues do not count device classes");
    } else if (preempts) {
      lines.exact("guaranteed");
    } else {
      lines.approximated(
          "guaranteed",
          "served first from what gets free, but nothing is taken back from others: preemption is"
              + " false in the QueueBackend");
    }
  }

  private void max(Map<String, Quantity> max) {
    if (hasDevices(max)) {
      lines.unsupported("max", "YuniKorn's queues do not count device classes");
    } else if (!max.isEmpty()
        && max.values().stream().allMatch(amount -> amount.getNumericalAmount().signum() == 0)) {
      lines.approximated(
          "max",
          "written with a resource beside it that there is none of, for YuniKorn takes 0 of"
              + " everything for no limit");
    } else {
      lines.exact("max");
    }
  }

  private static boolean hasDevices(Map<String, Quantity> amounts) {
    return amounts.keySet().stream().anyMatch(resource -> resource.contains(DEVICES));
  }

  private void weight() {
    if (spec.weight() == null) {
      return;
    }
    if (Weights.total(queue) == null) {
      lines.unsupported("weight", Weights.NO_TOTAL);
    } else {
      lines.approximated(
          "weight",
          "YuniKorn knows no weights: guaranteed is written with the queue's part of what is left"
              + " of the back end's capacity, and all of it can be won back");
    }
  }

  private void rank() {
    if (spec.priority() != null) {
      lines.approximated(
          "priority",
          "written as priority.offset with priority.policy fence: a queue of lower rank wins back"
              + " nothing from one of higher rank");
    }
    QueueOrder order = spec.order();
    if (order == null || !queue.leaf()) {
      return;
    }
    switch (order) {
      case Fifo, Fair -> lines.exact("order");
      case Strict ->
          lines.approximated(
              "order", "written as fifo: what does not fit is passed over for younger work");
    }
  }

  private void gang(@Nullable GangDefaults gang) {
    Boolean enabled = gang == null ? null : gang.enabled();
    if (queue.leaf() && spec.order() == QueueOrder.Fair && !Boolean.FALSE.equals(enabled)) {
      // Told though it be not said: the default is true, and nothing would start at all.
      lines.unsupported(
          "gang.enabled",
          "YuniKorn refuses applications with gangs in a queue that is Fair: say order Fifo, or"
              + " false here");
    } else if (enabled != null) {
      lines.exact("gang.enabled");
    }
    if (gang != null && gang.timeout() != null) {
      lines.exact("gang.timeout", "written as placeholderTimeoutInSeconds of each application");
    }
  }

  private void people() {
    if (spec.limits() != null) {
      String refusal = YuniKornLimits.refusal(spec.limits());
      if (refusal == null) {
        lines.exact("limits");
      } else {
        lines.unsupported("limits", refusal);
      }
    }
    if (spec.maxRunningApplications() != null) {
      lines.exact("maxRunningApplications");
    }
    Submitters submitters = spec.submitters();
    if (submitters != null) {
      submitters(submitters);
    }
    if (spec.priorityClassName() != null) {
      lines.exact("priorityClassName");
    }
  }

  /** Whether YuniKorn's access lists can name all of these. */
  public static boolean listsAll(Submitters submitters) {
    return submitters.namespaces() == null
        && submitters.serviceAccounts() == null
        && holdsAll(submitters.users(), AccessList::holdsUser)
        && holdsAll(submitters.groups(), AccessList::holdsGroup);
  }

  private static boolean holdsAll(@Nullable List<String> names, Predicate<String> held) {
    return names == null || names.stream().allMatch(held);
  }

  private void submitters(Submitters submitters) {
    if (guarded && !listsAll(submitters)) {
      GuardFidelity.tell(submitters, true, lines);
      return;
    }
    if (submitters.namespaces() != null) {
      lines.unsupported(
          "submitters.namespaces",
          "YuniKorn's access lists hold users and groups, no namespaces, and our admission policies do"
              + " not deny work here");
    }
    if (submitters.serviceAccounts() != null) {
      lines.unsupported(
          "submitters.serviceAccounts",
          "names of service accounts have colons, and YuniKorn drops such names from its access"
              + " lists; our admission policies do not deny work here");
    }
    names("submitters.users", submitters.users(), AccessList::holdsUser, "_ . @ -");
    names("submitters.groups", submitters.groups(), AccessList::holdsGroup, "_ -");
  }

  private void names(
      String field, @Nullable List<String> names, Predicate<String> held, String signs) {
    List<String> dropped =
        Stream.ofNullable(names).flatMap(List::stream).filter(name -> !held.test(name)).toList();
    if (!dropped.isEmpty()) {
      lines.unsupported(
          field,
          "YuniKorn drops %s from its access lists: it takes a letter or _, then letters, digits and %s"
              .formatted(String.join(", ", dropped), signs));
    } else if (names != null) {
      lines.exact(field);
    }
  }

  private void state() {
    QueueState state = Objects.requireNonNullElse(spec.state(), QueueState.Open);
    switch (state) {
      case Open -> {
        // It takes work, as any queue does.
      }
      case Hold ->
          lines.approximated(
              "state", "nobody may submit, but applications that wait already are still started");
      case Drain -> lines.exact("state", "taken out of the configuration; YuniKorn drains it");
    }
  }
}
