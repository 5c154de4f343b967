package dev.millwright.queues;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.DriftPolicy;
import dev.millwright.api.queues.QueuePlacement;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.Blocked;
import dev.millwright.queues.backend.Confirmation;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.Step;
import dev.millwright.queues.backend.StepPlan;
import dev.millwright.queues.backend.StepRefusedException;
import dev.millwright.queues.backend.TellsLacks;
import dev.millwright.queues.backend.TellsUsage;
import dev.millwright.queues.backend.TellsUsage.Usage;
import dev.millwright.queues.backend.TellsWork;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.gather.Facts;
import dev.millwright.queues.plan.Leaving;
import dev.millwright.queues.plan.Placements;
import dev.millwright.queues.plan.Tree;
import dev.millwright.queues.policy.Refusal;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.status.BackEndStanding;
import dev.millwright.queues.status.BatchQueueStatusFactory;
import dev.millwright.queues.status.Carried;
import dev.millwright.queues.status.Standing;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One pass over one back end with its whole tree: what is there is read, what shall be is decided,
 * the way is walked step by step, and what is there then is read back. It holds nothing between two
 * passes, so it may be cut off anywhere.
 *
 * @param <S> what the back end calls a step
 */
final class TreePass<S extends Step> {
  /** Steps that a back end refuses are planned around; so many in one pass. */
  private static final int REFUSALS_MAX = 16;

  private final BackEnd<S> backEnd;
  private final Facts facts;
  private final Map<String, String> drifted = new TreeMap<>();
  private final Map<String, String> refusedSteps = new TreeMap<>();
  private final TreeSet<String> repaired = new TreeSet<>();
  private boolean wrote;

  private TreePass(BackEnd<S> backEnd, Facts facts) {
    this.backEnd = backEnd;
    this.facts = facts;
  }

  /**
   * Walks it.
   *
   * @throws RuntimeException the back end could not be read or written
   */
  static <S extends Step> Pass run(BackEnd<S> backEnd, Facts facts) {
    return new TreePass<>(backEnd, facts).run();
  }

  private Pass run() {
    Observed<S> before = backEnd.observe();
    Leaving leaving = Leaving.of(facts.queues(), name -> holders(before, name));
    Tree tree =
        Tree.of(facts.backEnd(), facts.queues(), leaving, facts.unknown(), before::fidelity);
    lookForDrift(tree, before);
    Wanted wanted = tree.wanted().keeping(drifted);
    StepPlan<S> plan = before.plan(wanted);
    Observed<S> after = before;
    while (!plan.steps().isEmpty()) {
      boolean refused = walk(plan);
      after = backEnd.observe();
      if (!refused || refusedSteps.size() > REFUSALS_MAX) {
        plan = new StepPlan<>(List.of(), after.plan(wanted.keeping(refusedSteps)).blocked());
      } else {
        plan = after.plan(wanted.keeping(refusedSteps));
      }
    }
    return tell(tree, leaving, wanted, plan, after);
  }

  private static List<String> holders(Observed<?> observed, String name) {
    return observed instanceof TellsWork work ? work.holders(name) : List.of();
  }

  private void lookForDrift(Tree tree, Observed<S> observed) {
    Map<String, Confirmation> confirmed = observed.confirm(tree.wanted());
    for (Accepted queue : tree.wanted().tree().accepted()) {
      BatchQueue object = queue(tree, queue.name());
      if (confirmed.get(queue.name()) instanceof Confirmation.Differs differs
          && BatchQueueStatusFactory.isDrift(object, queue, differs.revision())) {
        if (object.getSpec().drift() == DriftPolicy.Report) {
          drifted.put(queue.name(), differs.difference());
        } else {
          repaired.add(queue.name());
        }
      }
    }
  }

  /** Whether a step was refused; the steps behind it are not done, for they may rest on it. */
  private boolean walk(StepPlan<S> plan) {
    for (S step : plan.steps()) {
      try {
        wrote |= backEnd.apply(step);
      } catch (StepRefusedException e) {
        refusedSteps.put(step.queue(), String.valueOf(e.getMessage()));
        return true;
      }
    }
    return false;
  }

