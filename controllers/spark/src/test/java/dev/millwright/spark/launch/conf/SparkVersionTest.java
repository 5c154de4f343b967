package dev.millwright.spark.launch.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkVersionTest {
  @Test
  void capabilitiesGrowWithTheVersion() {
    assertThat(Arrays.stream(Capability.values()).filter(SparkVersion.parse("3.5.6")::has))
        .isEmpty();
    assertThat(Arrays.stream(Capability.values()).filter(SparkVersion.parse("4.0.2")::has))
        .hasSize(7)
        .doesNotContain(Capability.CONNECT_PORT, Capability.IMAGE_SUBSTITUTION);
    assertThat(SparkVersion.parse("4.2.0-preview1").has(Capability.CONNECT_PORT)).isTrue();
    assertThat(Arrays.stream(Capability.values()).filter(SparkVersion.parse("4.3.0")::has))
        .hasSameSizeAs(Capability.values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.4.4", "4.4.0", "5.0.0", "4.0", "latest", ""})
  void unknownVersionsAreRefused(String text) {
    assertThatThrownBy(() -> SparkVersion.parse(text))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal().key()).isEqualTo("sparkVersion"));
  }
}
