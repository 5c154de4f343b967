package dev.millwright.spark.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulePaceTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.5Z");

  @ParameterizedTest
  @CsvSource({
    ", PT5M",
    "2026-01-01T00:01:00Z, PT59.501S",
    "2026-01-01T00:00:00Z, PT0.001S",
    "2025-12-31T23:00:00Z, PT0.001S",
    "2026-01-02T00:00:00Z, PT5M"
  })
  void looksAgainWhenTheNextRunIsDue(@Nullable Instant next, Duration wait) {
    assertThat(new SchedulePace().until(next, NOW)).isEqualTo(wait);
  }
}
