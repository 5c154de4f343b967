package dev.millwright.queues.convert.kueue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.Forest;
import dev.millwright.queues.convert.draft.QueueDraft;
import java.util.HashMap;
import java.util.Map;

/**
 * For whom running work is interrupted. In Kueue a ClusterQueue says from whom it takes, here a
 * queue says who may take from it; so what one says there becomes a word of the others of its tree.
 */
final class Reclaiming {
  private static final String NEVER = "Never";

  // top of a tree → how many queues of it win back what is theirs
  private final Map<QueueDraft, Integer> winners;

  private Reclaiming(Map<QueueDraft, Integer> winners) {
    this.winners = winners;
  }

  static Reclaiming of(Forest forest) {
    var winners = new HashMap<QueueDraft, Integer>();
    for (QueueDraft queue : forest.queues()) {
      if (winsBack(queue)) {
        winners.merge(top(queue), 1, Integer::sum);
      }
    }
    return new Reclaiming(winners);
  }

  /** All fields of {@code preemption}. */
  FieldTable<QueueDraft> table() {
    var borrow =
        new FieldTable<QueueDraft>("borrowWithinCohort of Kueue")
            .changed(
                "policy",
                "left out where it is Never; else refused: who borrows interrupts nobody",
                Reclaiming::borrow)
            .refused("maxPriorityThreshold", "is left out: who borrows interrupts nobody");
    return new FieldTable<QueueDraft>("preemption of a ClusterQueue of Kueue")
        .changed(
            "reclaimWithinCohort",
            "`spec.preemption` of the other queues of its tree: `Reclaim`, the default, for Any",
            this::reclaim)
        .kept(
            "withinClusterQueue",
            "`spec.preemption`, where no other queue of its tree wins anything back",
            this::within)
        .nested("borrowWithinCohort", borrow);
  }

  /** Says for whom the work of a queue is interrupted. */
  void write(QueueDraft queue) {
    if (!othersWin(queue)) {
      String policy = policy(queue, "withinClusterQueue");
      queue.set("preemption", policy.equals(NEVER) ? NEVER : "LowerPriority");
      if (queue.root().at("spec").at("preemption").find("withinClusterQueue") == null) {
        queue
            .root()
            .at("spec")
            .at("preemption")
            .changed("is not said, and nobody wins anything back: spec.preemption is Never");
      }
    }
  }

  private void reclaim(Value value, QueueDraft queue) {
    switch (value.text()) {
      case "Any" -> value.kept("spec.preemption of the others of its tree, which is Reclaim");
      case "LowerPriority", "LowerOrNewerEqualPriority" ->
          value.changed(
              "as Any: who has less than it is guaranteed wins back, whatever the priorities");
      case NEVER -> {
        if (othersWin(queue)) {
          value.refused(
              "is left out: who may win back is said by those who give, and others of this tree do"
                  + " win back; lower guaranteed of this queue where it must not");
        } else {
          value.kept("spec.preemption of the others of its tree, which is not Reclaim");
        }
      }
      default -> value.refused(value.text() + " is left out: is no policy of Kueue; correct it");
    }
  }

  private void within(Value value, QueueDraft queue) {
    String policy = value.text();
    if (!othersWin(queue)) {
      if (policy.equals("LowerOrNewerEqualPriority")) {
        value.changed("spec.preemption is LowerPriority: age interrupts nothing");
      } else {
        value.kept("spec.preemption");
      }
    } else if (policy.equals(NEVER)) {
      value.refused(
          "is left out: others win back from this queue, and Reclaim lets work of higher priority in"
              + " it interrupt too; say spec.preemption Never to let nobody");
    } else {
      value.changed("spec.preemption is Reclaim, which is the default and takes this in");
    }
  }

  private static void borrow(Value value, QueueDraft queue) {
    if (value.text().equals(NEVER)) {
      value.changed("left out: it is so anyway");
    } else {
      value.refused(value.text() + " is left out: who borrows interrupts nobody");
    }
  }

  private boolean othersWin(QueueDraft queue) {
    return winners.getOrDefault(top(queue), 0) > (winsBack(queue) ? 1 : 0);
  }

  private static boolean winsBack(QueueDraft queue) {
    return !policy(queue, "reclaimWithinCohort").equals(NEVER);
  }

  private static String policy(QueueDraft queue, String field) {
    JsonNode policy = queue.root().node().path("spec").path("preemption").path(field);
    return policy.asText().isEmpty() ? NEVER : policy.asText();
  }

  private static QueueDraft top(QueueDraft queue) {
    QueueDraft top = queue;
    for (int i = 0; top.above() != null && i < 1000; i++) {
      top = top.above();
    }
    return top;
  }
}
