package dev.millwright.spark.launch;

import dev.millwright.spark.launch.LaunchResult.Launched;
import dev.millwright.spark.launch.LaunchResult.Refused;
import dev.millwright.spark.launch.check.Refusals;
import dev.millwright.spark.launch.driver.DriverAssembly;

/** The launch of an application in cluster mode, as spark-submit would do it. */
public final class Launch {
  private Launch() {}

  /** The objects to create, or why there are none. */
  public static LaunchResult of(LaunchRequest request) {
    var refusals = Refusals.of(request);
    return refusals.isEmpty() ? new Launched(DriverAssembly.of(request)) : new Refused(refusals);
  }
}
