package dev.millwright.benchmarks.spark;

import dev.millwright.benchmarks.Api;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Plays Spark's driver and the kubelet beneath it, for in a simulated pod nothing runs: makes the
 * executor pods that a driver of Spark 4.0 makes, and ends both. The ConfigMap that a real driver
 * makes for its executors, its list of claims and its watch are left out.
 */
final class Drivers {
  private final Template executor = Template.of("executor.json");
  private final Template succeeded = Template.of("driver-succeeded.json");
  private final Api api;
  private final String pods;
  private final int executors;
  private final int nodes;

  /** The executors are laid on all nodes in turn, past the scheduler. */
  Drivers(Api api, Shape shape) throws IOException {
    this.api = api;
    this.pods = "/api/v1/namespaces/" + shape.namespace() + "/pods";
    this.executors = shape.executors();
    this.nodes = shape.nodes();
  }

  /**
   * A driver makes its executors.
   *
   * @param index of the driver among all
   */
  void makeExecutors(Seen driver, int index) {
    Seen.Metadata meta = driver.metadata();
    Template own =
        executor
            .with("APP_ID", meta.label("spark-app-selector"))
            .with("APP_NAME", meta.label("spark-app-name"))
            .with("APPLICATION", meta.label("spark.millwright.dev/application"))
            .with("DRIVER", meta.name())
            .with("UID", meta.uid());
    for (int i = 1; i <= executors; i++) {
      int node = (index * executors + i) % nodes + 1;
      Template pod =
          own.with("NAME", executorName(driver, i))
              .with("NUMBER", Integer.toString(i))
              .with("NODE", "sim-" + node);
      api.create(pods, pod.text());
    }
  }

  /** A driver deletes its executors, and its program ends well. */
  void end(Seen driver) {
    for (int i = 1; i <= executors; i++) {
      api.delete(pods + "/" + executorName(driver, i));
    }
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    api.patch(pods + "/" + driver.metadata().name() + "/status", succeeded.with("NOW", now).text());
  }

  private static String executorName(Seen driver, int number) {
    return driver.metadata().name().replaceAll("-driver$", "") + "-exec-" + number;
  }
}
