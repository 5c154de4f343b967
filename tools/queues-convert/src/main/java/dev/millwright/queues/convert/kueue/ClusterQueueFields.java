package dev.millwright.queues.convert.kueue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.QueueDraft;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The fields of a ClusterQueue, and whom it lets in. */
final class ClusterQueueFields {
  private static final String CHECKS =
      "is left out: nothing is asked for before work is let in; keep Kueue in front of it for that";

  private final LocalQueues namespaces;
  private final Reclaiming reclaiming;

  ClusterQueueFields(LocalQueues namespaces, Reclaiming reclaiming) {
    this.namespaces = namespaces;
    this.reclaiming = reclaiming;
  }

  /** The cohort that one names; null for none. */
  static @Nullable String cohort(JsonNode document) {
    JsonNode spec = document.path("spec");
    String name = Quotas.cohort(spec, "cohortName");
    return name == null ? Quotas.cohort(spec, "cohort") : name;
  }

  /** All fields of its spec. */
  FieldTable<QueueDraft> table(Quotas quotas) {
    return new FieldTable<QueueDraft>("the spec of a ClusterQueue of Kueue")
        .kept("cohortName", "`spec.parent`", (v, q) -> v.kept("spec.parent"))
        .kept("cohort", "`spec.parent`", (v, q) -> v.kept("spec.parent"))
        .nested("resourceGroups", quotas.table(), quotas::read)
        .kept(
            "queueingStrategy",
            "`spec.order`: `Strict` for StrictFIFO; BestEffortFIFO is `Fifo`, the default",
            ClusterQueueFields::order)
        .changed(
            "namespaceSelector",
            "`spec.submitters.namespaces`, where it selects by name; of all it selects, those with"
                + " a LocalQueue",
            (v, q) -> new NamespaceSelector(v).tell())
        .nested("preemption", reclaiming.table())
        .kept(
            "stopPolicy",
            "`spec.state`: `Hold` for Hold; HoldAndDrain too, refused",
            ClusterQueueFields::state)
        .nested("fairSharing", KueueFields.fairSharing())
        .changed(
            "admissionScope",
            "`spec.order` is `Fair` where fairness goes by use",
            ClusterQueueFields::fair)
        .changed(
            "flavorFungibility",
            "left out: there are no flavors to choose from",
            (v, q) -> v.changed("left out: there are no flavors to choose from"))
        .refused("admissionChecks", CHECKS)
        .refused("admissionChecksStrategy", CHECKS)
        .refused("concurrentAdmissionPolicy", "is left out: there are no flavors to choose from");
  }

  /** Says whom it lets in, and for whom its work is interrupted. */
  void finish(QueueDraft queue) {
    Value spec = queue.root().at("spec");
    var selector = new NamespaceSelector(spec.at("namespaceSelector"));
    if (selector.nobody()) {
      if (!queue.says("state")) {
        queue.set("state", "Hold");
      }
      spec.at("namespaceSelector").changed("is not said, which lets in nobody: spec.state is Hold");
    } else {
      SortedSet<String> names = selector.of(namespaces.of(queue));
      if (names.isEmpty()) {
        spec.changed(
            "no LocalQueue leads to it here, and so everybody may submit: give its LocalQueues"
                + " too, and spec.submitters has their namespaces");
      } else {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        names.forEach(list::add);
        queue.set("submitters", JsonNodeFactory.instance.objectNode().set("namespaces", list));
      }
    }
    if (spec.find("resourceGroups") == null) {
      if (!queue.says("state")) {
        queue.set("state", "Hold");
      }
      spec.at("resourceGroups")
          .changed("is not said, and without a quota nothing fits: spec.state is Hold");
    }
    reclaiming.write(queue);
  }

  private static void order(Value value, QueueDraft queue) {
    switch (value.text()) {
      case "BestEffortFIFO" -> value.changed("left out: Fifo is the default");
      case "StrictFIFO" -> {
        queue.set("order", "Strict");
        value.kept("spec.order is Strict");
      }
      default -> value.refused(value.text() + " is left out: is no strategy of Kueue; correct it");
    }
  }

  private static void fair(Value value, QueueDraft queue) {
    String mode = value.at("admissionMode").text();
    if (mode.equals("NoAdmissionFairSharing")) {
      value.changed("left out: it is not fair by use");
    } else if (queue.says("order")) {
      value.refused("is left out: the queue is Strict; it cannot be Fair too");
    } else {
      queue.set("order", "Fair");
      value.changed(
          "spec.order is Fair: who has least now comes first; past use is not remembered");
    }
  }

  private static void state(Value value, QueueDraft queue) {
    switch (value.text()) {
      case "None" -> value.changed("left out: Open is the default");
      case "Hold" -> {
        queue.set("state", "Hold");
        value.kept("spec.state is Hold");
      }
      case "HoldAndDrain" -> {
        queue.set("state", "Hold");
        value.refused(
            "spec.state is Hold: nothing that runs is stopped here; delete it yourself where it has"
                + " to go");
      }
      default -> value.refused(value.text() + " is left out: is no policy of Kueue; correct it");
    }
  }
}
