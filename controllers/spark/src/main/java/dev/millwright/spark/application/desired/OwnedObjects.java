package dev.millwright.spark.application.desired;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.common.label.Labels;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.launch.DriverObjects;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whose the objects of an attempt are: owned by the custom resource, found again by labels. */
public final class OwnedObjects {
  private OwnedObjects() {}

  /** Labels of everything that belongs to an attempt, its executors too. */
  public static Map<String, String> labels(Owner owner, AttemptStatus attempt) {
    return Map.of(
        Labels.MANAGED_BY,
        SparkController.NAME,
        owner.label(),
        owner.name(),
        SparkLabels.ATTEMPT,
        attempt.number().toString());
  }

  /** The objects of a launch in the order in which they are created, each with owner and labels. */
  public static List<HasMetadata> of(Owner owner, AttemptStatus attempt, DriverObjects objects) {
    List<HasMetadata> all = objects.inOrder();
    Map<String, String> labels = labels(owner, attempt);
    for (HasMetadata object : all) {
      ObjectMeta meta = object.getMetadata();
      Map<String, String> merged =
          new HashMap<>(Objects.requireNonNullElse(meta.getLabels(), Map.of()));
      merged.putAll(labels);
      meta.setLabels(merged);
      meta.setOwnerReferences(List.of(owner.reference()));
      if (object instanceof Service service) {
        // Executors look for their driver before it is ready, and where a readiness probe asks for
        // more than Spark's start, it would not be ready without them.
        service.getSpec().setPublishNotReadyAddresses(true);
      }
    }
    return all;
  }
}
