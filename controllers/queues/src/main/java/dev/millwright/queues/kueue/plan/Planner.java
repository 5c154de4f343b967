package dev.millwright.queues.kueue.plan;

import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.object.Quota;
import dev.millwright.queues.kueue.observe.Difference;
import dev.millwright.queues.kueue.observe.LiveObject;
import dev.millwright.queues.kueue.plan.Blocked.Reason;
import dev.millwright.queues.tree.Amounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way from what is there to what is wanted. Kueue lets in whatever its amounts leave room for
 * at any moment, and looks at no sums when one is written: so what goes and what gets less is
 * written first, what gets more after it, and at no moment is there more to give out than before or
 * after. What something is in is there before it, and goes after it. It may be cut off after any
 * step.
 */
public final class Planner {
  private final Situation situation;
  private final Obstacles obstacles;
  private final Set<ObjectKey> wanted;
  private final List<Blocked> blocked = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /** What objects say once the steps so far are done. */
  private final Map<ObjectKey, Map<String, Object>> said = new HashMap<>();

  /** Of which nothing is left once the steps are done. */
  private final Set<ObjectKey> gone = new HashSet<>();

  private Planner(Situation situation) {
    this.situation = situation;
    this.obstacles = Obstacles.of(situation);
    this.wanted = situation.wanted().stream().map(KueueObject::key).collect(Collectors.toSet());
    this.blocked.addAll(obstacles.blocked());
    situation.live().forEach((key, live) -> said.put(key, live.spec()));
  }

  /** The steps, and what cannot be. */
  public static Plan plan(Situation situation) {
    var planner = new Planner(situation);
    planner.takeAwayQueues();
    planner.takeAwayDoors();
    List<LiveObject> leaving = planner.leavingCohorts();
    boolean lessFirst = planner.isAnythingLess(leaving);
    planner.prepareCohorts(lessFirst);
    planner.shrink(leaving);
    planner.obstacles.possible().forEach(planner::become);
    planner.takeAwayCohorts(leaving);
    return new Plan(planner.steps, planner.blocked);
  }

  /** A door stays as long as what it leads to stays with work in it. */
  private void takeAwayDoors() {
    for (LiveObject door : leaving(KueueKind.LOCAL_QUEUE)) {
      ObjectKey behind = ObjectKey.clusterQueue(door.key().name());
      boolean stays = situation.live().containsKey(behind) && !gone.contains(behind);
      if (stays && !wanted.contains(behind)) {
        continue;
      }
      if (door.work() > 0) {
        hasWork(door);
      } else {
        steps.add(firstOf(behind), new Step.Delete(door.key()));
        gone.add(door.key());
      }
    }
  }

