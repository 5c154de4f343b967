package dev.millwright.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Processor time that this process, those it started and some others have used so far.
 *
 * @param byProgram file name of a program → time of all its processes; {@code self} is this one
 */
public record ProcessorTimes(Map<String, Duration> byProgram) {
  /** The process that measures. */
  public static final String SELF = "self";

  public ProcessorTimes {
    byProgram = Map.copyOf(byProgram);
  }

  /** As of now. */
  public static ProcessorTimes now() {
    return now(Map.of());
  }

  /**
   * As of now, with processes that others started.
   *
   * @param others by the name they are to have
   */
  public static ProcessorTimes now(Map<String, ProcessHandle> others) {
    var times = new TreeMap<String, Duration>();
    times.put(SELF, used(ProcessHandle.current()));
    others.forEach((name, process) -> times.put(name, used(process)));
    ProcessHandle.current()
        .descendants()
        .forEach(process -> times.merge(program(process), used(process), Duration::plus));
    return new ProcessorTimes(times);
  }

  /** Milliseconds that these programs have used together since then. */
  public double millisSince(ProcessorTimes before, String... programs) {
    double millis = 0;
    for (String program : programs) {
      millis += of(program).minus(before.of(program)).toMillis();
    }
    return millis;
  }

  private Duration of(String program) {
    return byProgram.getOrDefault(program, Duration.ZERO);
  }

  private static String program(ProcessHandle process) {
    String command = process.info().command().orElse("");
    return command.substring(command.lastIndexOf('/') + 1);
  }

  private static Duration used(ProcessHandle process) {
    Optional<Duration> used = process.info().totalCpuDuration();
    return used.orElse(Duration.ZERO);
  }
}
