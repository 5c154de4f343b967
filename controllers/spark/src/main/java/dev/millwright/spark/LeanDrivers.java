package dev.millwright.spark;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Driver pods without what nobody reads: the spec, and addresses and resources in the status. What
 * is left of maps is small, and nobody writes to it.
 */
final class LeanDrivers {
  private LeanDrivers() {}

  /** Takes it out of a pod that was just read. */
  static void lean(Pod pod) {
    pod.setSpec(null);
    ObjectMeta meta = pod.getMetadata();
    meta.setLabels(small(meta.getLabels()));
    meta.setAnnotations(small(meta.getAnnotations()));
    meta.setManagedFields(List.of());
    if (pod.getStatus() != null) {
      lean(pod.getStatus());
    }
  }

  private static void lean(PodStatus status) {
    status.setHostIP(null);
    status.setHostIPs(List.of());
    status.setPodIP(null);
    status.setPodIPs(List.of());
    status.setQosClass(null);
    status.setResourceClaimStatuses(List.of());
    status.setEphemeralContainerStatuses(List.of());
    status.getInitContainerStatuses().forEach(LeanDrivers::lean);
    status.getContainerStatuses().forEach(LeanDrivers::lean);
  }

  private static void lean(ContainerStatus status) {
    status.setAllocatedResources(null);
    status.setAllocatedResourcesStatus(List.of());
    status.setContainerID(null);
    status.setImage(null);
    status.setImageID(null);
    status.setLastState(null);
    status.setResources(null);
    status.setUser(null);
    status.setVolumeMounts(List.of());
  }

  private static Map<String, String> small(@Nullable Map<String, String> map) {
    return Map.copyOf(Objects.requireNonNullElse(map, Map.of()));
  }
}
