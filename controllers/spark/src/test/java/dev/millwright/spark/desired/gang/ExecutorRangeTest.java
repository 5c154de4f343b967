package dev.millwright.spark.desired.gang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.launch.conf.SparkConf;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutorRangeTest {
  private static final String DYNAMIC = "spark.dynamicAllocation.";

  @ParameterizedTest
  @CsvSource({
    // enabled, instances, min, initial, max, first, floor, most
    "false, , , , , 2, 2, 2",
    "false, 5, , , , 5, 5, 5",
    "false, 0, , , , 0, 0, 0",
    "false, 3, 7, 8, 9, 3, 3, 3",
    "true, , , , , 0, 0, ",
    "true, , 2, , , 2, 2, ",
    "true, , 2, 5, 9, 5, 2, 9",
    "true, , 5, 2, 9, 5, 5, 9",
    "true, 7, 2, 5, 9, 7, 2, 9",
    "true, 1, 2, 5, 5, 5, 2, 5"
  })
  void followsSparksRule(
      String enabled,
      @Nullable String instances,
      @Nullable String min,
      @Nullable String initial,
      @Nullable String max,
      int first,
      int floor,
      @Nullable Integer most) {
    Map<String, String> conf = new HashMap<>();
    conf.put(DYNAMIC + "enabled", enabled);
    conf.put("spark.executor.instances", instances);
    conf.put(DYNAMIC + "minExecutors", min);
    conf.put(DYNAMIC + "initialExecutors", initial);
    conf.put(DYNAMIC + "maxExecutors", max);
    conf.values().removeIf(value -> value == null);

    assertThat(ExecutorRange.of(SparkConf.of(conf)))
        .isEqualTo(new ExecutorRange(first, floor, most));
  }

  @Test
  void refusesWhatSparkWouldFailOn() {
    assertThatThrownBy(
            () ->
                ExecutorRange.of(
                    SparkConf.of(
                        Map.of(
                            DYNAMIC + "enabled",
                            "true",
                            DYNAMIC + "maxExecutors",
                            "3",
                            "spark.executor.instances",
                            "4"))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("maxExecutors = \"3\": is below the 4 executors");
    assertThatThrownBy(
            () -> ExecutorRange.of(SparkConf.of(Map.of("spark.executor.instances", "-1"))))
        .isInstanceOf(RefusedException.class);
  }
}
