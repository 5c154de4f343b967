package dev.millwright.queues;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.DriftPolicy;
import dev.millwright.queues.admission.desired.Directory;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.Confirmation;
import dev.millwright.queues.backend.Guarded;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.QuarantinesWork;
import dev.millwright.queues.backend.Step;
import dev.millwright.queues.backend.StepPlan;
import dev.millwright.queues.backend.StepRefusedException;
import dev.millwright.queues.backend.TellsWork;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.gather.Facts;
import dev.millwright.queues.plan.Leaving;
import dev.millwright.queues.plan.Tree;
import dev.millwright.queues.status.BatchQueueStatusFactory;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

  /** Changed by somebody and left so: name → what differs. */
  private final Map<String, String> drifted = new TreeMap<>();

  /** Changed by somebody, and to be put right. */
  private final Set<String> toRepair = new HashSet<>();

  private final Map<String, String> refusedSteps = new TreeMap<>();
  private final TreeSet<String> repaired = new TreeSet<>();
  private int refusals;
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
    if (backEnd instanceof QuarantinesWork quarantine && quarantine.moveAside(before)) {
      wrote = true;
      before = backEnd.observe();
    }
    return carry(before);
  }

  private Pass carry(Observed<S> before) {
    Leaving leaving = Leaving.of(facts.queues(), name -> holders(before, name));
    Tree tree =
        Tree.of(facts.backEnd(), facts.queues(), leaving, facts.unknown(), before::fidelity);
    lookForDrift(tree, before);
    // What is to take no work takes none before the back end is changed, and what is new after.
    tellGuard(tree, before);
    Wanted wanted = tree.wanted().keeping(drifted);
    StepPlan<S> plan = before.plan(wanted);
    Observed<S> after = before;
    while (!plan.steps().isEmpty()) {
      boolean refused = walk(plan);
      after = backEnd.observe();
      plan = after.plan(wanted.keeping(refusedSteps));
      if (!refused || refusals > REFUSALS_MAX) {
        // What is left, or has come up since, is the next pass's.
        plan = new StepPlan<>(List.of(), plan.blocked());
      }
    }
    tellGuard(tree, after);
    var verdicts = new Verdicts(tree, leaving, drifted, refusedSteps, wanted, plan, after);
    return verdicts.pass(facts, backEnd, repaired, wrote);
  }

  private void tellGuard(Tree tree, Observed<S> observed) {
    if (backEnd instanceof Guarded guarded) {
      Directory.of(tree, backEnd, observed)
          .ifPresent(directory -> guarded.guard().keep(directory.data()));
    }
  }

  private static List<String> holders(Observed<?> observed, String name) {
    return observed instanceof TellsWork work ? work.holders(name) : List.of();
  }

  private void lookForDrift(Tree tree, Observed<S> observed) {
    Map<String, Confirmation> confirmed = observed.confirm(tree.wanted());
    for (Accepted queue : tree.wanted().tree().accepted()) {
      BatchQueue object = tree.queue(queue.name());
      if (confirmed.get(queue.name()) instanceof Confirmation.Differs differs
          && BatchQueueStatusFactory.isDrift(object, queue, differs.revision())) {
        if (object.getSpec().drift() == DriftPolicy.Report) {
          drifted.put(queue.name(), differs.difference());
        } else {
          toRepair.add(queue.name());
        }
      }
    }
  }

  /** Whether a step was refused; the steps behind it are not done, for they may rest on it. */
  private boolean walk(StepPlan<S> plan) {
    for (S step : plan.steps()) {
      try {
        wrote |= backEnd.apply(step);
        if (toRepair.contains(step.queue())) {
          repaired.add(step.queue());
        }
      } catch (StepRefusedException e) {
        refusedSteps.putAll(e.queues(step));
        refusals++;
        return true;
      }
    }
    return false;
  }
}
