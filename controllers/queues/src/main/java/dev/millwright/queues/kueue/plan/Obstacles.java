package dev.millwright.queues.kueue.plan;

import dev.millwright.queues.kueue.check.KueueRules;
import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.observe.LiveObject;
import dev.millwright.queues.kueue.plan.Blocked.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of the wanted objects can be written as things are, and what is in the way of the rest. */
final class Obstacles {
  private final Situation situation;
  private final List<KueueObject> possible = new ArrayList<>();
  private final List<Blocked> blocked = new ArrayList<>();

  /** Names of Cohorts that are there, or are going to be. */
  private final Set<String> cohorts = new HashSet<>();

  /** Names of ClusterQueues that are there, or are going to be. */
  private final Set<String> queues = new HashSet<>();

  /** Names of queues that are to have queues below, and have work. */
  private final Set<String> busy = new HashSet<>();

  private Obstacles(Situation situation) {
    this.situation = situation;
  }

  static Obstacles of(Situation situation) {
    var obstacles = new Obstacles(situation);
    situation.wanted().forEach(obstacles::decide);
    return obstacles;
  }

  /** Those that can be written, in their order. */
  List<KueueObject> possible() {
    return possible;
  }

  List<Blocked> blocked() {
    return blocked;
  }

  /** Whether a ClusterQueue stays though its queue is to have queues below. */
  boolean isBusy(String queue) {
    return busy.contains(queue);
  }

  private void decide(KueueObject object) {
    ObjectKey key = object.key();
    if (situation.isOurs(key)) {
      stands(key);
    }
    if (situation.kept().contains(object.queue())) {
      return;
    }
    Blocked inTheWay = inTheWay(object);
    if (inTheWay != null) {
      blocked.add(inTheWay);
    } else if (isBecomingInner(key)) {
      busy.add(key.name());
    } else if (key.kind() != KueueKind.LOCAL_QUEUE
        || (queues.contains(key.name()) && situation.namespaces().contains(key.namespace()))) {
      possible.add(object);
      stands(key);
    }
  }

  private void stands(ObjectKey key) {
    if (key.kind() == KueueKind.COHORT) {
      cohorts.add(key.name());
    } else if (key.kind() == KueueKind.CLUSTER_QUEUE) {
      queues.add(key.name());
    }
  }

  private @Nullable Blocked inTheWay(KueueObject object) {
    ObjectKey key = object.key();
    if (situation.isTaken(key)) {
      return new Blocked(
          object.queue(),
          Reason.NameTaken,
          "Kueue has a %s that is somebody else's: delete that one, or choose another name"
              .formatted(key));
    }
    List<String> faults = KueueRules.faults(object);
    if (!faults.isEmpty()) {
      return new Blocked(object.queue(), Reason.RefusedByRules, String.join("; ", faults));
    }
    String parent = object.parent();
    if (parent == null || cohorts.contains(parent)) {
      return null;
    }
    return busy.contains(parent)
        ? new Blocked(
            object.queue(),
            Reason.ParentHasWork,
            "%s above it still has work as a ClusterQueue, and one with queues below has none: let the work end, or move it"
                .formatted(parent))
        : new Blocked(
            object.queue(),
            Reason.ParentAbsent,
            "Cohort %s above it is not there: see the conditions of that queue".formatted(parent));
  }

  /** A queue that takes work and is to have queues below: it has to be empty first. */
  private boolean isBecomingInner(ObjectKey key) {
    if (key.kind() != KueueKind.COHORT) {
      return false;
    }
    ObjectKey asLeaf = ObjectKey.clusterQueue(key.name());
    LiveObject leaf = situation.live().get(asLeaf);
    return leaf != null && situation.isOurs(asLeaf) && leaf.work() > 0;
  }
}
