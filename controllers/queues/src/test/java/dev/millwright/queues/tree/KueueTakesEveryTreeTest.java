package dev.millwright.queues.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.KueueSettings;
import dev.millwright.queues.kueue.check.KueueRules;
import dev.millwright.queues.kueue.desired.WantedObjects;
import dev.millwright.queues.kueue.object.Fields;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.observe.LiveObject;
import dev.millwright.queues.kueue.observe.LiveTree;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of thousands of random trees: what the solver accepts Kueue takes, and makes the same of. */
class KueueTakesEveryTreeTest {
  private static final int TREES = 2_000;
  private static final BatchQueueSpec PLAIN =
      new KubernetesSerialization().unmarshal("{}", BatchQueueSpec.class);
  private static final KueueSettings SETTINGS =
      new KueueSettings(null, null, List.of("team"), null, null);

  private final Random random = new Random(20260707);

  @Test
  void everyObjectKeepsItsRulesAndAddsUpToWhatWasSolved() {
    int objects = 0;
    int limited = 0;
    for (int i = 0; i < TREES; i++) {
      SolvedTree tree = Solver.solve(RandomTree.of(random).queues());
      List<KueueObject> wanted = wanted(tree);

      assertThat(wanted).allSatisfy(one -> assertThat(KueueRules.faults(one)).isEmpty());
      assertThat(wanted(tree)).isEqualTo(wanted);
      var live = new LiveTree(wanted.stream().map(KueueTakesEveryTreeTest::live).toList());
      for (Accepted queue : tree.accepted()) {
        LiveObject node = Objects.requireNonNull(live.get(queue.name()));
        limited += queue.max().values().size();
        Amounts guaranteed = live.guaranteed(node);
        queue
            .guaranteed()
            .values()
            .forEach(
                (resource, amount) ->
                    assertThat(guaranteed.orZero(resource)).isEqualByComparingTo(amount));
        assertThat(live.limit(node)).isEqualTo(queue.max());
        live.ceiling(node)
            .values()
            .forEach(
                (resource, most) ->
                    assertThat(most)
                        .isGreaterThanOrEqualTo(queue.guaranteed().orZero(resource))
                        .isLessThanOrEqualTo(
                            Objects.requireNonNullElse(queue.ceiling().get(resource), most)));
      }
      objects += wanted.size();
    }
    // Or these trees would prove nothing.
    assertThat(objects).isGreaterThan(10_000);
    assertThat(limited).isGreaterThan(10_000);
  }

  private static List<KueueObject> wanted(SolvedTree tree) {
    Map<String, BatchQueueSpec> specs =
        tree.accepted().stream().collect(Collectors.toMap(Accepted::name, queue -> PLAIN));
    Amounts capacity = Written.amounts("cpu:40,memory:30000,example.com/gpu:9000");
    return WantedObjects.of("kueue", SETTINGS, capacity, tree, specs);
  }

  private static LiveObject live(KueueObject object) {
    ObjectKey key = object.key();
    return new LiveObject(key, "uid-" + key, 1, "kueue", false, object.spec(), Fields.of(null));
  }
}
