package dev.millwright.benchmarks.spark;

import dev.millwright.benchmarks.ControllerProcess;
import dev.millwright.benchmarks.Figure;
import dev.millwright.benchmarks.ProcessorTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/**
 * Reads who has used the processors.
 *
 * @param cluster whose programs are read
 * @param controller that is read
 */
record Meter(SimulatedCluster cluster, ControllerProcess controller) {
  private static final double MILLIS_PER_TICK = 10;

  /** Columns of /proc/stat: user, nice and system before idle and iowait, and what follows them. */
  private static final List<Integer> BUSY = List.of(0, 1, 2, 5, 6);

  /**
   * What was used so far.
   *
   * @param programs of the cluster, and the benchmark itself
   * @param controller alone
   * @param machine milliseconds that all processors were busy
   */
  record Reading(ProcessorTimes programs, Duration controller, double machine) {}

  Reading read() throws IOException {
    return new Reading(
        ProcessorTimes.now(cluster.programs()), controller.processorTime(), machine());
  }

  /** Seconds that the controller has used since then. */
  double controllerSeconds(Reading before) {
    return controller.processorTime().minus(before.controller()).toMillis() / 1000.0;
  }

  /** Who has used how much for each application since then. */
  List<Figure> since(Reading before, String what, int applications) throws IOException {
    Reading now = read();
    List<Figure> figures = new ArrayList<>();
    String prefix = "processor time, " + what + ": ";
    double ours = now.controller().minus(before.controller()).toMillis();
    double rest = now.machine() - before.machine() - ours;
    figures.add(each(prefix + "controller", ours, applications));
    for (List<String> programs :
        List.of(
            List.of("kube-apiserver"),
            List.of("etcd"),
            SimulatedCluster.OTHERS,
            List.of(ProcessorTimes.SELF))) {
      double used = now.programs().millisSince(before.programs(), programs.toArray(String[]::new));
      figures.add(each(prefix + name(programs), used, applications));
      rest -= used;
    }
    figures.add(each(prefix + "all else on the machine", rest, applications));
    return figures;
  }

  private static String name(List<String> programs) {
    return programs.equals(List.of(ProcessorTimes.SELF))
        ? "the benchmark"
        : String.join(", ", programs);
  }

  private static double machine() throws IOException {
    try (Scanner all = new Scanner(Files.readString(Path.of("/proc/stat")))) {
      all.next(); // "cpu": all processors together
      double ticks = 0;
      for (int column = 0; column <= 6; column++) {
        long value = all.nextLong();
        ticks += BUSY.contains(column) ? value : 0;
      }
      return ticks * MILLIS_PER_TICK;
    }
  }

  private static Figure each(String name, double millis, int applications) {
    return Figure.of(name, millis / applications, "ms/app");
  }
}
