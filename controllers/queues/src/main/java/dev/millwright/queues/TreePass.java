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
import dev.millwright.queues.plan.Foresight;
import dev.millwright.queues.plan.InForce;
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
import org.jspecify.annotations.Nullable;

/**
 * One pass over one back end with its whole tree: what is there is read, what shall be is decided,
 * the way is walked step by step, and what is there then is read back. It holds nothing between two
 * passes, so it may be cut off anywhere.
 *
 * @param <S> what the back end calls a step
 */
final class TreePass<S extends Step> {
  /** Of steps that a back end refuses the change is taken back; so many in one pass. */
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
    if (!facts.isPlanned()
        && backEnd instanceof QuarantinesWork quarantine
        && quarantine.moveAside(before)) {
      wrote = true;
      before = backEnd.observe();
    }
    Course course = course(facts.inForce(), before);
    lookForDrift(course.tree(), before);
    return facts.isPlanned() ? foresee(course, before) : carry(course, before);
  }

  /** Nothing is written, and what admission is told of stays as well: it goes by what is there. */
  private Pass foresee(Course course, Observed<S> observed) {
    StepPlan<S> plan = observed.plan(wanted(course));
    Foresight foresight = Foresight.of(plan, observed);
    return pass(course, new StepPlan<>(List.of(), plan.blocked()), observed, foresight);
  }

  private Pass carry(Course begun, Observed<S> before) {
    Course course = begun;
    // What is to take no work takes none before the back end is changed, and what is new after.
    tellGuard(course.tree(), before);
    StepPlan<S> plan = before.plan(wanted(course));
    Observed<S> after = before;
    while (!plan.steps().isEmpty()) {
      Refused<S> refused = walk(plan);
      after = backEnd.observe();
      if (refused != null && !refused.why().isOfSome()) {
        course = around(refused.step().queue(), course, after);
      }
      plan = after.plan(wanted(course));
      if (refused == null || refusals > REFUSALS_MAX) {
        // What is left, or has come up since, is the next pass's.
        plan = new StepPlan<>(List.of(), plan.blocked());
      }
    }
    tellGuard(course.tree(), after);
    return pass(course, plan, after, null);
  }

  private void tellGuard(Tree tree, Observed<S> observed) {
    if (backEnd instanceof Guarded guarded) {
      Directory.of(tree, backEnd, observed)
          .ifPresent(directory -> guarded.guard().keep(directory.data()));
    }
  }

  /** What is to be reached, with the specs that hold. */
  private record Course(InForce inForce, Leaving leaving, Tree tree) {}

  private Course course(InForce inForce, Observed<S> observed) {
    Leaving leaving =
        Leaving.of(inForce.queues(), facts.outgoing(), name -> holders(observed, name));
    return new Course(
        inForce,
        leaving,
        Tree.of(facts.backEnd(), inForce, leaving, facts.unknown(), observed::fidelity));
  }

  private Wanted wanted(Course course) {
    return course.tree().wanted().keeping(drifted).keeping(refusedSteps);
  }

  private Pass pass(
      Course course, StepPlan<S> plan, Observed<S> observed, @Nullable Foresight foresight) {
    var outcome =
        new Outcome(
            course.tree(),
            course.leaving(),
            course.inForce(),
            drifted,
            refusedSteps,
            wanted(course),
            plan,
            observed,
            foresight);
    return new Verdicts(outcome).pass(facts, backEnd, repaired, wrote);
  }

  /** The whole change is taken back, or else the queue stays as it is. */
  private Course around(String refused, Course course, Observed<S> observed) {
    String message = refusedSteps.getOrDefault(refused, "");
    InForce instead = facts.takingBack(course.inForce(), refused, message);
    if (instead == null) {
      return course;
    }
    refusedSteps.remove(refused);
    return course(instead, observed);
  }

  /** Nobody holds a queue that this back end is not waited for on account of. */
  private List<String> holders(Observed<?> observed, String name) {
    return !facts.isAbandoned(name) && observed instanceof TellsWork work
        ? work.holders(name)
        : List.of();
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

  private record Refused<S extends Step>(S step, StepRefusedException why) {}

  /**
   * Which step was refused, null for none; those behind it are not done, for they may rest on it.
   */
  private @Nullable Refused<S> walk(StepPlan<S> plan) {
    for (S step : plan.steps()) {
      try {
        wrote |= backEnd.apply(step);
        if (toRepair.contains(step.queue())) {
          repaired.add(step.queue());
        }
      } catch (StepRefusedException e) {
        refusedSteps.putAll(e.queues(step));
        refusals++;
        return new Refused<>(step, e);
      }
    }
    return null;
  }
}
