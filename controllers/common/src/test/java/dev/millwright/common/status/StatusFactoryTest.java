package dev.millwright.common.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Condition;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.outcome.Outcome;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatusFactoryTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private final LampStatuses statuses = new LampStatuses(NOON);

  @ParameterizedTest
  @MethodSource("outcomes")
  void anOutcomeSaysTheSameOnEveryKind(Outcome outcome, Map<String, String> expected) {
    var status = statuses.of(lamp(), outcome, List.of());

    assertThat(
            status.conditions().stream()
                .collect(Collectors.toMap(Condition::type, Condition::status)))
        .isEqualTo(expected);
  }

  static List<Arguments> outcomes() {
    return List.of(
        Arguments.of(
            Outcome.proceed(),
            Map.of(
                "Accepted", "True",
                "Programmed", "True",
                "Ready", "True",
                "Reconciling", "False",
                "Stalled", "False")),
        Arguments.of(
            new Outcome.Wait("NoPower", "Waits for power.", Duration.ofSeconds(1)),
            Map.of(
                "Accepted", "True",
                "Programmed", "False",
                "Ready", "False",
                "Reconciling", "True",
                "Stalled", "False")),
        Arguments.of(
            new Outcome.Rejected("TooBright", "spec.watts is 900; use at most 60."),
            Map.of("Accepted", "False", "Reconciling", "False", "Stalled", "True")),
        Arguments.of(
            new Outcome.Failed("NoAnswer", "The switch did not answer.", new Exception()),
            Map.of("Programmed", "False", "Reconciling", "True", "Stalled", "False")));
  }

  @Test
  void whatIsMeasuredWins() {
    var dark = Observation.isFalse(ConditionType.READY, "Dark", "No light was seen.");

    var status = statuses.of(lamp(), Outcome.proceed(), List.of(dark));

    assertThat(status.conditions()).extracting(Condition::reason).contains("Dark");
  }

  @Test
  void aPatchHoldsNothingButNameAndStatus() {
    var lamp = lamp();
    lamp.getMetadata().setResourceVersion("7");

    var patch = statuses.patch(lamp, new LampStatus(List.of())).orElseThrow();

    assertThat(patch.getMetadata())
        .isEqualTo(new ObjectMetaBuilder().withName("desk").withNamespace("home").build());
    assertThat(patch.getStatus()).isEqualTo(new LampStatus(List.of()));
  }

  @Test
  void anUnchangedStatusIsNotWritten() {
    var lamp = lamp();
    lamp.setStatus(statuses.of(lamp, Outcome.proceed(), List.of()));
    var hourLater = new LampStatuses(Clock.offset(NOON, Duration.ofHours(1)));

    var again = hourLater.of(lamp, Outcome.proceed(), List.of());

    assertThat(hourLater.patch(lamp, again)).isEmpty();
  }

  private static Lamp lamp() {
    var lamp = new Lamp();
    lamp.setMetadata(
        new ObjectMetaBuilder().withName("desk").withNamespace("home").withGeneration(2L).build());
    return lamp;
  }

  private static final class LampStatuses extends StatusFactory<Lamp, LampStatus> {
    LampStatuses(Clock clock) {
      super(clock, Lamp::new);
    }

    LampStatus of(Lamp lamp, Outcome outcome, List<Observation> measured) {
      var old = lamp.getStatus();
      return new LampStatus(
          conditions(lamp, old == null ? null : old.conditions(), outcome, measured));
    }
  }

  record LampStatus(List<Condition> conditions) {}

  @Group("test.millwright.dev")
  @Version("v1")
  static final class Lamp extends CustomResource<Void, LampStatus> {}
}
