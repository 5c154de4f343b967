package dev.millwright.common.condition;

import static dev.millwright.common.condition.ConditionType.ACCEPTED;
import static dev.millwright.common.condition.ConditionType.READY;
import static dev.millwright.common.condition.ConditionType.STALLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Condition;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.987Z");
  private static final Instant LATER = Instant.parse("2026-03-01T13:00:00Z");

  private final List<Condition> before =
      Conditions.merge(
          null, List.of(Observation.isFalse(READY, "NoBrokers", "No broker answers.")), 1, NOON);

  @Test
  void aFirstConditionChangedNow() {
    assertThat(before)
        .containsExactly(
            new Condition(
                READY, "False", 1L, "2026-03-01T12:00:00Z", "NoBrokers", "No broker answers."));
  }

  @Test
  void theTimeStaysWhileTheStatusStays() {
    var after =
        Conditions.merge(
            before, List.of(Observation.isFalse(READY, "NoBookies", "No bookie.")), 2, LATER);

    assertThat(after)
        .containsExactly(
            new Condition(READY, "False", 2L, "2026-03-01T12:00:00Z", "NoBookies", "No bookie."));
  }

  @Test
  void theTimeMovesWithTheStatus() {
    var after =
        Conditions.merge(before, List.of(Observation.isTrue(READY, "Done", "It works.")), 1, LATER);

    assertThat(after)
        .extracting(Condition::lastTransitionTime)
        .containsExactly("2026-03-01T13:00:00Z");
  }

  @Test
  void whatIsNotObservedNowStaysOfItsOldGeneration() {
    var after =
        Conditions.merge(before, List.of(Observation.isFalse(ACCEPTED, "Bad", "No.")), 2, LATER);

    assertThat(after).contains(before.getFirst());
    assertThat(Conditions.current(after, READY, 2L)).isEmpty();
    assertThat(Conditions.current(after, READY, 1L)).isPresent();
  }

  @Test
  void ofTwoObservationsOfOneTypeTheLaterCounts() {
    var after =
        Conditions.merge(
            null,
            List.of(
                Observation.isTrue(READY, "Done", "All is written."),
                Observation.isFalse(READY, "NoAnswer", "Measured.")),
            1,
            NOON);

    assertThat(after).extracting(Condition::reason).containsExactly("NoAnswer");
  }

  @Test
  void theOrderIsTheSameWhateverCameFirst() {
    var accepted = Observation.isTrue(ACCEPTED, "Valid", "");
    var ready = Observation.unknown(READY, "Unknown", "");
    var safe = Observation.isTrue("BookiesSafe", "Safe", "");
    var stalled = Observation.isFalse(STALLED, "Done", "");

    var one = Conditions.merge(null, List.of(stalled, safe, ready, accepted), 1, NOON);
    var other = Conditions.merge(null, List.of(accepted, ready, safe, stalled), 1, NOON);

    assertThat(one).isEqualTo(other);
    assertThat(one)
        .extracting(Condition::type)
        .containsExactly(ACCEPTED, READY, "BookiesSafe", STALLED);
  }

  @Test
  void aVerdictOnAnOlderSpecIsNotTrue() {
    var conditions =
        Conditions.merge(null, List.of(Observation.isTrue(READY, "Done", "")), 3, NOON);

    assertThat(Conditions.isTrue(conditions, READY, 3L)).isTrue();
    assertThat(Conditions.isTrue(conditions, READY, 4L)).isFalse();
    assertThat(Conditions.isTrue(before, READY, 1L)).isFalse();
    assertThat(Conditions.isTrue(null, READY, 1L)).isFalse();
  }
}
