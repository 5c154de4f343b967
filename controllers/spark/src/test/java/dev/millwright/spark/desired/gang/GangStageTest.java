package dev.millwright.spark.desired.gang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GangStageTest {

  @ParameterizedTest
  @CsvSource({
    // first, floor, formed before, scheduled
    "3, 3, false, 0, FORMING",
    "3, 3, false, 2, FORMING",
    "3, 3, false, 3, FORMED",
    "3, 3, true, 3, FORMED",
    "3, 3, true, 2, SHORT",
    "5, 1, false, 4, FORMING",
    "5, 1, true, 1, FORMED",
    "5, 1, true, 0, SHORT",
    "5, 0, true, 0, FORMED",
    "0, 0, false, 0, FORMED"
  })
  void followsTheExecutors(int first, int floor, boolean formed, int scheduled, GangStage stage) {
    assertThat(GangStage.of(new ExecutorRange(first, floor, null), formed, scheduled))
        .isEqualTo(stage);
  }
}
