package dev.millwright.spark.application;

import io.fabric8.kubernetes.api.model.Pod;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import java.util.Map;
import java.util.Set;

/**
 * Pods name the custom resource they belong to in a label; the owner of an executor is its driver.
 *
 * @param label the key of that label
 */
public record PodToOwner(String label) implements SecondaryToPrimaryMapper<Pod> {

  @Override
  public Set<ResourceID> toPrimaryResourceIDs(Pod pod) {
    Map<String, String> labels = pod.getMetadata().getLabels();
    String name = labels == null ? null : labels.get(label);
    return name == null ? Set.of() : Set.of(new ResourceID(name, pod.getMetadata().getNamespace()));
  }
}
