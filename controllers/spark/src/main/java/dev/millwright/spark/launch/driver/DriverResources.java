package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.memory.MemoryRules;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.SortedMap;

/** CPU, memory and devices of the driver. */
public final class DriverResources {
  private static final String ROLE = "driver";

  private DriverResources() {}

  static SortedMap<String, Quantity> requests(LaunchRequest request) {
    return ContainerResources.requests(request.conf(), ROLE, memory(request));
  }

  static SortedMap<String, Quantity> limits(LaunchRequest request) {
    return ContainerResources.limits(request.conf(), ROLE, memory(request));
  }

  /** Reads everything once; refuses what cannot be read. */
  public static void check(LaunchRequest request) {
    requests(request);
    limits(request);
  }

  private static Quantity memory(LaunchRequest request) {
    return MemoryRules.driver(request.version(), request.conf(), request.program().kind())
        .quantity();
  }
}
