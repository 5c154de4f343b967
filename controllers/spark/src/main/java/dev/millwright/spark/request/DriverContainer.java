package dev.millwright.spark.request;

import dev.millwright.spark.launch.conf.SparkConf;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes a driver's pod tell which of its containers is Spark's, and how that one ended. */
final class DriverContainer {
  /** Kubernetes' own annotation for the container that a pod is about. */
  private static final String DEFAULT = "kubectl.kubernetes.io/default-container";

  /** Spark's own. */
  private static final String NAME = "spark-kubernetes-driver";

  private DriverContainer() {}

  static Pod told(Pod template, SparkConf conf) {
    List<Container> containers = new ArrayList<>(template.getSpec().getContainers());
    if (containers.isEmpty()) {
      containers.add(new ContainerBuilder().withName(NAME).build());
    }
    int index = SparkContainer.index(containers, "driver", conf);
    Container spark = containers.get(index);
    String name = Objects.requireNonNullElse(spark.getName(), NAME);
    containers.set(
        index,
        new ContainerBuilder(spark)
            .withName(name)
            .withTerminationMessagePolicy(
                Objects.requireNonNullElse(
                    spark.getTerminationMessagePolicy(), "FallbackToLogsOnError"))
            .build());
    return new PodBuilder(template)
        .editMetadata()
        .addToAnnotations(DEFAULT, name)
        .endMetadata()
        .editSpec()
        .withContainers(containers)
        .endSpec()
        .build();
  }
}
