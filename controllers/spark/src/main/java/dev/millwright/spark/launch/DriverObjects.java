package dev.millwright.spark.launch;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects of one driver. None has an owner yet: that is for whoever creates them.
 *
 * @param pod the driver
 * @param service its headless Service, by which executors find it
 * @param configuration the ConfigMap with {@code spark.properties}, the files beside it and the
 *     executors' pod template
 * @param claims claims of the driver's volumes
 */
public record DriverObjects(
    Pod pod, Service service, ConfigMap configuration, List<PersistentVolumeClaim> claims) {
  public DriverObjects {
    claims = List.copyOf(claims);
  }

  /** All of them, in the order in which to create them: what the pod mounts first, the pod last. */
  public List<HasMetadata> inOrder() {
    var all = new ArrayList<HasMetadata>();
    all.add(configuration);
    all.addAll(claims);
    all.add(service);
    all.add(pod);
    return List.copyOf(all);
  }
}
