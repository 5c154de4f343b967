package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.memory.MemoryRules;
import dev.millwright.spark.launch.resource.Amounts;
import dev.millwright.spark.launch.resource.PodAmounts;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;

/**
 * What a scheduler counts of a driver and of an executor: Spark's container as Spark sizes it, and
 * all other containers of the template.
 */
public final class PodNeeds {
  private PodNeeds() {}

  /** The driver's pod, the same as in the launch. */
  public static Amounts driver(LaunchRequest request) {
    return of(
        SplitTemplate.ofDriver(request),
        DriverResources.requests(request),
        DriverResources.limits(request));
  }

  /**
   * A pod of the default resource profile, as the driver will make it.
   *
   * @throws dev.millwright.spark.launch.conf.RefusedException a value cannot be read
   */
  public static Amounts executor(LaunchRequest request) {
    var memory =
        MemoryRules.executor(request.version(), request.conf(), request.program().kind())
            .quantity();
    return of(
        SplitTemplate.ofExecutor(request),
        ContainerResources.requests(request.conf(), "executor", memory),
        ContainerResources.limits(request.conf(), "executor", memory));
  }

  private static Amounts of(
      SplitTemplate template, Map<String, Quantity> requests, Map<String, Quantity> limits) {
    Container spark =
        new ContainerBuilder(template.container())
            .editOrNewResources()
            .addToRequests(requests)
            .addToLimits(limits)
            .endResources()
            .build();
    Pod pod =
        new PodBuilder(template.pod()).editOrNewSpec().addToContainers(spark).endSpec().build();
    return PodAmounts.of(pod.getSpec());
  }
}
