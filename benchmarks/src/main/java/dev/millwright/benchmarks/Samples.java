package dev.millwright.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * Durations measured many times over.
 *
 * @param sorted in rising order, at least one
 */
public record Samples(List<Duration> sorted) {

  /** Takes the durations in any order. */
  public Samples {
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("no sample was taken; the benchmark measured nothing");
    }
    sorted = sorted.stream().sorted().toList();
  }

  /** The smallest sample that at least {@code share} of all samples do not exceed, in seconds. */
  public double seconds(double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.clamp(index, 0, sorted.size() - 1)).toNanos() / 1e9;
  }
}
