package dev.millwright.pulsar.cluster.dependent;

import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.pulsar.cluster.PulsarController;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import java.util.Collection;

/** Configuration files and start scripts of a cluster. */
@KubernetesDependent(
    useSSA = BooleanWithUndefined.TRUE,
    informer =
        @Informer(labelSelector = PulsarController.OURS, informerListLimit = ListDefaults.PAGE))
public class ConfigMaps extends PlannedObjects<ConfigMap> {

  public ConfigMaps() {
    super(ConfigMap.class);
  }

  @Override
  Collection<ConfigMap> planned(Planned planned) {
    return planned.plan().configMaps();
  }
}
