package dev.millwright.benchmarks.spark;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** When what happened to one application. Of each moment the first time counts. */
final class Life {
  private final Map<Moment, Long> times = new ConcurrentHashMap<>();
  private volatile @Nullable Seen driver;

  /** It happened now. */
  void note(Moment moment) {
    times.putIfAbsent(moment, System.nanoTime());
  }

  boolean has(Moment moment) {
    return times.containsKey(moment);
  }

  /** By the clock of {@link System#nanoTime}; it has happened. */
  long at(Moment moment) {
    return Objects.requireNonNull(times.get(moment), moment.name());
  }

  /** Zero where the later was seen first: two watches have no order between them. */
  Duration between(Moment earlier, Moment later) {
    return Duration.ofNanos(Math.max(0, at(later) - at(earlier)));
  }

  void driver(Seen pod) {
    driver = pod;
  }

  Seen driver() {
    return Objects.requireNonNull(driver, "its driver was not seen yet");
  }
}
