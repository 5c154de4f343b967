package dev.millwright.common.event;

import static dev.millwright.common.condition.ConditionType.ACCEPTED;
import static dev.millwright.common.condition.ConditionType.DEGRADED;
import static dev.millwright.common.condition.ConditionType.READY;
import static dev.millwright.common.condition.ConditionType.RECONCILING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Condition;
import dev.millwright.common.event.Happening.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionsTest {
  @ParameterizedTest
  @CsvSource({
    READY + ",    False, True,  Normal",
    READY + ",    True,  False, Warning",
    READY + ",    True,  Unknown, Warning",
    ACCEPTED + ", True,  False, Warning",
    DEGRADED + ", False, True,  Warning",
    DEGRADED + ", True,  False, Normal",
  })
  void aTurnIsTold(String type, String before, String after, Severity severity) {
    var happenings = Transitions.between(List.of(is(type, before)), List.of(is(type, after)));

    assertThat(happenings).extracting(Happening::severity).containsExactly(severity);
    assertThat(happenings.getFirst().message()).isEqualTo(type + " is " + after + ": Message.");
  }

  @Test
  void whatStaysIsNotTold() {
    var ready = List.of(is(READY, "True"));

    assertThat(Transitions.between(ready, ready)).isEmpty();
  }

  @Test
  void aNewObjectTellsOnlyWhatIsWrong() {
    assertThat(Transitions.between(null, List.of(is(READY, "False")))).isEmpty();
    assertThat(Transitions.between(null, List.of(is(ACCEPTED, "True")))).isEmpty();
    assertThat(Transitions.between(null, List.of(is("BookiesSafe", "Unknown")))).isEmpty();
    assertThat(Transitions.between(null, List.of(is(ACCEPTED, "False")))).hasSize(1);
    assertThat(Transitions.between(null, List.of(is(DEGRADED, "True")))).hasSize(1);
  }

  @Test
  void workUnderWayIsNotTold() {
    assertThat(
            Transitions.between(
                List.of(is(RECONCILING, "False")), List.of(is(RECONCILING, "True"))))
        .isEmpty();
  }

  private static Condition is(String type, String status) {
    return new Condition(type, status, 1L, "2026-03-01T12:00:00Z", "Reason", "Message.");
  }
}
