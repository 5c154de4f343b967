package dev.millwright.pulsar.cluster.dependent;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.pulsar.cluster.plan.ClusterPlan;
import dev.millwright.pulsar.cluster.plan.ClusterPlanner;
import dev.millwright.pulsar.cluster.plan.PlanFacts;
import dev.millwright.pulsar.cluster.plan.Waiting;
import dev.millwright.pulsar.cluster.policy.BookieFloor;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Makes the objects of a cluster as planned. The plan follows from the spec and what was gathered;
 * so where all this is as it was when nothing differed from the plan, and no object has another
 * version since, nothing differs now, and neither plan nor comparison are made anew. That is most
 * of the work for a cluster that is looked at every minute. It is forgotten with the process.
 */
public final class PlanExecutor {
  /** Of everything that is planned. */
  static final List<Class<? extends HasMetadata>> KINDS =
      List.of(
          Service.class,
          ConfigMap.class,
          StatefulSet.class,
          Deployment.class,
          Job.class,
          PodDisruptionBudget.class);

  private final Map<String, Sight> settled = new ConcurrentHashMap<>();

  /**
   * Writes what differs from the plan.
   *
   * @param floor the wish
   * @param facts what the planner must know
   * @return what is held back
   */
  public List<Waiting> carryOut(
      BookieFloor floor, PlanFacts facts, Context<PulsarCluster> context) {
    PulsarCluster primary = context.getPrimaryResource();
    String uid = primary.getMetadata().getUid();
    Sight before = Sight.of(primary, facts, context);
    if (floor.message() == null && before.equals(settled.get(uid))) {
      return List.of();
    }
    ClusterPlan plan = ClusterPlanner.plan(floor.cluster(), facts);
    new Planned(plan, floor.keptSets()).handTo(context);
    context.managedWorkflowAndDependentResourceContext().reconcileManagedWorkflow();
    // Where something is refused the wish is not the spec's alone.
    if (plan.waiting().isEmpty()
        && floor.message() == null
        && before.equals(Sight.of(primary, facts, context))) {
      settled.put(uid, before);
    } else {
      settled.remove(uid);
    }
    return plan.waiting();
  }

  /** The cluster is no more. */
  public void forget(PulsarCluster primary) {
    settled.remove(primary.getMetadata().getUid());
  }

  /**
   * All that a plan and its comparison go by.
   *
   * @param generation of the spec
   * @param facts what the planner must know
   * @param versions of the objects of the cluster; no two objects share one
   */
  private record Sight(Long generation, PlanFacts facts, Set<String> versions) {

    static Sight of(PulsarCluster primary, PlanFacts facts, Context<PulsarCluster> context) {
      return new Sight(
          primary.getMetadata().getGeneration(),
          facts,
          KINDS.stream()
              .flatMap(context::getSecondaryResourcesAsStream)
              .map(object -> object.getMetadata().getResourceVersion())
              .collect(Collectors.toUnmodifiableSet()));
    }
  }
}
