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

  @JsonPropertyDescription("Labels and annotations. Update: next attempt.")
  @Nullable Metadata getMetadata();

  @JsonPropertyDescription("A pod's spec; checked by the controller. Update: restart.")
  @Nullable Spec getSpec();

  /** Labels and annotations. */
  @PreserveUnknownFields
  interface Metadata {

    @JsonPropertyDescription("As beside the template. Update: next attempt.")
    @Size(max = 64)
    @ValidationRule(value = SparkValues.LABELS, messageExpression = SparkValues.LABELS_MESSAGE)
    @Nullable Map<String, String> getLabels();

    @JsonPropertyDescription("As beside the template. Update: next attempt.")
    @Size(max = 64)
    @Nullable Map<String, String> getAnnotations();
  }

  /** A pod's spec. */
  @PreserveUnknownFields
  interface Spec {

    @JsonPropertyDescription("Spark's container and others. Update: restart.")
    @Size(min = 1, max = 32)
    @Nullable List<Container> getContainers();
  }

  /** A container. */
  @PreserveUnknownFields
  interface Container {

    @JsonPropertyDescription("Unique in the pod. Update: restart.")
    @Size(min = 1, max = 63)
    @Required
    String getName();
  }
}
