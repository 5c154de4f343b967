package dev.millwright.spark;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Driver pods without what nobody reads: the spec, and addresses and resources in the status. Each
 * object of the client's model has a map for unknown fields and a list for each repeated one, some
 * thirty in a driver, and nearly all of them are empty.
 */
final class LeanDrivers {
  private LeanDrivers() {}

  /** Takes it out of a pod that was just read. */
  static void lean(Pod pod) {
    pod.setSpec(null);
    pod.setAdditionalProperties(Map.of());
    lean(pod.getMetadata());
    if (pod.getStatus() != null) {
      lean(pod.getStatus());
    }
  }

  private static void lean(ObjectMeta meta) {
    meta.setAdditionalProperties(Map.of());
    meta.setLabels(small(meta.getLabels()));
    meta.setAnnotations(small(meta.getAnnotations()));
    meta.setFinalizers(small(meta.getFinalizers()));
    meta.setManagedFields(List.of());
    meta.getOwnerReferences().forEach(owner -> owner.setAdditionalProperties(Map.of()));
    meta.setOwnerReferences(small(meta.getOwnerReferences()));
  }

  private static void lean(PodStatus status) {
    status.setAdditionalProperties(Map.of());
    status.setHostIP(null);
    status.setHostIPs(List.of());
    status.setPodIP(null);
    status.setPodIPs(List.of());
    status.setQosClass(null);
    status.setResourceClaimStatuses(List.of());
    status.setEphemeralContainerStatuses(List.of());
    status.getConditions().forEach(condition -> condition.setAdditionalProperties(Map.of()));
    status.setConditions(small(status.getConditions()));
    status.getInitContainerStatuses().forEach(LeanDrivers::lean);
    status.setInitContainerStatuses(small(status.getInitContainerStatuses()));
    status.getContainerStatuses().forEach(LeanDrivers::lean);
    status.setContainerStatuses(small(status.getContainerStatuses()));
  }

  private static void lean(ContainerStatus status) {
    status.setAdditionalProperties(Map.of());
    status.setAllocatedResources(null);
    status.setAllocatedResourcesStatus(List.of());
    status.setContainerID(null);
    status.setImage(null);
    status.setImageID(null);
    status.setLastState(null);
    status.setResources(null);
    status.setUser(null);
    status.setVolumeMounts(List.of());
    lean(status.getState());
  }

  private static void lean(@Nullable ContainerState state) {
    if (state == null) {
      return;
    }
    state.setAdditionalProperties(Map.of());
    if (state.getRunning() != null) {
      state.getRunning().setAdditionalProperties(Map.of());
    }
    if (state.getWaiting() != null) {
      state.getWaiting().setAdditionalProperties(Map.of());
    }
    if (state.getTerminated() != null) {
      state.getTerminated().setAdditionalProperties(Map.of());
    }
  }

  private static Map<String, String> small(@Nullable Map<String, String> map) {
    return Map.copyOf(Objects.requireNonNullElse(map, Map.of()));
  }

  private static <E> List<E> small(@Nullable List<E> list) {
    return List.copyOf(Objects.requireNonNullElse(list, List.of()));
  }
}
