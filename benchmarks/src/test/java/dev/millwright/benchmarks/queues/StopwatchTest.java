package dev.millwright.benchmarks.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StopwatchTest {
  @Test
  void whatWarmsUpIsNotTimed() {
    var done = new AtomicInteger();
    var samples = new Stopwatch(Duration.ofMillis(20), 5).time(done::incrementAndGet);
    assertThat(samples.sorted()).hasSize(5);
    assertThat(done.get()).isGreaterThan(5);
  }

  @Test
  void withoutWarmUpTheFirstIsStillLeftOut() {
    var done = new AtomicInteger();
    assertThat(new Stopwatch(Duration.ZERO, 3).time(done::incrementAndGet).sorted()).hasSize(3);
    assertThat(done).hasValue(4);
  }
}
