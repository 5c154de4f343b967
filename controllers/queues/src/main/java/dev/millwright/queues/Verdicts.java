package dev.millwright.queues;

import dev.millwright.api.common.Annotations;
import dev.millwright.api.queues.ApplicationLimit;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.api.queues.ConfirmedSpec;
import dev.millwright.api.queues.QueuePlacement;
import dev.millwright.api.queues.TakenBack;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.Blocked;
import dev.millwright.queues.backend.Confirmation;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.StepPlan;
import dev.millwright.queues.backend.TellsLacks;
import dev.millwright.queues.backend.TellsQuarantine;
import dev.millwright.queues.backend.TellsUsage;
import dev.millwright.queues.backend.TellsUsage.Usage;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.gather.Facts;
import dev.millwright.queues.gather.SpecText;
import dev.millwright.queues.plan.ApplicationLimits;
import dev.millwright.queues.plan.Foresight;
import dev.millwright.queues.plan.InForce;
import dev.millwright.queues.plan.Leaving;
import dev.millwright.queues.plan.Placements;
import dev.millwright.queues.plan.Tree;
import dev.millwright.queues.policy.Refusal;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.status.BackEndStanding;
import dev.millwright.queues.status.Carried;
import dev.millwright.queues.status.Standing;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How each queue stands at the end of a pass. */
final class Verdicts {
  private final Tree tree;
  private final Leaving leaving;
  private final InForce inForce;
  private final Map<String, String> drifted;
  private final Map<String, String> refusedSteps;
  private final Wanted wanted;
  private final Map<String, Blocked> blocked = new HashMap<>();
  private final Observed<?> observed;
  private final Map<String, Confirmation> confirmed;
  private @Nullable Foresight foresight;

  /**
   * Of a pass.
   *
   * @param tree that was to be carried
   * @param leaving queues that are being deleted, or go to another back end
   * @param inForce the specs that hold
   * @param drifted changed by somebody and left so: name → what differs
   * @param refusedSteps name → what the back end said
   * @param wanted of the back end
   * @param plan what would be next; its steps do not matter
   * @param observed the back end as it was read back
   */
  Verdicts(
      Tree tree,
      Leaving leaving,
      InForce inForce,
      Map<String, String> drifted,
      Map<String, String> refusedSteps,
      Wanted wanted,
      StepPlan<?> plan,
      Observed<?> observed) {
    this.tree = tree;
    this.leaving = leaving;
    this.inForce = inForce;
    this.drifted = drifted;
    this.refusedSteps = refusedSteps;
    this.wanted = wanted;
    this.observed = observed;
    this.confirmed = observed.confirm(wanted);
    plan.blocked().forEach(one -> blocked.put(one.queue(), one));
  }

  /** Nothing of the plan is carried out. */
  Verdicts planned(Foresight instead) {
    foresight = instead;
    return this;
  }

  /** All of it. */
  Pass pass(Facts facts, BackEnd<?> backEnd, SortedSet<String> repaired, boolean wrote) {
    Map<String, QueuePlacement> placements = Placements.of(wanted, backEnd);
    Map<String, List<ApplicationLimit>> limits = ApplicationLimits.of(wanted, backEnd);
    var told = new ArrayList<Pass.Told>();
    var released = new ArrayList<BatchQueue>();
    for (BatchQueue queue : facts.queues()) {
      String name = queue.getMetadata().getName();
      String target = facts.outgoing().get(name);
      if (!leaving.gone().contains(name)) {
        Standing standing = standing(name, target);
        told.add(
            new Pass.Told(
                queue,
                standing,
                carried(
                    queue, standing, placements.get(name), limits.getOrDefault(name, List.of()))));
      } else if (observed.has(name) && !facts.isAbandoned(queue)) {
        told.add(new Pass.Told(queue, going(name), Carried.nothing()));
      } else if (queue.isMarkedForDeletion() || target == null) {
        released.add(queue);
      } else {
        told.add(new Pass.Told(queue, moved(facts, target), Carried.nothing()));
      }
    }
    facts
        .coming()
        .forEach(
            one ->
                told.add(
                    new Pass.Told(
                        one.queue(),
                        new Standing.Blocked(QueueReason.MOVING, one.message()),
                        Carried.nothing())));
    return new Pass(told, released, repaired, backEnd(facts), wrote);
  }

  private static Standing moved(Facts facts, String target) {
    return new Standing.Moved(
        "It left QueueBackend %s, and QueueBackend %s takes it next."
            .formatted(facts.backEnd().getMetadata().getName(), target));
  }

  private BackEndStanding backEnd(Facts facts) {
    Set<String> ours =
        facts.queues().stream()
            .map(queue -> queue.getMetadata().getName())
            .collect(Collectors.toSet());
    List<String> leftovers =
        blocked.values().stream()
            .filter(one -> !ours.contains(one.queue()))
            .map(Blocked::message)
            .sorted()
            .toList();
    List<String> lacks = observed instanceof TellsLacks tells ? tells.lacks(wanted) : List.of();
    List<String> quarantined =
        observed instanceof TellsQuarantine tells ? tells.quarantined() : List.of();
    return new BackEndStanding.Read(
        lacks,
        leftovers,
        facts.twoDefaults(),
        quarantined,
        foresight == null ? null : foresight.plan());
  }

