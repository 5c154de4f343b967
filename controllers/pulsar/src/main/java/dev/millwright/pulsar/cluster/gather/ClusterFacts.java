package dev.millwright.pulsar.cluster.gather;

import dev.millwright.pulsar.cluster.plan.ObjectRef;
import dev.millwright.pulsar.cluster.plan.PlanFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything one reconcile knows of the world.
 *
 * @param workloads StatefulSets and Deployments
 * @param jobs Jobs
 * @param pods pods of all of them
 * @param around what decides whether more may be made
 * @param measured what brokers and bookies answered
 */
public record ClusterFacts(
    List<ObservedWorkload> workloads,
    List<ObservedJob> jobs,
    List<ObservedPod> pods,
    Surroundings around,
    Measurements measured) {

  public ClusterFacts {
    workloads = List.copyOf(workloads);
    jobs = List.copyOf(jobs);
    pods = List.copyOf(pods);
  }

  /** The same with StatefulSets and Deployments as they are after a write. */
  public ClusterFacts with(List<ObservedWorkload> written) {
    return new ClusterFacts(written, jobs, pods, around, measured);
  }

  /** A StatefulSet or Deployment by name. */
  public Optional<ObservedWorkload> workload(String name) {
    return workloads.stream().filter(w -> w.name().equals(name)).findFirst();
  }

  /** Pods that a StatefulSet or Job of this name made. */
  public List<ObservedPod> podsOf(String owner) {
    return pods.stream().filter(pod -> pod.owner().equals(owner)).toList();
  }

  /** What the planner needs of this. */
  public PlanFacts forPlanner() {
    Set<ObjectRef> existing = new HashSet<>();
    Map<String, Integer> ready = new HashMap<>();
    for (ObservedWorkload workload : workloads) {
      existing.add(new ObjectRef(workload.kind(), workload.name()));
      ready.put(workload.name(), workload.ready());
    }
    jobs.forEach(job -> existing.add(new ObjectRef("Job", job.name())));
    return new PlanFacts(
        existing,
        ready,
        jobs.stream()
            .filter(ObservedJob::completed)
            .map(ObservedJob::name)
            .collect(Collectors.toUnmodifiableSet()),
        jobs.stream()
            .filter(job -> !job.completed())
            .collect(Collectors.toUnmodifiableMap(ObservedJob::name, ObservedJob::image)));
  }
}
