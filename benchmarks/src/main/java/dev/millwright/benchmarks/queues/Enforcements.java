package dev.millwright.benchmarks.queues;

import dev.millwright.benchmarks.Api;
import dev.millwright.benchmarks.Watch;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/** Since when each queue says Enforced of its spec, as a client's watch shows it. */
final class Enforcements implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Map<String, Since> since = new ConcurrentHashMap<>();
  private final Watch<SeenQueue> watch;

  /**
   * The first time that a spec was said to be enforced.
   *
   * @param generation of the spec
   * @param nanos by the clock of {@link System#nanoTime}
   */
  private record Since(long generation, long nanos) {}

  /** Begins to watch. */
  Enforcements(Api api) {
    watch = new Watch<>(api, Queues.PATH, SeenQueue.class, this::see);
  }

  /** What is told of a queue counts if it is of a newer spec than what was told before. */
  private void see(SeenQueue queue) {
    if (queue.isEnforced()) {
      var now = new Since(queue.metadata().generation(), System.nanoTime());
      since.merge(
          queue.metadata().name(),
          now,
          (before, after) -> before.generation() >= after.generation() ? before : after);
    }
  }

  /**
   * Waits until these are enforced.
   *
   * @param generations of their specs, by name
   * @param every how often it is looked
   */
  void await(Map<String, Long> generations, Duration every) {
    Awaitility.await("%d queues Enforced".formatted(generations.size()))
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(every)
        .until(
            () -> {
              watch.check();
              return generations.entrySet().stream()
                  .allMatch(one -> isEnforced(one.getKey(), one.getValue()));
            });
  }

  private boolean isEnforced(String queue, long generation) {
    Since seen = since.get(queue);
    return seen != null && seen.generation() >= generation;
  }

  /** When it was; it has been. */
  long at(String queue) {
    return Objects.requireNonNull(since.get(queue), queue).nanos();
  }

  @Override
  public void close() throws IOException {
    watch.close();
  }
}
