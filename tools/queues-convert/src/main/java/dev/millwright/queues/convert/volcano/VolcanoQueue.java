package dev.millwright.queues.convert.volcano;

import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.AmountFields;
import dev.millwright.queues.convert.draft.Fields;
import dev.millwright.queues.convert.draft.ObjectFields;
import dev.millwright.queues.convert.draft.QueueDraft;
import dev.millwright.queues.convert.draft.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The fields of a Queue of Volcano. */
final class VolcanoQueue {
  /** The controller writes ranks with this added, for Volcano's begin at 0. */
  private static final int SHIFT = 1000;

  private static final String OURS = "millwright-queues";
  private static final String COUNTED = "the scheduler's own";

  private VolcanoQueue() {}

  /** Converts all that it says. */
  static void convert(QueueDraft queue, Settings settings) {
    table(settings).convert(queue.root(), queue);
    SortedMap<String, BigDecimal> reserved = queue.amounts("reserved");
    SortedMap<String, BigDecimal> guaranteed = queue.amounts("guaranteed");
    var raised = new ArrayList<String>();
    reserved.forEach(
        (resource, amount) -> {
          if (guaranteed.getOrDefault(resource, BigDecimal.ZERO).compareTo(amount) < 0) {
            guaranteed.put(resource, amount);
            raised.add(resource);
          }
        });
    if (!raised.isEmpty()) {
      queue.amounts("guaranteed", guaranteed);
      queue
          .root()
          .at("spec")
          .at("deserved")
          .changed(
              "is less than guarantee: spec.guaranteed has what is reserved of %s, for what is never"
                      .formatted(String.join(", ", raised))
                  + " lent can be counted on");
    }
  }

  /** All fields. */
  static FieldTable<QueueDraft> table(Settings settings) {
    var amounts = new AmountFields(AmountFields.KUBERNETES, settings);
    var guarantee =
        new FieldTable<QueueDraft>("guarantee of a Queue of Volcano")
            .kept("resource", "`spec.reserved`", (v, q) -> amounts(v, q, amounts, "reserved"));
    var spec =
        new FieldTable<QueueDraft>("the spec of a Queue of Volcano")
            .kept("parent", "`spec.parent`; none below `root`", VolcanoQueue::parent)
            .kept("weight", "`spec.weight`; 1 is left out, as the default", VolcanoQueue::weight)
            .kept(
                "capability",
                "`spec.max`; 0 of cpu or memory is no limit there and left out",
                (v, q) -> capability(v, q, amounts))
            .kept("deserved", "`spec.guaranteed`", (v, q) -> amounts(v, q, amounts, "guaranteed"))
            .nested("guarantee", guarantee)
            .changed(
                "reclaimable",
                "`spec.preemption`: `Never` for false; true is the default",
                VolcanoQueue::reclaimable)
            .kept("priority", "`spec.priority`, from -1000 to 1000", VolcanoQueue::priority)
            .changed(
                "dequeueStrategy",
                "`spec.order`: `Strict` for fifo; traverse is the default",
                VolcanoQueue::order)
            .refused(
                "affinity",
                "is left out: queues have no nodes of their own here; give the pods of its work a"
                    + " node selector")
            .refused("extendClusters", "is left out: a queue is of one cluster here")
            .refused("type", "is left out: nothing is known of types of queues");
    return ObjectFields.of("a Queue of Volcano", spec).nested("status", status());
  }

  private static FieldTable<QueueDraft> status() {
    return new FieldTable<QueueDraft>("the status of a Queue of Volcano")
        .changed(
            "state",
            "`spec.state`: `Hold` for Closed and Closing; Open is the default",
            VolcanoQueue::state)
        .leftOut("allocated", COUNTED)
        .leftOut("reservation", COUNTED)
        .leftOut("pending", COUNTED)
        .leftOut("running", COUNTED)
        .leftOut("inqueue", COUNTED)
        .leftOut("completed", COUNTED)
        .leftOut("unknown", COUNTED);
  }

  private static void parent(Value value, QueueDraft queue) {
    if (queue.says("parent")) {
      value.kept("spec.parent");
    } else {
      value.changed("left out: the queue hangs below the root");
    }
  }

  private static void weight(Value value, QueueDraft queue) {
    int weight = value.node().asInt();
    if (Fields.weight(value, queue, weight)) {
      value.kept(
          "spec.weight, which plugin proportion reads there; remove it where the plugin is capacity");
    } else if (weight == 1) {
      value.changed("left out: 1 is the default");
    }
  }

  private static void amounts(Value value, QueueDraft queue, AmountFields amounts, String becomes) {
    SortedMap<String, BigDecimal> read = amounts.read(value);
    queue.amounts(becomes, read);
    if (!read.isEmpty()) {
      value.kept("spec." + becomes);
    }
  }

  private static void capability(Value value, QueueDraft queue, AmountFields amounts) {
    SortedMap<String, BigDecimal> read = amounts.read(value);
    for (String resource : List.of("cpu", "memory")) {
      BigDecimal amount = read.get(resource);
      if (amount != null && amount.signum() == 0) {
        read.remove(resource);
        value.at(resource).changed("left out: 0 is no limit there, and none of it here");
      }
    }
    queue.amounts("max", read);
    if (!read.isEmpty()) {
      value.kept("spec.max");
    }
  }

  private static void reclaimable(Value value, QueueDraft queue) {
    if (value.node().asBoolean(true)) {
      value.changed("left out: Reclaim is the default");
    } else {
      queue.set("preemption", "Never");
      value.changed(
          "spec.preemption is Never; write LowerPriority where Volcano's configuration has action"
              + " preempt");
    }
  }

  private static void priority(Value value, QueueDraft queue) {
    boolean ours =
        queue
            .root()
            .node()
            .at("/metadata/labels/app.kubernetes.io~1managed-by")
            .asText()
            .equals(OURS);
    if (!ours || !value.node().canConvertToInt()) {
      Fields.priority(value, queue);
      return;
    }
    int rank = value.node().asInt() - SHIFT;
    if (rank == 0) {
      value.changed("left out: 0 is the default, which the controller writes as 1000");
    } else if (Math.abs(rank) <= SHIFT) {
      queue.set("priority", rank);
      value.changed(
          "spec.priority is %d, which the controller writes with 1000 added".formatted(rank));
    } else {
      Fields.priority(value, queue);
    }
  }

  private static void order(Value value, QueueDraft queue) {
    switch (value.text()) {
      case "traverse" -> value.changed("left out: Fifo is the default");
      case "fifo" -> {
        queue.set("order", "Strict");
        value.changed("spec.order is Strict: nothing is passed over");
      }
      default ->
          value.refused(value.text() + " is left out: is neither fifo nor traverse; correct it");
    }
  }

  private static void state(Value value, QueueDraft queue) {
    boolean byParent =
        queue
            .root()
            .node()
            .at("/metadata/annotations/volcano.sh~1closed-by-parent")
            .asText()
            .equals("true");
    switch (value.text()) {
      case "Open" -> value.changed("left out: Open is the default");
      case "Closed", "Closing" -> {
        if (byParent) {
          value.changed("left out: it was closed with the queue above, whose state holds here too");
        } else {
          queue.set("state", "Hold");
          value.changed("spec.state is Hold: it takes no work and starts none");
        }
      }
      default -> value.changed("left out: the queue is taken as open");
    }
  }
}
