package dev.millwright.spark.application.gather;

import dev.millwright.common.label.Labels;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.application.observe.DriverReader;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.desired.Owner;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The driver pods of a custom resource. */
public final class Drivers {
  private Drivers() {}

  /**
   * Those among some pods that belong to this very object: another one may have had its name.
   *
   * @param uid of the object
   */
  public static List<ObservedDriver> of(String uid, Stream<Pod> pods) {
    return pods.filter(pod -> "driver".equals(pod.getMetadata().getLabels().get(SparkLabels.ROLE)))
        .filter(
            pod ->
                pod.getMetadata().getOwnerReferences().stream()
                    .anyMatch(owner -> owner.getUid().equals(uid)))
        .map(DriverReader::read)
        .toList();
  }

  /** Those that the API server knows now, whatever a cache does. */
  public static List<ObservedDriver> now(Owner owner, KubernetesClient client) {
    List<Pod> pods =
        client
            .pods()
            .inNamespace(owner.namespace())
            .withLabel(Labels.MANAGED_BY, SparkController.NAME)
            .withLabel(owner.label(), owner.name())
            .withLabel(SparkLabels.ROLE, "driver")
            .list()
            .getItems();
    return of(owner.uid(), pods.stream());
  }

  /** Whether an object has changed since it was read. */
  public static boolean isStale(HasMetadata read, KubernetesClient client) {
    HasMetadata now = client.resource(read).get();
    return now == null
        || !Objects.equals(
            now.getMetadata().getResourceVersion(), read.getMetadata().getResourceVersion());
  }
}
