package dev.millwright.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void percentilesAreMeasuredValues() {
    var samples =
        new Samples(
            IntStream.rangeClosed(1, 100).mapToObj(i -> Duration.ofSeconds(101L - i)).toList());
    assertThat(samples.seconds(0.5)).isEqualTo(50);
    assertThat(samples.seconds(0.99)).isEqualTo(99);
    assertThat(samples.seconds(1)).isEqualTo(100);
  }

  @Test
  void oneSampleIsEveryPercentile() {
    var samples = new Samples(List.of(Duration.ofMillis(1500)));
    assertThat(samples.seconds(0)).isEqualTo(1.5);
    assertThat(samples.seconds(0.99)).isEqualTo(1.5);
  }

  @Test
  void nothingMeasuredIsAnError() {
    assertThatThrownBy(() -> new Samples(List.of())).hasMessageContaining("measured nothing");
  }
}
