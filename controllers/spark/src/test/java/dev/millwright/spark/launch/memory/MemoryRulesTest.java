package dev.millwright.spark.launch.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millwright.spark.launch.ProgramKind;
import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.launch.conf.SparkConf;
import dev.millwright.spark.launch.conf.SparkVersion;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryRulesTest {
  private static final SparkVersion VERSION = SparkVersion.parse("4.0.2");

  @ParameterizedTest
  @CsvSource({
    "512m, 512",
    "512, 512",
    "1g, 1024",
    "1G, 1024",
    "2tb, 2097152",
    "1536k, 1",
    "1p, 1073741824",
    "1048575b, 0",
    "' 3g ', 3072"
  })
  void readsSizesAsJavaWritesThem(String text, long mebibytes) {
    assertThat(MemorySize.mebibytes("key", text)).isEqualTo(mebibytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.5g", "1Gi", "512Mi", "-1g", "", "g", "99999999999999999999", "99999999999p"})
  void refusesWhatIsNoSizeOfSpark(String text) {
    assertThatThrownBy(() -> MemorySize.mebibytes("spark.driver.memory", text))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal().message()).contains("spark.driver.memory", text));
  }

  @Test
  void driversHaveAtLeastTheSmallestOverhead() {
    assertThat(driver(Map.of("spark.driver.memory", "512m"), ProgramKind.JAVA)).isEqualTo(896);
    assertThat(driver(Map.of("spark.driver.memory", "8g"), ProgramKind.JAVA)).isEqualTo(9011);
    assertThat(driver(Map.of("spark.driver.memory", "8g"), ProgramKind.R)).isEqualTo(11468);
  }

  @Test
  void aFixedOverheadBeatsEveryFactor() {
    var conf = Map.of("spark.driver.memoryOverhead", "1", "spark.driver.memoryOverheadFactor", "2");

    assertThat(driver(conf, ProgramKind.PYTHON)).isEqualTo(1025);
  }

  @Test
  void executorsAddOffHeapAndPythonMemory() {
    var conf =
        SparkConf.of(
            Map.of(
                "spark.memory.offHeap.enabled", "true",
                "spark.memory.offHeap.size", "1g",
                "spark.executor.pyspark.memory", "512m",
                "spark.executor.memoryOverhead", "100m"));

    assertThat(MemoryRules.executor(VERSION, conf, ProgramKind.PYTHON))
        .isEqualTo(new PodMemory(1024, 100, 1024, 512));
    assertThat(MemoryRules.executor(VERSION, conf, ProgramKind.JAVA).pysparkMiB()).isZero();
  }

  @Test
  void theSmallestOverheadIsASettingSinceFour() {
    var conf = SparkConf.of(Map.of("spark.driver.minMemoryOverhead", "1g"));

    assertThat(MemoryRules.driver(VERSION, conf, ProgramKind.JAVA).overheadMiB()).isEqualTo(1024);
    assertThat(
            MemoryRules.driver(SparkVersion.parse("3.5.1"), conf, ProgramKind.JAVA).overheadMiB())
        .isEqualTo(384);
  }

  @Test
  void offHeapMemoryNeedsASize() {
    var conf = SparkConf.of(Map.of("spark.memory.offHeap.enabled", "true"));

    assertThatThrownBy(() -> MemoryRules.executor(VERSION, conf, ProgramKind.JAVA))
        .hasMessageContaining("spark.memory.offHeap.size");
  }

  private static long driver(Map<String, String> conf, ProgramKind kind) {
    return MemoryRules.driver(VERSION, SparkConf.of(conf), kind).totalMiB();
  }
}
