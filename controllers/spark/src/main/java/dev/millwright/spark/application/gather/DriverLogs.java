package dev.millwright.spark.application.gather;

import dev.millwright.api.spark.FailureClass;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.LogCause;
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

  /** An end with the exception that caused it, where the log of the driver names one. */
  public static DriverEnd told(
      DriverEnd end, String namespace, ObservedDriver driver, KubernetesClient client) {
    if (!(end instanceof DriverEnd.Failure failure)
        || failure.failureClass() != FailureClass.Application
        || failure.exitCode() == null) {
      return end;
    }
    return tail(namespace, driver, client)
        .flatMap(LogCause::of)
        .or(() -> LogCause.of(failure.message()))
        .<DriverEnd>map(failure::because)
        .orElse(end);
  }

  /** The last lines; empty if there is no log any more. */
  private static Optional<String> tail(
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
