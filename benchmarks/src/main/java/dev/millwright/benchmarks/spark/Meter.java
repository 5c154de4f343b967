package dev.millwright.benchmarks.spark;

import dev.millwright.benchmarks.ControllerProcess;
import dev.millwright.benchmarks.Figure;
import dev.millwright.benchmarks.ProcessorTimes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Reads who has used the processors.
 *
 * @param cluster whose programs are read
 * @param controller that is read
 */
record Meter(SimulatedCluster cluster, ControllerProcess controller) {

  /**
   * What was used so far.
   *
   * @param programs of the cluster, and the benchmark itself
   * @param controller alone
   */
  record Reading(ProcessorTimes programs, Duration controller) {}

  Reading read() throws IOException {
    return new Reading(ProcessorTimes.now(cluster.programs()), controller.processorTime());
  }

  /** Seconds that the controller has used since then. */
  double controllerSeconds(Reading before) {
    return controller.processorTime().minus(before.controller()).toMillis() / 1000.0;
  }

  /** Who has used how much for each application since then. */
  List<Figure> since(Reading before, String what, int applications) throws IOException {
    ProcessorTimes now = read().programs();
    String prefix = "processor time, " + what + ": ";
    return List.of(
        each(prefix + "controller", controllerSeconds(before) * 1000, applications),
        each(
            prefix + "API server",
            now.millisSince(before.programs(), "kube-apiserver"),
            applications),
        each(prefix + "etcd", now.millisSince(before.programs(), "etcd"), applications),
        each(
            prefix + "scheduler, controller manager, kwok",
            now.millisSince(before.programs(), SimulatedCluster.OTHERS.toArray(String[]::new)),
            applications),
        each(
            prefix + "the benchmark",
            now.millisSince(before.programs(), ProcessorTimes.SELF),
            applications));
  }

  private static Figure each(String name, double millis, int applications) {
    return Figure.of(name, millis / applications, "ms/app");
  }
}
