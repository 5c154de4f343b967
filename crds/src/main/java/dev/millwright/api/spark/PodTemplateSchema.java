package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the API server is told of a pod template: as much as rules need. The whole of it would be
 * 200 KB in each place; the controller reads the rest as Kubernetes' own type and says in {@code
 * Accepted} where that fails. There are no objects of this: the template itself is JSON.
 */
@PreserveUnknownFields
interface PodTemplateSchema {

  String ONE_DRIVER =
      "!has(self.spec) || !has(self.spec.containers) ||"
          + " self.spec.containers.filter(c, c.name == 'spark-kubernetes-driver').size() <= 1";

  String ONE_DRIVER_MESSAGE =
      "has more than one container named spark-kubernetes-driver: Spark runs in one of them; rename"
          + " or remove the others";

  String ONE_EXECUTOR =
      "!has(self.spec) || !has(self.spec.containers) ||"
          + " self.spec.containers.filter(c, c.name == 'spark-kubernetes-executor').size() <= 1";

  String ONE_EXECUTOR_MESSAGE =
      "has more than one container named spark-kubernetes-executor: Spark runs in one of them;"
          + " rename or remove the others";

  String ONE_MOUNT =
      "!has(self.volumeMounts) || self.volumeMounts.all(m,"
          + " self.volumeMounts.exists_one(o, o.mountPath == m.mountPath))";

  String ONE_MOUNT_MESSAGE =
      "'%s is the place of more than one volume: mount each at a path of its own'.format(["
          + "self.volumeMounts.filter(m, !self.volumeMounts.exists_one(o, o.mountPath == "
          + "m.mountPath))"
          + ".map(m, m.mountPath)])";

  @JsonPropertyDescription("Labels and annotations. Update: next attempt.")
  @Nullable Metadata getMetadata();

  @JsonPropertyDescription("A pod's spec; checked by the controller. Update: restart.")
  @Nullable Spec getSpec();

  /** Labels and annotations. */
  @PreserveUnknownFields
  interface Metadata {

    @JsonPropertyDescription("As beside the template. Update: next attempt.")
    @Size(max = 64)
    @ValidationRule(value = KeyRules.LABELS, messageExpression = KeyRules.LABELS_MESSAGE)
    @Nullable Map<String, String> getLabels();

    @JsonPropertyDescription("As beside the template. Update: next attempt.")
    @Size(max = 64)
    @Nullable Map<String, String> getAnnotations();
  }

  /** A pod's spec. */
  @PreserveUnknownFields
  interface Spec {

    @JsonPropertyDescription("Spark's container and others. Update: restart.")
    @Size(min = 1, max = 16)
    @Nullable List<Container> getContainers();
  }

  /** A container. */
  @PreserveUnknownFields
  @ValidationRule(
      value = ONE_MOUNT,
      messageExpression = ONE_MOUNT_MESSAGE,
      fieldPath = ".volumeMounts")
  interface Container {

    @JsonPropertyDescription("Unique in the pod. Update: restart.")
    @Size(min = 1, max = 63)
    @Required
    String getName();

    @JsonPropertyDescription("Where volumes are in the container. Update: restart.")
    @Size(max = 64)
    @Nullable List<VolumeMount> getVolumeMounts();
  }

  /** A place of a volume. */
  @PreserveUnknownFields
  interface VolumeMount {

    @JsonPropertyDescription("Path in the container, unique in it. Update: restart.")
    @Size(min = 1, max = 256)
    @Required
    String getMountPath();
  }
}
