package dev.millwright.spark.launch.resource;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a pod asks for, by the rule that the schedulers share: containers and sidecars run at a
 * time, init containers one after the other before them, each beside the sidecars that have started
 * by then. A container that has only a limit asks for that much.
 */
public final class PodAmounts {
  private PodAmounts() {}

  /** The sum of a pod. */
  public static Amounts of(PodSpec pod) {
    var sidecars = Amounts.NONE;
    var starting = Amounts.NONE;
    for (var container : pod.getInitContainers()) {
      if ("Always".equals(container.getRestartPolicy())) {
        sidecars = sidecars.plus(of(container));
        starting = starting.orMore(sidecars);
      } else {
        starting = starting.orMore(sidecars.plus(of(container)));
      }
    }
    var running = sidecars;
    for (var container : pod.getContainers()) {
      running = running.plus(of(container));
    }
    Map<String, Quantity> overhead = pod.getOverhead() == null ? Map.of() : pod.getOverhead();
    return running.orMore(starting).plus(Amounts.of(overhead));
  }

  private static Amounts of(Container container) {
    var resources = container.getResources();
    if (resources == null) {
      return Amounts.NONE;
    }
    var asked = new TreeMap<String, Quantity>();
    if (resources.getLimits() != null) {
      asked.putAll(resources.getLimits());
    }
    if (resources.getRequests() != null) {
      asked.putAll(resources.getRequests());
    }
    return Amounts.of(asked);
  }
}
