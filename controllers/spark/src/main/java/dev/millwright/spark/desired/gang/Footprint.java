package dev.millwright.spark.desired.gang;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.driver.PodNeeds;
import dev.millwright.spark.launch.resource.Amounts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an application takes of a queue. Each pod counts as one of {@code pods} too, as in both back
 * ends.
 *
 * @param driver its pod
 * @param executor one pod
 * @param executors how many of them
 */
public record Footprint(Amounts driver, Amounts executor, ExecutorRange executors) {
  private static final Amounts ONE_POD = new Amounts(new TreeMap<>(Map.of("pods", BigDecimal.ONE)));

  /**
   * Reads it from a request.
   *
   * @throws dev.millwright.spark.launch.conf.RefusedException a value cannot be read
   */
  public static Footprint of(LaunchRequest request) {
    return new Footprint(
        PodNeeds.driver(request).plus(ONE_POD),
        PodNeeds.executor(request).plus(ONE_POD),
        ExecutorRange.of(request.conf()));
  }

  /** The driver with so many executors. */
  public Amounts with(int count) {
    return driver.plus(executor.times(count));
  }

  /** The driver with the executors that it begins with. */
  public Amounts atFirst() {
    return with(executors.first());
  }

  /** The driver with as many executors as it may have at a time; null if that has no limit. */
  public @Nullable Amounts atMost() {
    return executors.most() == null ? null : with(executors.most());
  }
}
