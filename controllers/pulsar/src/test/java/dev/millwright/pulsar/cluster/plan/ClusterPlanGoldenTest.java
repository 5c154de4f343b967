package dev.millwright.pulsar.cluster.plan;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.pulsar.cluster.desired.InitialiseJob;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.testkit.golden.GoldenFolder;
import dev.millwright.testkit.golden.GoldenScenario;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every object of a cluster, per scenario; without in-facts.yaml everything before it is ready.
 * With in-before.yaml the cluster runs with that spec, and only what is written for the next one
 * counts.
 */
class ClusterPlanGoldenTest {

  @TestFactory
  Stream<DynamicTest> plans() {
    return GoldenFolder.of("src/test/resources/golden/cluster").tests(this::plan);
  }

  private Map<String, ?> plan(GoldenScenario scenario) {
    ResolvedCluster cluster =
        ProfileResolver.resolve(scenario.read("cluster", PulsarCluster.class));
    if (scenario.has("before")) {
      return changes(
          ProfileResolver.resolve(scenario.read("before", PulsarCluster.class)), cluster);
    }
    PlanFacts facts =
        scenario.has("facts") ? scenario.read("facts", PlanFacts.class) : allReady(cluster);
    ClusterPlan plan = ClusterPlanner.plan(cluster, facts);
    Map<String, Object> outputs = new TreeMap<>();
    outputs.put("services", plan.services());
    outputs.put("configmaps", plan.configMaps());
    outputs.put("statefulsets", plan.statefulSets());
    outputs.put("deployments", plan.deployments());
    outputs.put("jobs", plan.jobs());
    outputs.put("budgets", plan.budgets());
    outputs.put("racks", RackPlanner.plan(cluster, Set.of(), Map.of()));
    outputs.values().removeIf(output -> ((List<?>) output).isEmpty());
    outputs.put("waiting", plan.waiting());
    return outputs;
  }

  private static Map<String, ?> changes(ResolvedCluster before, ResolvedCluster cluster) {
    ClusterPlan made = ClusterPlanner.plan(before, allReady(before));
    PlanFacts ready = allReady(before);
    PlanFacts living =
        new PlanFacts(existing(made), ready.readyPods(), ready.completedJobs(), Map.of());
    ClusterPlan next = ClusterPlanner.plan(cluster, living);
    return Map.of("changes", PlanChanges.between(made, next), "waiting", next.waiting());
  }

  private static Set<ObjectRef> existing(ClusterPlan made) {
    return Stream.<List<? extends HasMetadata>>of(
            made.statefulSets(), made.deployments(), made.jobs())
        .flatMap(List::stream)
        .map(object -> new ObjectRef(object.getKind(), object.getMetadata().getName()))
        .collect(Collectors.toUnmodifiableSet());
  }

  static PlanFacts allReady(ResolvedCluster cluster) {
    Map<String, Integer> ready =
        cluster.sets().stream()
            .collect(
                Collectors.toMap(
                    set -> ObjectNames.of(cluster, set), set -> set.replicas(), Integer::sum));
    return new PlanFacts(Set.of(), ready, Set.of(InitialiseJob.name(cluster)), Map.of());
  }
}
