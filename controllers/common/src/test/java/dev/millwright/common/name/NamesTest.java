package dev.millwright.common.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  /** DNS-1035. */
  private static final String LABEL = "[a-z]([-a-z0-9]{0,61}[a-z0-9])?";

  @Test
  void shortNamesStayReadable() {
    assertThat(Names.of("laptop", "bookie", "headless")).isEqualTo("laptop-bookie-headless");
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 13, 52, 63})
  void longNamesAreCutAndHashed(int max) {
    var name = Names.within(max, "a".repeat(80), "bookie");

    assertThat(name).hasSize(max);
    assertThat(name).matches(LABEL);
    assertThat(name).isEqualTo(Names.within(max, "a".repeat(80), "bookie"));
    assertThat(name).isNotEqualTo(Names.within(max, "a".repeat(80), "broker"));
  }

  @Test
  void theLongestNameIsNotTouched() {
    assertThat(Names.of("a".repeat(63))).isEqualTo("a".repeat(63));
    assertThat(Names.of("a".repeat(64))).hasSize(63).matches("a{54}-[0-9a-f]{8}");
    assertThat(Names.ofStatefulSet("a".repeat(53))).hasSize(52);
  }

  @Test
  void aCutNeverLeavesTwoDashes() {
    assertThat(Names.within(20, "abcdefghi---jklmnopqrst")).matches("abcdefghi-[0-9a-f]{8}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"My.Cluster", "1st", "under_score", "-", "é", "trailing-", ""})
  void otherTextBecomesALabelOfItsOwn(String text) {
    assertThat(Names.of(text)).matches(LABEL);
    assertThat(text).doesNotMatch(LABEL);
  }

  @Test
  void differentWishesNeverMeet() {
    assertThat(Names.of("my.cluster")).isNotEqualTo(Names.of("my-cluster"));
    assertThat(Names.of("my.cluster")).isNotEqualTo(Names.of("my_cluster"));
  }

  @Test
  void aLimitWithoutRoomForTheHashIsRefused() {
    assertThatThrownBy(() -> Names.within(11, "x")).hasMessageContaining("max is 11");
  }
}
