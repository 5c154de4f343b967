package dev.millwright.pulsar.cluster.plan;

import java.util.Map;
import java.util.Set;

/**
 * What the planner must know of the world.
 *
 * @param existing StatefulSets, Deployments and Jobs of this cluster that exist
 * @param readyPods ready pods by name of their StatefulSet or Deployment; absent means none
 * @param completedJobs names of Jobs that have completed
 * @param unfinishedJobs images of the Jobs that have not, by name
 */
public record PlanFacts(
    Set<ObjectRef> existing,
    Map<String, Integer> readyPods,
    Set<String> completedJobs,
    Map<String, String> unfinishedJobs) {

  public PlanFacts {
    existing = Set.copyOf(existing);
    readyPods = Map.copyOf(readyPods);
    completedJobs = Set.copyOf(completedJobs);
    unfinishedJobs = Map.copyOf(unfinishedJobs);
  }

  boolean exists(String kind, String name) {
    return existing.contains(new ObjectRef(kind, name));
  }

  int ready(String workload) {
    return readyPods.getOrDefault(workload, 0);
  }

  /** Whether a Job still tries with another image, perhaps one that cannot be pulled. */
  boolean triesWithAnother(String job, String image) {
    return !unfinishedJobs.getOrDefault(job, image).equals(image);
  }
}
