package dev.millwright.queues.kueue.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.kueue.check.KueueRules;
import dev.millwright.queues.kueue.object.Fields;
import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.observe.LiveObject;
import dev.millwright.queues.tree.Amounts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Kueue's objects in memory, which looks after each write that nothing hangs on nothing. */
final class Store {
  static final String BACK_END = "kueue";
  static final String ROOT = "root.kueue";

  private final Map<ObjectKey, LiveObject> objects = new LinkedHashMap<>();
  private final Map<ObjectKey, Integer> work = new HashMap<>();

  /** Somebody else's. */
  void foreign(ObjectKey key) {
    objects.put(key, live(key, null, Map.of()));
  }

  void work(ObjectKey key, int count) {
    work.put(key, count);
    LiveObject was = objects.get(key);
    if (was != null) {
      objects.put(key, live(key, was.backend(), was.spec()));
    }
  }

  Situation situation(List<KueueObject> wanted, Set<String> kept) {
    return new Situation(
        BACK_END, ROOT, new LinkedHashMap<>(objects), wanted, kept, Set.of("team"));
  }

  Plan plan(List<KueueObject> wanted) {
    return Planner.plan(situation(wanted, Set.of()));
  }

  void apply(Step step) {
    switch (step) {
      case Step.Create(var object) -> {
        assertThat(objects).as("made twice").doesNotContainKey(object.key());
        put(object);
      }
      case Step.Update(var object) -> {
        assertThat(objects).as("not there").containsKey(object.key());
        put(object);
      }
      case Step.Delete(var key) -> {
        assertThat(objects.remove(key)).as("not there: " + key).isNotNull();
        assertThat(work.getOrDefault(key, 0)).as("work in " + key).isZero();
      }
    }
    look(step);
  }

  private void put(KueueObject object) {
    assertThat(KueueRules.faults(object)).isEmpty();
    objects.put(object.key(), live(object.key(), BACK_END, object.spec()));
  }

  private LiveObject live(ObjectKey key, @Nullable String backEnd, Map<String, Object> spec) {
    return new LiveObject(
        key,
        "uid-" + key,
        1,
        backEnd,
        false,
        new TreeMap<>(spec),
        Fields.of(Map.of("pendingWorkloads", work.getOrDefault(key, 0))));
  }

  /** What everything is in is there, and leads to the root; doors lead somewhere. */
  private void look(Step after) {
    for (LiveObject object : objects.values()) {
      if (!object.isOf(BACK_END)) {
        continue;
      }
      if (object.key().kind() == KueueKind.LOCAL_QUEUE) {
        String behind = Fields.of(object.spec()).text("clusterQueue");
        assertThat(objects).as("%s", after).containsKey(ObjectKey.clusterQueue(behind));
      } else if (!object.key().name().equals(ROOT)) {
        var seen = new HashSet<String>();
        String at = Objects.requireNonNull(object.parent(), () -> "no parent: " + object);
        while (!at.equals(ROOT)) {
          assertThat(seen.add(at)).as("circle at %s after %s", at, after).isTrue();
          LiveObject above = objects.get(ObjectKey.cohort(at));
          assertThat(above).as("%s is in %s after %s", object.key(), at, after).isNotNull();
          at = Objects.requireNonNull(Objects.requireNonNull(above).parent());
        }
        assertThat(objects).containsKey(ObjectKey.cohort(ROOT));
      }
    }
  }

  /** All that can be given out. */
  Amounts total() {
    return objects.values().stream()
        .filter(object -> object.isOf(BACK_END))
        .map(object -> object.quota().nominal())
        .reduce(Amounts.NONE, Amounts::plus);
  }

  Map<ObjectKey, Map<String, Object>> specs() {
    var specs = new HashMap<ObjectKey, Map<String, Object>>();
    objects.values().stream()
        .filter(object -> object.isOf(BACK_END))
        .forEach(object -> specs.put(object.key(), object.spec()));
    return specs;
  }
}
