package dev.millwright.pulsar.cluster.dependent;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.pulsar.cluster.PulsarController;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import java.util.Collection;

/** Initialisation of a cluster. A Job cannot be changed: one that exists is left to end. */
@KubernetesDependent(
    useSSA = BooleanWithUndefined.TRUE,
    informer =
        @Informer(labelSelector = PulsarController.OURS, informerListLimit = ListDefaults.PAGE))
public class Jobs extends PlannedObjects<Job> {

  public Jobs() {
    super(Job.class);
  }

  @Override
  Collection<Job> planned(Planned planned) {
    return planned.plan().jobs();
  }

  @Override
  public Result<Job> match(
      Job actual, Job desired, PulsarCluster primary, Context<PulsarCluster> context) {
    return Result.computed(true, desired);
  }
}
