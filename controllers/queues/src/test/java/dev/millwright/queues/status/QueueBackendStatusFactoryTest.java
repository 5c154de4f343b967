package dev.millwright.queues.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ChangePlan;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.api.queues.QueueBackendStatus;
import dev.millwright.queues.Written;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueueBackendStatusFactoryTest {
  private static final QueueBackendStatusFactory STATUSES =
      new QueueBackendStatusFactory(Clock.systemUTC());

  static Stream<Arguments> standings() {
    return Stream.of(
        Arguments.of(
            read(List.of(), List.of(), List.of()),
            "Accepted=True/Valid Ready=True/Configured Reconciling=False/Done Stalled=False/Done",
            "does what its queues ask"),
        Arguments.of(
            read(List.of("add reclaim", "add capacity"), List.of(), List.of()),
            "Accepted=True/Valid Ready=False/ConfigurationLacks Reconciling=False/Done"
                + " Stalled=False/Done",
            "add reclaim. add capacity."),
        Arguments.of(
            read(List.of(), List.of("old has 2 PodGroups"), List.of()),
            "Accepted=True/Valid Ready=True/Configured Reconciling=True/Leftovers"
                + " Stalled=False/Done",
            "old has 2 PodGroups."),
        Arguments.of(
            read(List.of(), List.of(), List.of("main", "other")),
            "Accepted=False/TwoDefaults Ready=True/Configured Reconciling=False/Done"
                + " Stalled=True/TwoDefaults",
            "here and of other: leave it to one"),
        Arguments.of(
            new BackEndStanding.Read(
                List.of(), List.of(), List.of(), List.of("work is aside"), null),
            "Accepted=True/Valid Ready=True/Configured Degraded=True/Quarantined"
                + " Reconciling=False/Done Stalled=False/Done",
            "work is aside."),
        Arguments.of(
            new BackEndStanding.Unreachable("m"),
            "Ready=False/Unreachable Reconciling=True/Unreachable" + " Stalled=False/Done",
            "m"),
        Arguments.of(
            new BackEndStanding.NotSupported("YuniKorn"),
            "Accepted=False/NotSupported Ready=False/NotSupported Reconciling=False/Done"
                + " Stalled=True/NotSupported",
            "does not carry queues on YuniKorn: use"));
  }

  static Stream<Arguments> plans() {
    return Stream.of(
        Arguments.of(
            new BackEndStanding.Read(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ChangePlan("2 steps", List.of("one", "two"), null, null, null, null)),
            "Accepted=True/Valid Ready=True/Configured Reconciling=True/ChangesPlanned"
                + " Stalled=False/Done",
            "2 steps"),
        Arguments.of(
            new BackEndStanding.Read(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ChangePlan("Nothing.", null, null, null, null, null)),
            "Accepted=True/Valid Ready=True/Configured Reconciling=False/Done Stalled=False/Done",
            "does what its queues ask"));
  }

  @ParameterizedTest
  @MethodSource({"standings", "plans"})
  void saysIt(BackEndStanding standing, String conditions, String words) {
    QueueBackend backEnd = Written.backEnd("main", "volcano: {}");
    QueueBackendStatus status = STATUSES.of(backEnd, standing);
    assertThat(
            Objects.requireNonNull(status.conditions()).stream()
                .map(c -> c.type() + "=" + c.status() + "/" + c.reason())
                .collect(Collectors.joining(" ")))
        .isEqualTo(conditions);
    assertThat(status.conditions()).anyMatch(condition -> condition.message().contains(words));
    assertThat(status.observedGeneration()).isEqualTo(3);
    backEnd.setStatus(status);
    assertThat(STATUSES.patch(backEnd, STATUSES.of(backEnd, standing))).isEmpty();
  }

  @Test
  void saysNothingOfAQuarantineThatIsOver() {
    QueueBackend backEnd = Written.backEnd("main", "volcano: {}");
    var aside =
        new BackEndStanding.Read(List.of(), List.of(), List.of(), List.of("work is aside"), null);
    backEnd.setStatus(STATUSES.of(backEnd, aside));
    assertThat(STATUSES.of(backEnd, read(List.of(), List.of(), List.of())).conditions())
        .noneMatch(condition -> condition.type().equals("Degraded"));
  }

  @Test
  void thePlanGoesWithTheModeThatShowsIt() {
    QueueBackend backEnd = Written.backEnd("main", "volcano: {}, changes: Plan");
    var plan = new ChangePlan("1 step", List.of("one"), null, null, null, null);
    QueueBackendStatus status =
        STATUSES.of(
            backEnd, new BackEndStanding.Read(List.of(), List.of(), List.of(), List.of(), plan));
    assertThat(status.plan()).isEqualTo(plan);
    backEnd.setStatus(status);
    assertThat(STATUSES.of(backEnd, read(List.of(), List.of(), List.of())).plan()).isNull();
  }

  private static BackEndStanding read(
      List<String> lacks, List<String> leftovers, List<String> twoDefaults) {
    return new BackEndStanding.Read(lacks, leftovers, twoDefaults, List.of(), null);
  }
}
