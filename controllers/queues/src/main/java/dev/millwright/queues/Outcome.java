package dev.millwright.queues;

import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.StepPlan;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.plan.Foresight;
import dev.millwright.queues.plan.InForce;
import dev.millwright.queues.plan.Leaving;
import dev.millwright.queues.plan.Tree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a pass.
 *
 * @param tree that was to be carried
 * @param leaving queues that are being deleted, or go to another back end
 * @param inForce the specs that hold
 * @param drifted changed by somebody and left so: name → what differs
 * @param refusedSteps name → what the back end said
 * @param wanted of the back end
 * @param plan what would be next; its steps do not matter
 * @param observed the back end as it was read back
 * @param foresight what is only planned; null where the plan was carried out
 */
record Outcome(
    Tree tree,
    Leaving leaving,
    InForce inForce,
    Map<String, String> drifted,
    Map<String, String> refusedSteps,
    Wanted wanted,
    StepPlan<?> plan,
    Observed<?> observed,
    @Nullable Foresight foresight) {}
