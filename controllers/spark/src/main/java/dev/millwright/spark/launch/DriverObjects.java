package dev.millwright.spark.launch;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one driver. None has an owner yet: that is for whoever creates them.
 *
 * @param pod the driver
 * @param service its headless Service, by which executors find it
 * @param configuration the ConfigMap with {@code spark.properties} and the files beside it
 * @param executorTemplate the ConfigMap with the executors' pod template; null without one
 * @param claims claims of the driver's volumes
 */
public record DriverObjects(
    Pod pod,
    Service service,
    ConfigMap configuration,
    @Nullable ConfigMap executorTemplate,
    List<PersistentVolumeClaim> claims) {
  public DriverObjects {
    claims = List.copyOf(claims);
  }

  /** All of them, in the order in which to create them: what the pod mounts first, the pod last. */
  public List<HasMetadata> inOrder() {
    var all = new ArrayList<HasMetadata>();
    all.add(configuration);
    if (executorTemplate != null) {
      all.add(executorTemplate);
    }
    all.addAll(claims);
    all.add(service);
    all.add(pod);
    return List.copyOf(all);
  }
}
