package dev.millwright.spark.desired;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import java.util.Map;

/**
 * Keeps drains of nodes from evicting the driver, with which all work of the attempt would go.
 *
 * <p>{@code minAvailable: 1}, not {@code maxUnavailable: 0}: for the latter Kubernetes asks the
 * pod's controller for its scale, and a custom resource that owns one pod has none; it allows a
 * number of {@code minAvailable} only. Drivers that have ended are evicted all the same, as no
 * budget holds back a pod that is over. A drain waits until the application ends: who cannot wait
 * deletes the pod, which counts as a loss of the node.
 */
public final class DriverBudget {
  private DriverBudget() {}

  /** The budget {@code <name>-driver}. */
  public static PodDisruptionBudget of(Owner owner) {
    return new PodDisruptionBudgetBuilder()
        .withMetadata(owner.meta("driver", owner.name() + "-driver", Map.of(), Map.of()))
        .withNewSpec()
        .withMinAvailable(new IntOrString(1))
        .withNewSelector()
        .withMatchLabels(owner.driverSelector())
        .endSelector()
        .endSpec()
        .build();
  }
}
