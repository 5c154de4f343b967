package dev.millwright.queues.convert.yunikorn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.Fields;
import dev.millwright.queues.convert.draft.QueueDraft;
import java.util.Locale;

/** Properties of a queue of YuniKorn, which it inherits but for rank and fence. */
final class QueueProperties {
  private static final String ORDER = "application.sort.policy";
  private static final String PREEMPTION = "preemption.policy";
  private static final String BELOW = "said of each queue below that takes work";
  private static final String ITS_OWN =
      "is left out: YuniKorn's own value holds; nothing here says another";

  /** All that YuniKorn reads. */
  static final FieldTable<QueueDraft> TABLE =
      new FieldTable<QueueDraft>("properties of a queue of YuniKorn, which it does not read")
          .kept(
              ORDER,
              "`spec.order` of queues that take work: `Fair` for fair; fifo is the default",
              QueueProperties::order)
          .changed(
              "application.sort.priority",
              "left out: enabled is how it always is; disabled is refused",
              QueueProperties::byPriority)
          .refused("application.unschedasks.backoff", ITS_OWN)
          .refused("application.unschedasks.backoff.delay", ITS_OWN)
          .changed(
              "priority.policy",
              "left out: a rank among siblings is always the queue's own, as with fence",
              QueueProperties::ranks)
          .kept("priority.offset", "`spec.priority`, from -1000 to 1000", Fields::priority)
          .kept(
              PREEMPTION,
              "`spec.preemption`: `Never` for disabled; `spec.fenced` for fence",
              QueueProperties::preemption)
          .changed(
              "preemption.delay",
              "left out where it is 30s, YuniKorn's own; else refused",
              QueueProperties::delay)
          .changed(
              "quota.preemption.delay",
              "left out where it is 30s, which the controller writes where"
                  + " `spec.yuniKorn.quotaPreemption` says so; else refused",
              QueueProperties::delay);

  /** Those of the root, of which only what is inherited matters. */
  static final FieldTable<QueueDraft> ROOT =
      new FieldTable<QueueDraft>("properties of the queue root of YuniKorn")
          .changed(ORDER, BELOW, (v, q) -> v.changed(BELOW))
          .changed(PREEMPTION, BELOW, (v, q) -> v.changed(BELOW))
          .changed(
              "application.sort.priority",
              "left out: enabled is how it always is",
              QueueProperties::byPriority)
          .leftOut("priority.policy", "nothing is above the root")
          .leftOut("priority.offset", "nothing is beside the root")
          .changed("preemption.delay", "left out where it is 30s", QueueProperties::delay)
          .changed("quota.preemption.delay", "left out where it is 30s", QueueProperties::delay)
          .refused("application.unschedasks.backoff", ITS_OWN)
          .refused("application.unschedasks.backoff.delay", ITS_OWN);

  private QueueProperties() {}

  /** Says of a queue that takes work what it has from those above it. */
  static void inherited(QueueDraft queue) {
    JsonNode own = queue.root().node().path("properties");
    Value properties = queue.root().at("properties");
    if (!Value.given(own.get(ORDER)) && above(queue, ORDER).equalsIgnoreCase("fair")) {
      queue.set("order", "Fair");
      properties.at(ORDER).changed("is said by a queue above it: spec.order is Fair");
    }
    if (!Value.given(own.get(PREEMPTION)) && above(queue, PREEMPTION).equals("disabled")) {
      queue.set("preemption", "Never");
      properties.at(PREEMPTION).changed("is said by a queue above it: spec.preemption is Never");
    }
  }

  /** The nearest word of a queue above. */
  private static String above(QueueDraft queue, String property) {
    for (QueueDraft at = queue.above(); at != null; at = at.above()) {
      JsonNode said = at.root().node().path("properties").path(property);
      if (Value.given(said)) {
        return said.asText();
      }
    }
    return "";
  }

  private static void order(Value value, QueueDraft queue) {
    String said = value.text().toLowerCase(Locale.ROOT);
    if (!queue.leaf()) {
      value.changed(BELOW);
    } else if (said.equals("fair")) {
      queue.set("order", "Fair");
      value.kept("spec.order");
    } else if (said.equals("fifo")) {
      value.changed("left out: Fifo is the default");
    } else {
      value.refused(
          value.text() + " is left out: YuniKorn knows fifo and fair, and takes all else for fifo");
    }
  }

  private static void byPriority(Value value, QueueDraft queue) {
    if (value.text().equals("disabled")) {
      value.refused("is left out: work is always ordered by priority here, then by age");
    } else {
      value.changed("left out: it is always so");
    }
  }

  private static void ranks(Value value, QueueDraft queue) {
    if (value.text().equals("fence")) {
      value.changed("left out: a rank among siblings is always the queue's own");
    } else {
      value.changed(
          "left out: where a queue has spec.priority, that is its rank, whatever its pods have");
    }
  }

  private static void preemption(Value value, QueueDraft queue) {
    switch (value.text()) {
      case "disabled" -> {
        queue.set("preemption", "Never");
        value.kept("spec.preemption is Never");
      }
      case "fence" -> {
        queue.set("fenced", BooleanNode.TRUE);
        value.kept("spec.fenced");
        reclaimAgain(queue);
      }
      case "default" -> {
        value.changed("left out: Reclaim is the default");
        reclaimAgain(queue);
      }
      default ->
          value.refused(
              value.text()
                  + " is left out: YuniKorn knows default, fence and disabled; correct it");
    }
  }

  /** A queue below one that is protected says so where it is not. */
  private static void reclaimAgain(QueueDraft queue) {
    if (above(queue, PREEMPTION).equals("disabled")) {
      queue.set("preemption", "Reclaim");
      queue
          .root()
          .at("properties")
          .at(PREEMPTION)
          .changed("the queue above is protected: spec.preemption is Reclaim");
    }
  }

  private static void delay(Value value, QueueDraft queue) {
    if (value.text().equals("30s")) {
      value.changed("left out: it is so anyway");
    } else {
      value.refused(value.text() + " is left out: it is 30s here");
    }
  }
}
