package dev.millwright.spark.desired.gang;

import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.launch.conf.SparkConf;
import org.jspecify.annotations.Nullable;

/**
 * How many executors a driver asks for, by Spark's own rule.
 *
 * @param first to begin with
 * @param floor that stay, however idle
 * @param most at a time; null for no limit
 */
public record ExecutorRange(int first, int floor, @Nullable Integer most) {
  private static final String INSTANCES = "spark.executor.instances";
  private static final int DEFAULT_INSTANCES = 2;
  private static final String DYNAMIC = "spark.dynamicAllocation.";

  /**
   * Reads it from the configuration.
   *
   * @throws RefusedException Spark would not start with it
   */
  public static ExecutorRange of(SparkConf conf) {
    if (!conf.flag(DYNAMIC + "enabled", false)) {
      int instances = count(conf, INSTANCES, DEFAULT_INSTANCES);
      return new ExecutorRange(instances, instances, instances);
    }
    int floor = count(conf, DYNAMIC + "minExecutors", 0);
    int initial = count(conf, DYNAMIC + "initialExecutors", floor);
    int first = Math.max(Math.max(floor, initial), count(conf, INSTANCES, 0));
    String mostKey = DYNAMIC + "maxExecutors";
    if (!conf.has(mostKey)) {
      return new ExecutorRange(first, floor, null);
    }
    int most = count(conf, mostKey, 0);
    if (most < first) {
      throw new RefusedException(
          mostKey,
          Integer.toString(most),
          "is below the " + first + " executors to begin with; raise it or ask for fewer.");
    }
    return new ExecutorRange(first, floor, most);
  }

  private static int count(SparkConf conf, String key, int otherwise) {
    int count = conf.number(key, otherwise);
    if (count < 0) {
      throw new RefusedException(key, Integer.toString(count), "is negative; write 0 or more.");
    }
    return count;
  }
}