  /** Before the step that takes away what the door leads to. */
  private int firstOf(ObjectKey behind) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Delete(var key) && key.equals(behind)) {
        return i;
      }
    }
    return steps.size();
  }

  private void takeAwayQueues() {
    for (LiveObject queue : leaving(KueueKind.CLUSTER_QUEUE)) {
      if (obstacles.isBusy(queue.key().name())) {
        continue;
      }
      if (queue.work() > 0) {
        hasWork(queue);
      } else {
        steps.add(new Step.Delete(queue.key()));
        gone.add(queue.key());
      }
    }
  }

  private void hasWork(LiveObject object) {
    blocked.add(
        new Blocked(
            object.key().name(),
            Reason.HasWork,
            "%s is to go, and has %d workloads: let them end, or delete them"
                .formatted(object.key(), object.work())));
  }

  private List<LiveObject> leaving(KueueKind kind) {
    return situation.live().values().stream()
        .filter(live -> live.key().kind() == kind)
        .filter(live -> live.isOf(situation.backEnd()) && !live.leaving())
        .filter(live -> !wanted.contains(live.key()))
        .filter(live -> !situation.kept().contains(live.key().name()))
        .toList();
  }

  /** Those below before those above. */
  private List<LiveObject> leavingCohorts() {
    List<LiveObject> cohorts = new ArrayList<>(leaving(KueueKind.COHORT));
    Map<LiveObject, Integer> depths =
        cohorts.stream().collect(Collectors.toMap(one -> one, this::depth));
    cohorts.sort((one, other) -> depths.getOrDefault(other, 0) - depths.getOrDefault(one, 0));
    return cohorts;
  }

  private int depth(LiveObject cohort) {
    var seen = new HashSet<String>();
    String at = cohort.parent();
    while (at != null && seen.add(at)) {
      LiveObject above = situation.live().get(ObjectKey.cohort(at));
      at = above == null ? null : above.parent();
    }
    return seen.size();
  }

  private boolean isAnythingLess(List<LiveObject> leaving) {
    return gone.stream().anyMatch(key -> key.kind() == KueueKind.CLUSTER_QUEUE)
        || !leaving.isEmpty()
        || obstacles.possible().stream()
            .anyMatch(object -> object.quota().isLessSomewhere(nominal(object.key())));
  }

  private Amounts nominal(ObjectKey key) {
    return Quota.of(said.getOrDefault(key, Map.of())).nominal();
  }

  /** What is new begins with nothing where something is to get less first. */
  private void prepareCohorts(boolean lessFirst) {
    for (KueueObject object : obstacles.possible()) {
      if (object.key().kind() == KueueKind.COHORT && !said.containsKey(object.key())) {
        create(lessFirst ? object.with(object.quota().atMost(Amounts.NONE)) : object);
      }
    }
  }

  private void create(KueueObject object) {
    steps.add(new Step.Create(object));
    said.put(object.key(), object.spec());
  }

  private void shrink(List<LiveObject> leaving) {
    for (KueueObject object : obstacles.possible()) {
      LiveObject live = situation.live().get(object.key());
      Amounts now = nominal(object.key());
      if (live == null || !object.quota().isLessSomewhere(now)) {
        continue;
      }
      KueueObject less = object.with(object.quota().atMost(now));
      String parent = live.parent();
      // It moves when what it moves to is where it shall be.
      update(parent == null || !isThere(parent) ? less : less.in(parent));
    }
    for (LiveObject cohort : leaving) {
      var quota = cohort.quota();
      if (quota.nominal().values().values().stream().anyMatch(amount -> amount.signum() > 0)) {
        var as = new KueueObject(cohort.key(), cohort.key().name(), cohort.spec());
        update(as.with(quota.atMost(Amounts.NONE)));
      }
    }
  }

  private boolean isThere(String cohort) {
    return said.containsKey(ObjectKey.cohort(cohort));
  }

  private void update(KueueObject after) {
    steps.add(new Step.Update(after));
    said.put(after.key(), after.spec());
  }

  private void become(KueueObject object) {
    Map<String, Object> now = said.get(object.key());
    if (now == null) {
      create(object);
    } else if (!Difference.of(object, now).isEmpty()) {
      if (object.key().kind() == KueueKind.LOCAL_QUEUE) {
        // Kueue lets no LocalQueue lead elsewhere: it is made anew with the next look.
        steps.add(new Step.Delete(object.key()));
      } else {
        update(object);
      }
    }
  }

  private void takeAwayCohorts(List<LiveObject> leaving) {
    for (LiveObject cohort : leaving) {
      String name = cohort.key().name();
      boolean needed =
          situation.live().values().stream()
              .filter(live -> !gone.contains(live.key()))
              .anyMatch(
                  live ->
                      name.equals(
                          KueueObject.parent(
                              live.key().kind(), said.getOrDefault(live.key(), Map.of()))));
      if (!needed) {
        steps.add(new Step.Delete(cohort.key()));
        gone.add(cohort.key());
      } else if (!name.equals(situation.root())) {
        blocked.add(
            new Blocked(
                name,
                Reason.HasQueuesBelow,
                "%s is to go, and queues are in it: delete or move those first"
                    .formatted(cohort.key())));
      }
    }
  }
}
