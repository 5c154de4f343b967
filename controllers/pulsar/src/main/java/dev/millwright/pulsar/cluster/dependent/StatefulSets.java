package dev.millwright.pulsar.cluster.dependent;

import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.pulsar.cluster.PulsarController;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import java.util.Collection;

/** StatefulSets of a cluster. */
@KubernetesDependent(
    useSSA = BooleanWithUndefined.TRUE,
    informer =
        @Informer(labelSelector = PulsarController.OURS, informerListLimit = ListDefaults.PAGE))
public class StatefulSets extends PlannedObjects<StatefulSet> {

  public StatefulSets() {
    super(StatefulSet.class);
  }

  @Override
  Collection<StatefulSet> planned(Planned planned) {
    return planned.plan().statefulSets();
  }
}
