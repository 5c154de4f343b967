package dev.millwright.pulsar.cluster.desired;

import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One disruption budget per component, over all its sets: of several pods one may be gone. A single
 * pod has none, since a budget would either do nothing or block every drain of its node.
 */
public final class DisruptionBudgets {

  private DisruptionBudgets() {}

  /** All budgets of a cluster. */
  public static List<PodDisruptionBudget> of(ResolvedCluster cluster) {
    Map<Component, Integer> pods = new EnumMap<>(Component.class);
    cluster.sets().forEach(set -> pods.merge(set.component(), set.replicas(), Integer::sum));
    return pods.entrySet().stream()
        .filter(component -> component.getValue() > 1)
        .map(component -> budget(cluster, component.getKey()))
        .toList();
  }

  private static PodDisruptionBudget budget(ResolvedCluster cluster, Component component) {
    return new PodDisruptionBudgetBuilder()
        .withMetadata(
            ObjectLabels.meta(
                cluster, component.label(), ObjectNames.of(cluster.name(), component.label())))
        .withNewSpec()
        .withMaxUnavailable(new IntOrString(1))
        .withNewSelector()
        .withMatchLabels(ObjectLabels.selector(cluster, component))
        .endSelector()
        .endSpec()
        .build();
  }
}
