package dev.millwright.pulsar.cluster.plan;

import java.util.Map;
import java.util.Set;

/**
 * What the planner must know of the world.
 *
 * @param existing StatefulSets, Deployments and Jobs of this cluster that exist
 * @param readyPods ready pods by name of their StatefulSet or Deployment; absent means none
 * @param completedJobs names of Jobs that have completed
 */
public record PlanFacts(
    Set<ObjectRef> existing, Map<String, Integer> readyPods, Set<String> completedJobs) {

  public PlanFacts {
    existing = Set.copyOf(existing);
    readyPods = Map.copyOf(readyPods);
    completedJobs = Set.copyOf(completedJobs);
  }

  /** A namespace in which nothing of the cluster exists yet. */
  public static PlanFacts nothingYet() {
    return new PlanFacts(Set.of(), Map.of(), Set.of());
  }

  boolean exists(String kind, String name) {
    return existing.contains(new ObjectRef(kind, name));
  }

  int ready(String workload) {
    return readyPods.getOrDefault(workload, 0);
  }
}
