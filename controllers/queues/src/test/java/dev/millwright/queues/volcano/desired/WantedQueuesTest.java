package dev.millwright.queues.volcano.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.api.queues.QueueState;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.Solver;
import dev.millwright.queues.volcano.desired.QueueObject.Action;
import dev.millwright.queues.volcano.observe.LiveQueue;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WantedQueuesTest {
  private final Map<String, BatchQueueSpec> specs = new HashMap<>();

  @Test
  void aQueueBelowNoneIsBelowTheRoot() {
    List<WantedQueue> wanted =
        wanted("", node("org", null, "", "", ""), node("a", "org", "", "", ""));

    assertThat(wanted).extracting(queue -> queue.spec().parent()).containsExactly("root", "org");
  }

  @Test
  void saysReservedGuaranteedAndMaxInVolcanosWords() {
    QueueSpec spec =
        wanted("", node("a", null, "cpu:1", "cpu:2,memory:1Gi", "cpu:4")).getFirst().spec();

    assertThat(spec.guarantee()).isEqualTo(amounts("cpu:1"));
    assertThat(spec.deserved()).isEqualTo(amounts("cpu:2,memory:1Gi"));
    assertThat(spec.capability()).isEqualTo(amounts("cpu:4"));
  }

  @Test
  void noneOfAResourceIsNotNoLimit() {
    QueueSpec spec =
        wanted("", node("a", null, "", "", "cpu:0,memory:0,pods:0,example.com/gpu:0"))
            .getFirst()
            .spec();

    assertThat(spec.capability()).isEqualTo(amounts("cpu:1m,memory:1,pods:0,example.com/gpu:0"));
  }

  @Test
  void aShareOfNothingIsNotSaid() {
    QueueSpec spec =
        wanted("", node("a", null, "pods:0", "cpu:0,example.com/gpu:0,pods:3", ""))
            .getFirst()
            .spec();

    assertThat(spec.deserved()).isEqualTo(amounts("pods:3"));
    assertThat(spec.guarantee()).isEqualTo(Amounts.NONE);
  }

  @Test
  void weightsDivideWhatIsLeftOfTheCapacity() {
    QueueNode light = node("light", null, "", "cpu:10,memory:1Gi", "");
    var heavy = new QueueNode("heavy", null, Amounts.NONE, Amounts.NONE, Amounts.NONE, 2);

    assertThat(wanted("cpu:40", light, heavy))
        .extracting(queue -> queue.spec().deserved())
        .containsExactly(amounts("cpu:20"), amounts("cpu:20,memory:1Gi"));
  }

  @Test
  void prioritiesBeginAtZero() {
    specs.put("low", spec(-1000, null, null));
    specs.put("high", spec(1000, null, null));

    assertThat(
            wanted(
                "",
                node("low", null, "", "", ""),
                node("high", null, "", "", ""),
                node("none", null, "", "", "")))
        .extracting(queue -> queue.name() + " " + queue.spec().priority())
        .containsExactly("high 2000", "low 0", "none 1000");
  }

  @Test
  void onlyReclaimLetsOthersWinBack() {
    specs.put("never", spec(null, PreemptionPolicy.Never, null));
    specs.put("lower", spec(null, PreemptionPolicy.LowerPriority, null));
    specs.put("reclaim", spec(null, PreemptionPolicy.Reclaim, null));

    assertThat(
            wanted(
                "",
                node("never", null, "", "", ""),
                node("lower", null, "", "", ""),
                node("reclaim", null, "", "", ""),
                node("unsaid", null, "", "", "")))
        .filteredOn(queue -> queue.spec().reclaimable())
        .extracting(WantedQueue::name)
        .containsExactly("reclaim", "unsaid");
  }

  @Test
  void whatIsBelowAQueueThatTakesNoWorkTakesNone() {
    specs.put("held", spec(null, null, QueueState.Hold));
    specs.put("drained", spec(null, null, QueueState.Drain));
    specs.put("open", spec(null, null, QueueState.Open));

    assertThat(
            wanted(
                "",
                node("held", null, "", "", ""),
                node("under", "held", "", "", ""),
                node("deep", "under", "", "", ""),
                node("drained", null, "", "", ""),
                node("open", null, "", "", "")))
        .filteredOn(WantedQueue::closed)
        .extracting(WantedQueue::name)
        .containsExactlyInAnyOrder("held", "under", "deep", "drained");
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() {
    for (WantedQueue queue :
        wanted(
            "cpu:40",
            node("a", null, "cpu:250m", "cpu:1500m,pods:3", "memory:1408Mi,cpu:0"),
            node("b", "a", "", "", ""))) {
      GenericKubernetesResource object = QueueObject.of(queue.name(), queue.spec(), "batch");
      LiveQueue read = LiveQueue.of(object);

      assertThat(read.spec()).isEqualTo(queue.spec());
      assertThat(read.isOf("batch")).isTrue();
      assertThat(read.isOf("other")).isFalse();
      assertThat(object.getAdditionalProperties()).containsOnlyKeys("spec");
    }
  }

  @Test
  void aCommandNamesItsQueueAndIsOwnedByIt() {
    GenericKubernetesResource command =
        QueueObject.command("default", "team", "1-2-3", Action.CloseQueue);

    assertThat(command.getMetadata().getGenerateName()).isEqualTo("team-close-");
    assertThat(command.getAdditionalProperties())
        .containsEntry("action", "CloseQueue")
        .containsEntry("target", command.getMetadata().getOwnerReferences().getFirst());
    assertThat(command.getMetadata().getOwnerReferences())
        .singleElement()
        .satisfies(
            owner -> {
              assertThat(owner.getKind()).isEqualTo("Queue");
              assertThat(owner.getApiVersion()).isEqualTo("scheduling.volcano.sh/v1beta1");
              assertThat(owner.getUid()).isEqualTo("1-2-3");
              assertThat(owner.getController()).isTrue();
            });
  }

  private List<WantedQueue> wanted(String capacity, QueueNode... nodes) {
    for (QueueNode node : nodes) {
      specs.putIfAbsent(node.name(), spec(null, null, null));
    }
    return WantedQueues.of(Solver.solve(List.of(nodes)), specs, amounts(capacity));
  }

  private static QueueNode node(
      String name, @Nullable String parent, String reserved, String guaranteed, String max) {
    return new QueueNode(name, parent, amounts(reserved), amounts(guaranteed), amounts(max), 1);
  }

  private static Amounts amounts(String text) {
    return Amounts.of(
        Arrays.stream(text.split(","))
            .filter(one -> !one.isEmpty())
            .map(one -> one.split(":"))
            .collect(
                Collectors.toMap(
                    one -> one[0],
                    one -> new Quantity(one[1]),
                    (one, other) -> one,
                    TreeMap::new)));
  }

  private static BatchQueueSpec spec(
      @Nullable Integer priority,
      @Nullable PreemptionPolicy preemption,
      @Nullable QueueState state) {
    return new BatchQueueSpec(
        null,
        null,
        null,
        null,
        null,
        null,
        priority,
        null,
        preemption,
        null,
        null,
        null,
        null,
        null,
        null,
        state,
        null,
        null);
  }
}