  /** What is planned for a queue, where nothing is carried out; null for nothing. */
  private @Nullable Standing planned(String name) {
    String words = foresight == null ? null : foresight.waiting().get(name);
    return words == null
        ? null
        : new Standing.Planned(
            "spec.changes of QueueBackend %s is Plan, so nothing is written. %s. Set it to Apply once status.plan there is what you want."
                .formatted(wanted.backEnd(), words));
  }

  private Standing going(String name) {
    Standing planned = planned(name);
    if (planned != null) {
      return planned;
    }
    Blocked inTheWay = blocked.get(name);
    return inTheWay == null
        ? new Standing.Awaiting("It is being deleted, and the back end still has it.")
        : new Standing.Blocked(inTheWay.reason(), inTheWay.message());
  }

  private Standing standing(String name, @Nullable String target) {
    TakenBack change = inForce.takenBack().get(name);
    if (change != null) {
      return putBack(name, change);
    }
    Refusal refusal = tree.refusals().get(name);
    if (refusal != null) {
      return new Standing.Refused(refusal.reason(), refusal.message());
    }
    Standing planned = planned(name);
    if (planned != null) {
      return planned;
    }
    String holders = leaving.held().get(name);
    if (holders != null) {
      boolean moves = target != null && !tree.queue(name).isMarkedForDeletion();
      return new Standing.Blocked(moves ? QueueReason.MOVING : QueueReason.DELETING, holders);
    }
    Standing inTheWay = inTheWay(name);
    if (inTheWay != null) {
      return inTheWay;
    }
    return switch (Objects.requireNonNull(confirmed.get(name))) {
      case Confirmation.Confirmed(var revision) -> new Standing.Enforced(revision);
      case Confirmation.Differs(var revision, var what) ->
          new Standing.Awaiting("The back end does not have all of it yet: %s.".formatted(what));
    };
  }

  /** What keeps it from being written; null for nothing. */
  private @Nullable Standing inTheWay(String name) {
    String difference = drifted.get(name);
    if (difference != null) {
      return new Standing.Drifted(
          "Somebody changed it in the back end: %s. Take that back there, write it into the spec, or"
                  .formatted(difference)
              + " set drift to Repair.");
    }
    String refused = refusedSteps.get(name);
    if (refused != null) {
      return new Standing.Blocked(QueueReason.REFUSED_BY_BACK_END, refused);
    }
    Blocked known = blocked.get(name);
    if (known == null) {
      return null;
    }
    return known.reason() == QueueReason.TAKEN_BACK
        ? new Standing.PutBack(known.reason(), known.message(), null, null)
        : new Standing.Blocked(known.reason(), known.message());
  }

  private Standing putBack(String name, TakenBack change) {
    boolean culprit = change.refused().equals(name);
    String why =
        culprit
            ? "The back end refused its change: %s".formatted(change.message())
            : "The back end refused queue %s, with which this one was changed: %s"
                .formatted(change.refused(), change.message());
    String revision = confirmed.get(name) instanceof Confirmation.Confirmed(var read) ? read : null;
    return new Standing.PutBack(
        culprit ? QueueReason.REFUSED_BY_BACK_END : QueueReason.TAKEN_BACK,
        "%s. %s To try again, edit one of the queues of this change, or give one of them a new value of annotation %s."
            .formatted(why, holds(name, revision), Annotations.RECONCILE_AT),
        revision,
        change);
  }

  /** Which of its specs holds now. */
  private String holds(String name, @Nullable String revision) {
    BatchQueueStatus status = tree.queue(name).getStatus();
    ConfirmedSpec before = status == null ? null : status.confirmed();
    if (inForce.absent().containsKey(name) || before == null) {
      return observed.has(name)
          ? "It was not there before, and goes when nothing is in it."
          : "It is not there, as before.";
    }
    if (revision != null) {
      return "What holds is its spec of generation %d, read back at revision %s."
          .formatted(before.generation(), revision);
    }
    Blocked inTheWay = blocked.get(name);
    String stuck = refusedSteps.get(name);
    String difference =
        confirmed.get(name) instanceof Confirmation.Differs(var read, var what) ? what : "";
    return "It is being put back to its spec of generation %d: %s."
        .formatted(
            before.generation(),
            stuck != null ? stuck : inTheWay != null ? inTheWay.message() : difference);
  }

  private Carried carried(
      BatchQueue read,
      Standing standing,
      @Nullable QueuePlacement placement,
      List<ApplicationLimit> limits) {
    String name = read.getMetadata().getName();
    FidelityLedger ledger = tree.ledgers().get(name);
    Usage usage = observed instanceof TellsUsage tells ? tells.usage(name) : Usage.UNKNOWN;
    Accepted queue = tree.wanted().tree().get(name) instanceof Accepted accepted ? accepted : null;
    return new Carried(
        queue,
        queue == null ? Amounts.NONE : observed.ceiling(queue),
        placement,
        limits,
        ledger == null ? List.of() : ledger.entries(),
        usage,
        standing instanceof Standing.Enforced(var revision)
            ? SpecText.confirmed(read, wanted.backEnd(), revision)
            : null);
  }
}
