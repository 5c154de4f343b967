package dev.millwright.benchmarks;

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
public record Meter(SimulatedCluster cluster, ControllerProcess controller) {
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
  public record Reading(ProcessorTimes programs, Duration controller, double machine) {}

  /** As of now. */
  public Reading read() throws IOException {
    return new Reading(
        ProcessorTimes.now(cluster.programs()), controller.processorTime(), machine());
  }

  /** Seconds that the controller has used since then. */
  public double controllerSeconds(Reading before) {
    return controller.processorTime().minus(before.controller()).toMillis() / 1000.0;
  }

  /**
   * Who has used how much for each of many things since then.
   *
   * @param what was done
   * @param unit of a figure: milliseconds for each of what
   * @param count how many there were
   */
  public List<Figure> since(Reading before, String what, String unit, int count)
      throws IOException {
    Reading now = read();
    List<Figure> figures = new ArrayList<>();
    String prefix = "processor time, " + what + ": ";
    double ours = now.controller().minus(before.controller()).toMillis();
    double rest = now.machine() - before.machine() - ours;
    figures.add(each(prefix + "controller", ours, unit, count));
    for (List<String> programs :
        List.of(
            List.of("kube-apiserver"),
            List.of("etcd"),
            SimulatedCluster.OTHERS,
            List.of(ProcessorTimes.SELF))) {
      double used = now.programs().millisSince(before.programs(), programs.toArray(String[]::new));
      figures.add(each(prefix + name(programs), used, unit, count));
      rest -= used;
    }
    figures.add(each(prefix + "all else on the machine", rest, unit, count));
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

  private static Figure each(String name, double millis, String unit, int count) {
    return Figure.of(name, millis / count, unit);
  }
}
