package dev.millwright.spark.connect.plan;

import static dev.millwright.spark.connect.plan.Given.NOW;
import static dev.millwright.spark.connect.plan.Given.spec;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerRetryTest {

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 4", "4, 32", "7, 256", "8, 300", "1000, 300"})
  void pausesGrowToFiveMinutes(int before, int seconds) {
    ServerRetry retry = after(before, Duration.ofMinutes(9));
    assertThat(retry.count()).isEqualTo(before + 1);
    assertThat(Duration.between(NOW, retry.time()))
        .isBetween(Duration.ofMillis(seconds * 800L), Duration.ofMillis(seconds * 1200L));
  }

  @Test
  void beginsAnewAfterTenMinutes() {
    assertThat(after(8, Duration.ofMinutes(10)).count()).isEqualTo(1);
  }

  @Test
  void differsFromServerToServer() {
    assertThat(
            IntStream.rangeClosed(1, 20)
                .mapToObj(
                    attempt ->
                        ServerRetry.after(
                            spec("").over(attempt).retries(8).situation(), attempt, Duration.ZERO))
                .distinct())
        .hasSizeGreaterThan(15);
  }

  private static ServerRetry after(int retries, Duration ran) {
    return ServerRetry.after(spec("").over(1).retries(retries).situation(), 1, ran);
  }
}
