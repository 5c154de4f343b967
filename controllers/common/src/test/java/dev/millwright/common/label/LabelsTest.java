package dev.millwright.common.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
  @Test
  void theSelectorIsPartOfTheLabels() {
    assertThat(Labels.of("pulsar", "laptop", "bookie", "millwright-pulsar"))
        .containsAllEntriesOf(Labels.selector("pulsar", "laptop", "bookie"))
        .containsEntry(Labels.MANAGED_BY, "millwright-pulsar")
        .containsEntry(Labels.PART_OF, "millwright");
  }

  @Test
  void aLongValueIsCutAndHashed() {
    assertThat(Labels.value("a".repeat(63))).isEqualTo("a".repeat(63));
    assertThat(Labels.value("a".repeat(100))).hasSize(63).matches("a{54}-[0-9a-f]{8}");
    assertThat(Labels.value("a".repeat(100))).isNotEqualTo(Labels.value("a".repeat(101)));
  }

  @Test
  void checksumsDoNotDependOnTheOrderOfAMap() {
    var one = new LinkedHashMap<String, String>();
    one.put("a", "1");
    one.put("b", "2");
    var other = new LinkedHashMap<String, String>();
    other.put("b", "2");
    other.put("a", "1");

    assertThat(Checksums.of(one)).isEqualTo(Checksums.of(other)).hasSize(32);
  }

  @Test
  void checksumsTellKeysFromValues() {
    assertThat(Checksums.of(Map.of("ab", "c"))).isNotEqualTo(Checksums.of(Map.of("a", "bc")));
    assertThat(Checksums.of("ab", "c")).isNotEqualTo(Checksums.of("a", "bc"));
  }
}
