package dev.millwright.spark.application.plan;

import dev.millwright.api.spark.SparkApplicationSpec;
import dev.millwright.spark.launch.conf.SparkConf;
import dev.millwright.spark.request.LaunchRequests;
import java.util.stream.Stream;

/** How many executors an application asks for at first. */
final class FirstExecutors {
  private FirstExecutors() {}

  /** Spark's own rule: the largest of what is asked for where allocation is dynamic. */
  static int wanted(SparkApplicationSpec spec) {
    SparkConf conf = LaunchRequests.typed(spec);
    int instances = number(conf, "spark.executor.instances", 0);
    if (!"true".equals(conf.get("spark.dynamicAllocation.enabled", "false"))) {
      return conf.has("spark.executor.instances") ? instances : 2;
    }
    return Stream.of("initialExecutors", "minExecutors")
        .map(key -> number(conf, "spark.dynamicAllocation." + key, 0))
        .reduce(instances, Math::max);
  }

  private static int number(SparkConf conf, String key, int byDefault) {
    String text = conf.get(key, "");
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : byDefault;
  }
}
