package dev.millwright.spark.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ApplicationLimit;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueuePlacement;
import dev.millwright.queues.backend.TellsUsage.Usage;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.status.BatchQueueStatusFactory;
import dev.millwright.queues.status.Carried;
import dev.millwright.queues.status.Standing;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.tree.Solver;
import dev.millwright.spark.desired.gang.QueueBackEnd;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the queues controller says of a queue, as the Spark controller reads it. */
class QueueContractTest {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();

  private final BatchQueue queue =
      YAML.unmarshal(
          """
          apiVersion: queues.millwright.dev/v1alpha1
          kind: BatchQueue
          metadata: {name: team, generation: 3}
          spec: {max: {cpu: 40, memory: 64Gi}}
          """,
          BatchQueue.class);

  @ParameterizedTest
  @CsvSource({"Volcano, VOLCANO, team", "YuniKorn, YUNIKORN, root.team"})
  void whatIsReadBackLetsIn(String kind, QueueBackEnd backEnd, String name) {
    assertThat(
            read(
                new Standing.Enforced("uid/7"),
                new QueuePlacement(kind, "batch", name, "high", false)))
        .isEqualTo(
            new ObservedQueue.Enforced(
                backEnd,
                "batch",
                name,
                "high",
                false,
                Map.of("cpu", new Quantity("40"), "memory", new Quantity("64Gi"))));
  }

  /** It is held, or drained, or queues are below it: a place is what the Spark controller needs. */
  @Test
  void aQueueThatTakesNoWorkLetsNobodyIn() {
    assertThat(read(new Standing.Enforced("uid/7"), null))
        .isInstanceOfSatisfying(
            ObservedQueue.NotEnforced.class,
            waits -> assertThat(waits.why()).contains("takes no work"));
  }

  @Test
  void nothingElseLetsIn() {
    var placement = new QueuePlacement("Volcano", "volcano", "team", null, null);
    assertThat(
            List.of(
                read(new Standing.Awaiting("not yet"), placement),
                read(new Standing.Blocked(QueueReason.NAME_TAKEN, "not yet"), placement),
                read(new Standing.Refused(QueueReason.NOT_EXACT, "not yet"), placement),
                read(new Standing.Drifted("not yet"), placement),
                read(new Standing.Failed("not yet"), placement),
                read(new Standing.Lost(QueueReason.CYCLE, "not yet"), placement),
                read(new Standing.Unresolved(QueueReason.NO_BACK_END, "not yet"), placement)))
        .allSatisfy(
            read ->
                assertThat(read)
                    .isInstanceOfSatisfying(
                        ObservedQueue.NotEnforced.class,
                        waits -> assertThat(waits.why()).contains("not yet")));
  }

  /** What runs in a queue counts for those above it, whether it takes work now or not. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void limitsOfApplicationsAreRead(boolean enforced) {
    var limits = List.of(new ApplicationLimit("team", 3), new ApplicationLimit("org", 10));
    Standing standing =
        enforced ? new Standing.Enforced("uid/7") : new Standing.Awaiting("not yet");
    assertThat(QueueStatusText.limits(told(standing, null, limits))).isEqualTo(limits);
    assertThat(QueueStatusText.limits(told(standing, null, List.of()))).isEmpty();
  }

  private ObservedQueue read(Standing standing, @Nullable QueuePlacement placement) {
    return QueueStatusText.read(told(standing, placement, List.of()));
  }

  private GenericKubernetesResource told(
      Standing standing, @Nullable QueuePlacement placement, List<ApplicationLimit> limits) {
    Accepted solved = Solver.solve(List.of(QueueNode.of(queue))).accepted().getFirst();
    queue.setStatus(
        new BatchQueueStatusFactory(Clock.systemUTC())
            .of(
                queue,
                standing,
                new Carried(
                    solved, solved.ceiling(), placement, limits, List.of(), Usage.UNKNOWN, null)));
    return YAML.unmarshal(YAML.asYaml(queue), GenericKubernetesResource.class);
  }
}
