package dev.millwright.queues.kueue.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.queues.Written;
import dev.millwright.queues.kueue.desired.Wanted;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.tree.Amounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * From one random tree to another, in which queues are above each other the other way round, gone,
 * larger and smaller, and cut off anywhere.
 */
class PlannerPropertiesTest {
  private static final int TREES = 1_500;

  private final Random random = new Random(20260304);

  @Test
  void getsThereWithNoMoreToGiveOutThanBeforeOrAfter() {
    int steps = 0;
    int cutOff = 0;
    for (int i = 0; i < TREES; i++) {
      var store = new Store();
      for (int change = 0; change < 4; change++) {
        List<KueueObject> wanted = wanted();
        Amounts most = most(store.total(), total(wanted));
        Plan plan = store.plan(wanted);
        assertThat(plan.blocked()).isEmpty();
        int cut = random.nextInt(plan.steps().size() + 1);
        steps += cut;
        cutOff += cut < plan.steps().size() ? 1 : 0;
        plan.steps().subList(0, cut).forEach(step -> apply(store, step, most));
        Plan rest = store.plan(wanted);
        assertThat(rest.blocked()).isEmpty();
        rest.steps().forEach(step -> apply(store, step, most));
        steps += rest.steps().size();

        assertThat(store.plan(wanted).steps()).as("nothing is left to do").isEmpty();
        assertThat(store.specs())
            .isEqualTo(
                wanted.stream().collect(Collectors.toMap(KueueObject::key, KueueObject::spec)));
      }
    }
    // Or these trees would prove nothing.
    assertThat(steps).isGreaterThan(20_000);
    assertThat(cutOff).isGreaterThan(3_000);
  }

  private static void apply(Store store, Step step, Amounts most) {
    store.apply(step);
    store
        .total()
        .values()
        .forEach(
            (resource, amount) ->
                assertThat(amount).as("%s", step).isLessThanOrEqualTo(most.orZero(resource)));
  }

  private static Amounts total(List<KueueObject> objects) {
    return objects.stream()
        .map(object -> object.quota().nominal())
        .reduce(Amounts.NONE, Amounts::plus);
  }

  private static Amounts most(Amounts one, Amounts other) {
    var most = new TreeMap<>(one.values());
    other.values().forEach((resource, amount) -> most.merge(resource, amount, (a, b) -> a.max(b)));
    return new Amounts(most);
  }

  private List<KueueObject> wanted() {
    List<Integer> names = IntStream.range(0, 8).boxed().collect(Collectors.toList());
    Collections.shuffle(names, random);
    var queues = new ArrayList<BatchQueue>();
    int size = random.nextInt(9);
    for (int i = 0; i < size; i++) {
      boolean top = i == 0 || random.nextInt(4) == 0;
      String parent = top ? "" : "parent: q" + names.get(random.nextInt(i)) + ", ";
      queues.add(Written.queue("q" + names.get(i), parent + amounts(i)));
    }
    String capacity = random.nextBoolean() ? ", capacity: {cpu: 4000, memory: 4000}" : "";
    return Wanted.of(
        Written.backEnd(Store.BACK_END, "kueue: {namespaces: [team]}" + capacity), queues);
  }

  private String amounts(int level) {
    int scale = 1024 >> level;
    String guaranteed =
        random.nextInt(3) == 0
            ? ""
            : "guaranteed: {cpu: %d, memory: %d}, reserved: {cpu: %d}, "
                .formatted(
                    scale + random.nextInt(scale),
                    scale + random.nextInt(scale),
                    random.nextInt(Math.max(1, scale / 8)));
    return guaranteed + (random.nextInt(3) == 0 ? "max: {cpu: %d}".formatted(scale * 4) : "");
  }
}
