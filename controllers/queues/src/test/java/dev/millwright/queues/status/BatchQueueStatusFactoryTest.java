package dev.millwright.queues.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ApplicationLimit;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.api.queues.ConfirmedSpec;
import dev.millwright.api.queues.FidelityEntry;
import dev.millwright.api.queues.FidelityLevel;
import dev.millwright.api.queues.QueuePlacement;
import dev.millwright.api.queues.SolvedAmounts;
import dev.millwright.api.queues.TakenBack;
import dev.millwright.queues.Written;
import dev.millwright.queues.backend.TellsUsage.Usage;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.tree.Solver;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BatchQueueStatusFactoryTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC);
  private static final BatchQueueStatusFactory STATUSES = new BatchQueueStatusFactory(CLOCK);

  private final BatchQueue queue =
      Written.queue("team", "guaranteed: {cpu: 4}, max: {cpu: 40, memory: 64Gi}");
  private final Accepted solved = Solver.solve(List.of(QueueNode.of(queue))).accepted().getFirst();
  private final Carried carried =
      new Carried(
          solved,
          solved.ceiling(),
          new QueuePlacement("Volcano", "volcano", "team", "batch", false),
          List.of(
              new FidelityEntry("max", FidelityLevel.Exact, null),
              new FidelityEntry("order", FidelityLevel.Approximated, "by plugins")),
          Usage.UNKNOWN);

  private static final TakenBack CHANGE = new TakenBack("c", "other", "no");

  static Stream<Arguments> standings() {
    return Stream.of(
        Arguments.of(
            new Standing.Enforced("7"),
            "Accepted=True/Valid ResolvedRefs=True/BackEndFound Programmed=True/Done"
                + " Enforced=True/ReadBack Reconciling=False/Done Stalled=False/Done"),
        Arguments.of(
            new Standing.Awaiting("m"),
            "Accepted=True/Valid ResolvedRefs=True/BackEndFound Programmed=True/AwaitingBackEnd"
                + " Enforced=False/AwaitingBackEnd Reconciling=True/AwaitingBackEnd"
                + " Stalled=False/Done"),
        Arguments.of(
            new Standing.Blocked(QueueReason.NAME_TAKEN, "m"),
            "Accepted=True/Valid ResolvedRefs=True/BackEndFound Programmed=False/NameTaken"
                + " Enforced=False/NameTaken Reconciling=True/NameTaken Stalled=False/Done"),
        Arguments.of(
            new Standing.Drifted("m"),
            "Accepted=True/Valid ResolvedRefs=True/BackEndFound Programmed=False/Drifted"
                + " Enforced=False/Drifted Reconciling=False/Done Stalled=True/Drifted"),
        Arguments.of(
            new Standing.Failed("m"),
            "ResolvedRefs=True/BackEndFound Programmed=False/BackEndFailed"
                + " Enforced=Unknown/BackEndFailed Reconciling=True/BackEndFailed"
                + " Stalled=False/Done"),
        Arguments.of(
            new Standing.Refused(QueueReason.GUARANTEED_OVER_MAX, "m"),
            "Accepted=False/GuaranteedOverMax ResolvedRefs=True/BackEndFound"
                + " Enforced=False/GuaranteedOverMax Reconciling=False/Done"
                + " Stalled=True/GuaranteedOverMax"),
        Arguments.of(
            new Standing.Lost(QueueReason.CYCLE, "m"),
            "Accepted=False/Cycle ResolvedRefs=False/UnknownParent Enforced=False/Cycle"
                + " Reconciling=False/Done Stalled=True/Cycle"),
        Arguments.of(
            new Standing.Unresolved(QueueReason.NO_BACK_END, "m"),
            "Accepted=True/Valid ResolvedRefs=False/NoBackEnd Programmed=False/NoBackEnd"
                + " Enforced=False/NoBackEnd Reconciling=True/NoBackEnd Stalled=False/Done"));
  }

  /** What a change brings about that is shown, taken back, or leads elsewhere. */
  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(
            new Standing.PutBack(QueueReason.TAKEN_BACK, "m", "6", CHANGE),
            "Accepted=True/Valid ResolvedRefs=True/BackEndFound Programmed=False/TakenBack"
                + " Enforced=False/TakenBack Reconciling=False/Done Stalled=True/TakenBack"),
        Arguments.of(
            new Standing.Planned("m"),
            "Accepted=True/Valid ResolvedRefs=True/BackEndFound Programmed=False/Planned"
                + " Enforced=False/Planned Reconciling=True/Planned Stalled=False/Done"),
        Arguments.of(
            new Standing.Moved("m"),
            "Accepted=True/Valid ResolvedRefs=True/BackEndFound Programmed=False/Moving"
                + " Enforced=False/Moving Reconciling=True/Moving Stalled=False/Done"));
  }

  @ParameterizedTest
  @MethodSource({"standings", "changes"})
  void saysIt(Standing standing, String conditions) {
    BatchQueueStatus status = STATUSES.of(queue, standing, carried);
    assertThat(
            Objects.requireNonNull(status.conditions()).stream()
                .map(c -> c.type() + "=" + c.status() + "/" + c.reason())
                .collect(Collectors.joining(" ")))
        .isEqualTo(conditions);
    assertThat(status.conditions())
        .allMatch(condition -> condition.observedGeneration() == 3)
        .allMatch(condition -> condition.lastTransitionTime().equals("2026-01-02T03:04:05Z"));
    assertThat(status.observedGeneration()).isEqualTo(3);
  }

  @Test
  void onlyWhatWasReadBackHasARevision() {
    assertThat(
            standings()
                .map(row -> (Standing) row.get()[0])
                .map(standing -> STATUSES.of(queue, standing, carried).revision()))
        .containsExactly("7", null, null, null, null, null, null, null);
    assertThat(
            changes()
                .map(row -> (Standing) row.get()[0])
                .map(standing -> STATUSES.of(queue, standing, carried).revision()))
        .containsOnlyNulls();
  }

  @Test
  void remembersWhatWasConfirmedUntilItLeaves() {
    var first = new ConfirmedSpec("volcano", 3L, "7", "{}");
    var read =
        new Carried(solved, solved.ceiling(), null, List.of(), List.of(), Usage.UNKNOWN, first);
    queue.setStatus(STATUSES.of(queue, new Standing.Enforced("7"), read));
    assertThat(queue.getStatus().confirmed()).isEqualTo(first);
    for (Standing standing :
        List.of(
            new Standing.Awaiting("m"),
            new Standing.Failed("m"),
            new Standing.Planned("m"),
            new Standing.Blocked(QueueReason.NO_ROOM, "m"))) {
      assertThat(STATUSES.of(queue, standing, carried).confirmed())
          .as("%s", standing)
          .isEqualTo(first);
    }
    BatchQueueStatus back =
        STATUSES.of(queue, new Standing.PutBack(QueueReason.TAKEN_BACK, "m", "9", CHANGE), carried);
    assertThat(back.confirmed()).isEqualTo(new ConfirmedSpec("volcano", 3L, "9", "{}"));
    assertThat(back.takenBack()).isEqualTo(CHANGE);
    queue.setStatus(back);
    assertThat(STATUSES.of(queue, new Standing.Awaiting("m"), carried).takenBack()).isNull();
    assertThat(STATUSES.of(queue, new Standing.Moved("m"), carried).confirmed()).isNull();
  }

  /** What runs in a queue that is refused now goes on, and counts for the queues above. */
  @Test
  void limitsOfApplicationsHoldUntilTheQueueComesOutOtherwise() {
    var limits = List.of(new ApplicationLimit("team", 3), new ApplicationLimit("org", 10));
    var limited =
        new Carried(solved, solved.ceiling(), null, limits, List.of(), Usage.UNKNOWN, null);
    queue.setStatus(STATUSES.of(queue, new Standing.Enforced("7"), limited));
    assertThat(queue.getStatus().applicationLimits()).isEqualTo(limits);
    var refused = new Standing.Refused(QueueReason.GUARANTEED_OVER_MAX, "m");
    assertThat(STATUSES.of(queue, refused, Carried.nothing()).applicationLimits())
        .isEqualTo(limits);
    assertThat(STATUSES.of(queue, new Standing.Enforced("8"), carried).applicationLimits())
        .isNull();
    assertThat(STATUSES.of(queue, new Standing.Moved("m"), Carried.nothing()).applicationLimits())
        .isNull();
  }

  @Test
  void tellsWhereWorkIsSentAndHowMuchFits() {
    BatchQueueStatus status = STATUSES.of(queue, new Standing.Enforced("7"), carried);
    assertThat(status.placement()).isEqualTo(carried.placement());
    assertThat(status.ceiling())
        .isEqualTo(Map.of("cpu", new Quantity("40"), "memory", new Quantity("64Gi")));
    SolvedAmounts solved = Objects.requireNonNull(status.solved());
    assertThat(solved.guaranteed()).isEqualTo(Map.of("cpu", new Quantity("4")));
    assertThat(solved.reserved()).isNull();
    assertThat(status.fidelity()).isEqualTo(carried.fidelity());
    assertThat(condition(status, "Enforced"))
        .isEqualTo("Read back at revision 7. Not to the letter: order; status.fidelity says how.");
  }

  @Test
  void tellsNothingOfAQueueOfWhichNothingCameOut() {
    BatchQueueStatus status =
        STATUSES.of(
            queue, new Standing.Unresolved(QueueReason.NO_BACK_END, "m"), Carried.nothing());
    assertThat(status.placement()).isNull();
    assertThat(status.ceiling()).isNull();
    assertThat(status.solved()).isNull();
    assertThat(status.fidelity()).isNull();
  }

  @Test
  void writesNothingWhereNothingChanged() {
    queue.setStatus(STATUSES.of(queue, new Standing.Enforced("7"), carried));
    // As it comes back from the API server.
    var yaml = new KubernetesSerialization();
    BatchQueue read = yaml.unmarshal(yaml.asYaml(queue), BatchQueue.class);
    assertThat(STATUSES.patch(read, STATUSES.of(read, new Standing.Enforced("7"), carried)))
        .isEmpty();
    assertThat(STATUSES.patch(read, STATUSES.of(read, new Standing.Enforced("8"), carried)))
        .isPresent();
  }

  @Test
  void knowsAChangeThatSomebodyElseMade() {
    assertThat(isDrift("8")).as("nothing was read back yet").isFalse();
    queue.setStatus(STATUSES.of(queue, new Standing.Awaiting("m"), carried));
    assertThat(isDrift("8")).as("not confirmed yet").isFalse();
    queue.setStatus(STATUSES.of(queue, new Standing.Enforced("7"), carried));
    assertThat(isDrift("7")).as("nobody changed it").isFalse();
    assertThat(isDrift("8")).isTrue();
    assertThat(isDrift("")).as("it was deleted there").isTrue();
    queue.setStatus(STATUSES.of(queue, new Standing.Drifted("m"), carried));
    assertThat(isDrift("8")).as("it stays known").isTrue();
    Accepted other =
        Solver.solve(List.of(QueueNode.of(Written.queue("team", "max: {cpu: 1}"))))
            .accepted()
            .getFirst();
    assertThat(BatchQueueStatusFactory.isDrift(queue, other, "8")).as("other amounts").isFalse();
    queue.getMetadata().setGeneration(4L);
    assertThat(isDrift("8")).as("other spec").isFalse();
  }

  private boolean isDrift(String revision) {
    return BatchQueueStatusFactory.isDrift(queue, solved, revision);
  }

  private static String condition(BatchQueueStatus status, String type) {
    return Objects.requireNonNull(status.conditions()).stream()
        .filter(one -> one.type().equals(type))
        .findFirst()
        .orElseThrow()
        .message();
  }
}
