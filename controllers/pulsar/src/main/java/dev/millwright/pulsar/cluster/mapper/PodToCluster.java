package dev.millwright.pulsar.cluster.mapper;

import dev.millwright.common.label.Labels;
import io.fabric8.kubernetes.api.model.Pod;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import java.util.Map;
import java.util.Set;

/** A pod names its cluster in a label; its owner is a StatefulSet, ReplicaSet or Job. */
public final class PodToCluster implements SecondaryToPrimaryMapper<Pod> {

  @Override
  public Set<ResourceID> toPrimaryResourceIDs(Pod pod) {
    Map<String, String> labels = pod.getMetadata().getLabels();
    String cluster = labels == null ? null : labels.get(Labels.INSTANCE);
    return cluster == null
        ? Set.of()
        : Set.of(new ResourceID(cluster, pod.getMetadata().getNamespace()));
  }
}
