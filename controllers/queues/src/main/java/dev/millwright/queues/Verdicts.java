package dev.millwright.queues;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueuePlacement;
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
  private final Map<String, String> drifted;
  private final Map<String, String> refusedSteps;
  private final Wanted wanted;
  private final Map<String, Blocked> blocked = new HashMap<>();
  private final Observed<?> observed;
  private final Map<String, Confirmation> confirmed;

  /**
   * Of a pass.
   *
   * @param tree that was to be carried
   * @param leaving queues that are being deleted
   * @param drifted changed by somebody and left so: name → what differs
   * @param refusedSteps name → what the back end said
   * @param wanted of the back end
   * @param plan what would be next; its steps do not matter
   * @param observed the back end as it was read back
   */
  Verdicts(
      Tree tree,
      Leaving leaving,
      Map<String, String> drifted,
      Map<String, String> refusedSteps,
      Wanted wanted,
      StepPlan<?> plan,
      Observed<?> observed) {
    this.tree = tree;
    this.leaving = leaving;
    this.drifted = drifted;
    this.refusedSteps = refusedSteps;
    this.wanted = wanted;
    this.observed = observed;
    this.confirmed = observed.confirm(wanted);
    plan.blocked().forEach(one -> blocked.put(one.queue(), one));
  }

  /** All of it. */
  Pass pass(Facts facts, BackEnd<?> backEnd, SortedSet<String> repaired, boolean wrote) {
    Map<String, QueuePlacement> placements = Placements.of(wanted, backEnd);
    var told = new ArrayList<Pass.Told>();
    var released = new ArrayList<BatchQueue>();
    for (BatchQueue queue : facts.queues()) {
      String name = queue.getMetadata().getName();
      if (!leaving.gone().contains(name)) {
        told.add(new Pass.Told(queue, standing(name), carried(name, placements.get(name))));
      } else if (observed.has(name)) {
        told.add(new Pass.Told(queue, going(blocked.get(name)), Carried.nothing()));
      } else {
        released.add(queue);
      }
    }
    return new Pass(told, released, repaired, backEnd(facts), wrote);
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
    return new BackEndStanding.Read(lacks, leftovers, facts.twoDefaults(), quarantined);
  }

  private static Standing going(@Nullable Blocked blocked) {
    return blocked == null
        ? new Standing.Awaiting("It is being deleted, and the back end still has it.")
        : new Standing.Blocked(blocked.reason(), blocked.message());
  }

  private Standing standing(String name) {
    Refusal refusal = tree.refusals().get(name);
    if (refusal != null) {
      return new Standing.Refused(refusal.reason(), refusal.message());
    }
    String holders = leaving.held().get(name);
    if (holders != null) {
      return new Standing.Blocked(QueueReason.DELETING, holders);
    }
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
    Blocked inTheWay = blocked.get(name);
    if (inTheWay != null) {
      return new Standing.Blocked(inTheWay.reason(), inTheWay.message());
    }
    return switch (Objects.requireNonNull(confirmed.get(name))) {
      case Confirmation.Confirmed(var revision) -> new Standing.Enforced(revision);
      case Confirmation.Differs(var revision, var what) ->
          new Standing.Awaiting("The back end does not have all of it yet: %s.".formatted(what));
    };
  }

  private Carried carried(String name, @Nullable QueuePlacement placement) {
    FidelityLedger ledger = tree.ledgers().get(name);
    Usage usage = observed instanceof TellsUsage tells ? tells.usage(name) : Usage.UNKNOWN;
    Accepted queue = tree.wanted().tree().get(name) instanceof Accepted accepted ? accepted : null;
    return new Carried(
        queue,
        queue == null ? Amounts.NONE : observed.ceiling(queue),
        placement,
        ledger == null ? List.of() : ledger.entries(),
        usage);
  }
}