  private Pass tell(
      Tree tree, Leaving leaving, Wanted wanted, StepPlan<S> plan, Observed<S> observed) {
    Map<String, Blocked> blocked = new HashMap<>();
    plan.blocked().forEach(one -> blocked.put(one.queue(), one));
    Map<String, QueuePlacement> placements = Placements.of(wanted, backEnd);
    Map<String, Confirmation> confirmed = observed.confirm(wanted);
    var told = new ArrayList<Pass.Told>();
    var released = new ArrayList<BatchQueue>();
    for (BatchQueue queue : facts.queues()) {
      String name = queue.getMetadata().getName();
      if (leaving.gone().contains(name)) {
        if (observed.has(name)) {
          told.add(new Pass.Told(queue, going(blocked.get(name)), Carried.nothing()));
        } else {
          released.add(queue);
        }
      } else {
        Standing standing = standing(tree, leaving, blocked.get(name), confirmed, name);
        told.add(
            new Pass.Told(queue, standing, carried(tree, placements.get(name), observed, name)));
      }
    }
    List<String> leftovers =
        plan.blocked().stream()
            .filter(one -> facts.queues().stream().noneMatch(queue -> isNamed(queue, one.queue())))
            .map(Blocked::message)
            .toList();
    List<String> lacks = observed instanceof TellsLacks lacking ? lacking.lacks(wanted) : List.of();
    return new Pass(
        told,
        released,
        repaired,
        new BackEndStanding.Read(lacks, leftovers, facts.twoDefaults()),
        wrote);
  }

  private static boolean isNamed(BatchQueue queue, String name) {
    return queue.getMetadata().getName().equals(name);
  }

  private static Standing going(@Nullable Blocked blocked) {
    return blocked == null
        ? new Standing.Awaiting("It is being deleted, and the back end still has it.")
        : new Standing.Blocked(blocked.reason(), blocked.message());
  }

  private Standing standing(
      Tree tree,
      Leaving leaving,
      @Nullable Blocked blocked,
      Map<String, Confirmation> confirmed,
      String name) {
    Refusal refusal = tree.refusals().get(name);
    if (refusal != null) {
      return new Standing.Refused(refusal.reason(), refusal.message());
    }
    if (leaving.held().containsKey(name)) {
      return new Standing.Blocked(QueueReason.DELETING, leaving.held().get(name));
    }
    if (drifted.containsKey(name)) {
      return new Standing.Drifted(
          "Somebody changed it in the back end: %s. Take that back there, write it into the spec, or"
                  .formatted(drifted.get(name))
              + " set drift to Repair.");
    }
    if (refusedSteps.containsKey(name)) {
      return new Standing.Blocked(QueueReason.REFUSED_BY_BACK_END, refusedSteps.get(name));
    }
    if (blocked != null) {
      return new Standing.Blocked(blocked.reason(), blocked.message());
    }
    return switch (Objects.requireNonNull(confirmed.get(name))) {
      case Confirmation.Confirmed(var revision) -> new Standing.Enforced(revision);
      case Confirmation.Differs(var revision, var difference) ->
          new Standing.Awaiting(
              "The back end does not have all of it yet: %s.".formatted(difference));
    };
  }

  private Carried carried(
      Tree tree, @Nullable QueuePlacement placement, Observed<S> observed, String name) {
    FidelityLedger ledger = tree.ledgers().get(name);
    Usage usage = observed instanceof TellsUsage tells ? tells.usage(name) : Usage.UNKNOWN;
    boolean accepted = tree.wanted().tree().get(name) instanceof Accepted;
    Accepted queue = accepted ? (Accepted) tree.wanted().tree().get(name) : null;
    return new Carried(
        queue,
        queue == null ? Amounts.NONE : observed.ceiling(queue),
        queue == null ? null : placement,
        ledger == null ? List.of() : ledger.entries(),
        usage);
  }

  private static BatchQueue queue(Tree tree, String name) {
    BatchQueue queue = tree.queues().get(name);
    if (queue == null) {
      throw new IllegalStateException("no queue " + name);
    }
    return queue;
  }
}
