package dev.millwright.pulsar.cluster.dependent;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.pulsar.cluster.plan.ClusterPlan;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.Set;

/**
 * The plan of the reconcile under way, handed to the dependents through its context.
 *
 * @param plan every object there should be
 * @param kept names of objects that stay as they are, though the plan does not have them
 */
public record Planned(ClusterPlan plan, Set<String> kept) {

  public Planned {
    kept = Set.copyOf(kept);
  }

  /** Makes this the plan of the reconcile under way. */
  public void handTo(Context<PulsarCluster> context) {
    PlannedObjects.hand(this, context);
  }

  boolean keeps(String name) {
    return kept.contains(name);
  }
}
