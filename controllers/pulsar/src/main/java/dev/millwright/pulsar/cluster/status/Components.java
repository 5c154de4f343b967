package dev.millwright.pulsar.cluster.status;

import dev.millwright.api.pulsar.ComponentStatus;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.gather.ObservedPod;
import dev.millwright.pulsar.cluster.gather.ObservedWorkload;
import dev.millwright.pulsar.cluster.gather.Trouble;
import dev.millwright.pulsar.cluster.plan.Waiting;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.reason.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pods of each set, as observed, and what they wait for. */
final class Components {

  private Components() {}

  /** One entry for each set there should be, then one for each that is kept though not wished. */
  static List<ComponentStatus> of(
      ResolvedCluster cluster, ClusterFacts facts, List<Waiting> waiting) {
    List<ComponentStatus> components = new ArrayList<>();
    Set<String> wished = new TreeSet<>();
    for (ResolvedSet set : cluster.sets()) {
      String name = ObjectNames.of(cluster, set);
      wished.add(name);
      components.add(
          one(set.workload(), set.replicas(), facts.workload(name).orElse(null), facts, waiting));
    }
    for (ObservedWorkload kept : facts.workloads()) {
      if (!wished.contains(kept.name())) {
        String shortName = kept.name().substring(cluster.name().length() + 1);
        components.add(one(shortName, kept.desired(), kept, facts, waiting));
      }
    }
    return List.copyOf(components);
  }

  /** The version of all ready pods; null while they differ or there are none. */
  static @Nullable String version(ClusterFacts facts) {
    Set<String> versions =
        facts.pods().stream()
            .filter(ObservedPod::ready)
            .map(ObservedPod::version)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return versions.size() == 1 ? versions.iterator().next() : null;
  }

  private static ComponentStatus one(
      String name,
      int desired,
      @Nullable ObservedWorkload workload,
      ClusterFacts facts,
      List<Waiting> waiting) {
    if (workload == null) {
      Optional<Waiting> held = waiting.stream().filter(w -> w.component().equals(name)).findFirst();
      return new ComponentStatus(
          name,
          desired,
          0,
          0,
          null,
          held.map(Waiting::reason).orElse(State.NOT_CREATED_YET.word()),
          held.map(Waiting::message).orElse("It is about to be created."));
    }
    Trouble trouble = trouble(workload, desired, facts);
    return new ComponentStatus(
        name,
        desired,
        workload.ready(),
        workload.updated(),
        version(facts, workload),
        trouble == null ? null : trouble.reason(),
        trouble == null ? null : trouble.message());
  }

  private static @Nullable Trouble trouble(
      ObservedWorkload workload, int desired, ClusterFacts facts) {
    for (ObservedPod pod : pods(workload, facts)) {
      Trouble trouble = pod.trouble();
      if (trouble != null && !pod.ready()) {
        return new Trouble(trouble.reason(), pod.name() + ": " + trouble.message());
      }
    }
    if (workload.ready() < desired) {
      return new Trouble(
          State.PODS_NOT_READY.word(),
          "%d of %d pods are ready.".formatted(workload.ready(), desired));
    }
    if (workload.updated() < desired) {
      return new Trouble(
          State.PODS_OUTDATED.word(),
          "%d of %d pods run the latest configuration.".formatted(workload.updated(), desired));
    }
    return workload.observed()
        ? null
        : new Trouble(
            State.PODS_OUTDATED.word(),
            "Kubernetes has yet to look at the latest configuration of the pods.");
  }

  private static @Nullable String version(ClusterFacts facts, ObservedWorkload workload) {
    return pods(workload, facts).stream()
        .filter(ObservedPod::ready)
        .map(ObservedPod::version)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Pods of a Deployment belong to its ReplicaSet, whose name begins with the Deployment's. */
  private static List<ObservedPod> pods(ObservedWorkload workload, ClusterFacts facts) {
    return workload.kind().equals("Deployment")
        ? facts.pods().stream()
            .filter(pod -> pod.owner().matches(workload.name() + "-[a-z0-9]+"))
            .toList()
        : facts.podsOf(workload.name());
  }
}
