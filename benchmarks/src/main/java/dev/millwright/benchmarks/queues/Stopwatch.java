package dev.millwright.benchmarks.queues;

import dev.millwright.benchmarks.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Times work of this JVM, once it is warm.
 *
 * @param warmUp how long the work is done before it is timed, once at least
 * @param samples how often it is timed
 */
record Stopwatch(Duration warmUp, int samples) {
  Samples time(Supplier<?> work) {
    long until = System.nanoTime() + warmUp.toNanos();
    do {
      Objects.requireNonNull(work.get());
    } while (System.nanoTime() < until);
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      long began = System.nanoTime();
      Object made = work.get();
      times.add(Duration.ofNanos(System.nanoTime() - began));
      Objects.requireNonNull(made); // so that it has to be made
    }
    return new Samples(times);
  }
}
