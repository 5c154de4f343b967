package dev.millwright.spark.application.gather;

import dev.millwright.spark.application.observe.ObservedDriver;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Optional;

/** The ends of drivers' logs, where nothing else names the exception. */
public final class DriverLogs {
  /** Python's traceback stands before what Spark writes while it shuts down. */
  private static final int LINES = 200;

  private static final int BYTES = 65_536;

  private DriverLogs() {}

  /** The last lines; empty if there is no log any more. */
  public static Optional<String> tail(
      String namespace, ObservedDriver driver, KubernetesClient client) {
    try {
      var pod = client.pods().inNamespace(namespace).withName(driver.name());
      var log = driver.container() == null ? pod : pod.inContainer(driver.container());
      return Optional.ofNullable(log.limitBytes(BYTES).tailingLines(LINES).getLog());
    } catch (KubernetesClientException e) {
      return Optional.empty(); // What the pod itself says is enough.
    }
  }
}
