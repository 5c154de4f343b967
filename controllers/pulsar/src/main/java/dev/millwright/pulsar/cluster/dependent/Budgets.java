package dev.millwright.pulsar.cluster.dependent;

import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.pulsar.cluster.PulsarController;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import java.util.Collection;

/** Disruption budgets of a cluster. */
@KubernetesDependent(
    useSSA = BooleanWithUndefined.TRUE,
    informer =
        @Informer(labelSelector = PulsarController.OURS, informerListLimit = ListDefaults.PAGE))
public class Budgets extends PlannedObjects<PodDisruptionBudget> {

  public Budgets() {
    super(PodDisruptionBudget.class);
  }

  @Override
  Collection<PodDisruptionBudget> planned(Planned planned) {
    return planned.plan().budgets();
  }
}
