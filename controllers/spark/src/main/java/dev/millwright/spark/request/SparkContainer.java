package dev.millwright.spark.request;

import dev.millwright.spark.launch.conf.SparkConf;
import io.fabric8.kubernetes.api.model.Container;
import java.util.List;
import java.util.stream.IntStream;

/** Which container of a template is Spark's. */
final class SparkContainer {
  private SparkContainer() {}

  /** The one that the configuration names, else the first. */
  static int index(List<Container> containers, String role, SparkConf conf) {
    String name = conf.find("spark.kubernetes." + role + ".podTemplateContainerName");
    return IntStream.range(0, containers.size())
        .filter(i -> name != null && name.equals(containers.get(i).getName()))
        .findFirst()
        .orElse(0);
  }
}
