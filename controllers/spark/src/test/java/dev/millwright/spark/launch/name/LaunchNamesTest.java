package dev.millwright.spark.launch.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchNamesTest {
  private static final String ID = "a1b2c39f8e7d6c5b";

  @ParameterizedTest
  @CsvSource({
    "spark-pi, spark-pi-a1b2c39f8e7d6c5b, spark-pi",
    "Daily Report (v2), daily-report-v2-a1b2c39f8e7d6c5b, daily-report-v2",
    "2024 numbers, x024-numbers-a1b2c39f8e7d6c5b, 2024-numbers",
    "___, a1b2c39f8e7d6c5b, ''"
  })
  void namesAreCleaned(String appName, String prefix, String label) {
    var names = new LaunchNames(appName, ID);

    assertThat(names.prefix()).isEqualTo(prefix);
    assertThat(names.appNameLabel()).isEqualTo(label);
  }

  @Test
  void theServiceFallsBackWhereItWouldBeTooLong() {
    var longest = new LaunchNames("a".repeat(35), ID).service();
    var fallen = new LaunchNames("a".repeat(36), ID).service();

    assertThat(longest).hasSize(63).startsWith("aaa");
    assertThat(fallen).isEqualTo("spark-a1b2c39f8e7d6c5b-driver-svc");
  }

  @Test
  void whateverTheNameTheObjectsHaveValidOnes() {
    var seed = 42L;
    var random = new Random(seed);
    for (var round = 0; round < 5_000; round++) {
      var names = new LaunchNames(anyText(random), ID);

      var hint = "seed " + seed + ", application " + names.appName();
      assertThat(names.prefix()).as(hint).matches("[a-z][-a-z0-9]*[a-z0-9]");
      assertThat(names.service()).as(hint).matches("[a-z][-a-z0-9]{0,61}[a-z0-9]");
      assertThat(names.appNameLabel()).as(hint).matches("([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)?");
    }
  }

  private static String anyText(Random random) {
    var text = new StringBuilder();
    for (var i = random.nextInt(90); i > 0; i--) {
      text.appendCodePoint(
          random.nextInt(4) == 0 ? 1 + random.nextInt(0xD7FE) : '-' + random.nextInt(78));
    }
    return text.toString();
  }
}
