package dev.millwright.benchmarks.spark;

import dev.millwright.benchmarks.Samples;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lives of all applications, by name. */
final class Lives {
  private final Map<String, Life> byName = new ConcurrentHashMap<>();

  Life of(String name) {
    return byName.computeIfAbsent(name, unknown -> new Life());
  }

  boolean all(Collection<String> names, Moment moment) {
    return names.stream().allMatch(name -> of(name).has(moment));
  }

  /** How long each took. */
  Samples between(Collection<String> names, Moment earlier, Moment later) {
    return new Samples(names.stream().map(name -> of(name).between(earlier, later)).toList());
  }

  /** From the first of them to the last. */
  Duration span(Collection<String> names, Moment first, Moment last) {
    long from = names.stream().mapToLong(name -> of(name).at(first)).min().orElseThrow();
    long to = names.stream().mapToLong(name -> of(name).at(last)).max().orElseThrow();
    return Duration.ofNanos(to - from);
  }
}
