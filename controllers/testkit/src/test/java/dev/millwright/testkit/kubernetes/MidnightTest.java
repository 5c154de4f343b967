package dev.millwright.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MidnightTest {
  private static final Duration START = Duration.ofMinutes(3);

  @ParameterizedTest
  @CsvSource({"00:00:00, 0", "12:00:00, 0", "23:56:28, 0", "23:57:00, 210", "23:59:59, 31"})
  void nothingIsStartedThatMayLastBeyondIt(LocalTime now, long seconds) {
    Duration pause = Midnight.pause(now, START);

    assertThat(pause).isCloseTo(Duration.ofSeconds(seconds), Duration.ofSeconds(1));
    assertThat(now.plus(pause).plus(START)).isAfter(now.plus(pause));
  }
}
