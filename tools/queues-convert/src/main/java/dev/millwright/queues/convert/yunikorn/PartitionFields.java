package dev.millwright.queues.convert.yunikorn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;

/** What is one for all queues of a YuniKorn. */
final class PartitionFields {
  private static final FieldTable<ObjectNode> PREEMPTION =
      new FieldTable<ObjectNode>("preemption of a partition of YuniKorn")
          .kept(
              "enabled",
              "`spec.yuniKorn.preemption` of the QueueBackend; true is the default",
              (v, t) -> flag(v, t, "preemption", true))
          .kept(
              "quotapreemptionenabled",
              "`spec.yuniKorn.quotaPreemption` of the QueueBackend; false is the default",
              (v, t) -> flag(v, t, "quotaPreemption", false));

  private static final FieldTable<ObjectNode> SORTING =
      new FieldTable<ObjectNode>("nodesortpolicy of a partition of YuniKorn")
          .kept("type", "`spec.yuniKorn.nodeSort` of the QueueBackend", PartitionFields::nodes)
          .refused("resourceweights", "is left out: all resources count alike here");

  /** All fields. */
  static final FieldTable<ObjectNode> TABLE =
      new FieldTable<ObjectNode>("a partition of YuniKorn")
          .leftOut("name", "it is the only one that nodes of Kubernetes are in")
          .changed("queues", "BatchQueues", (v, t) -> v.changed("BatchQueues, as said of each"))
          .changed(
              "placementrules",
              "left out where it is `provided`; else refused: work names its queue itself",
              PartitionFields::rules)
          .nested("preemption", PREEMPTION)
          .nested("nodesortpolicy", SORTING)
          .refused(
              "limits",
              "is left out: the root is no BatchQueue; write spec.limits of each top queue")
          .refused(
              "usergroupresolver",
              "is left out: users and groups are those that the API server knows");

  private PartitionFields() {}

  private static void flag(Value value, ObjectNode target, String field, boolean usual) {
    boolean on = value.node().asBoolean();
    if (on == usual) {
      value.changed("left out: %s is the default".formatted(usual));
    } else {
      target.put(field, on);
      value.kept("spec.yuniKorn." + field);
    }
  }

  private static void nodes(Value value, ObjectNode target) {
    switch (value.text()) {
      case "fair" -> value.changed("left out: Fair is the default");
      case "binpacking" -> {
        target.put("nodeSort", "BinPacking");
        value.kept("spec.yuniKorn.nodeSort");
      }
      default ->
          value.refused(value.text() + " is left out: is neither fair nor binpacking; correct it");
    }
  }

  private static void rules(Value rules, ObjectNode target) {
    for (Value rule : rules.items()) {
      if (rule.at("name").text().equals("provided")
          && !rule.at("create").node().asBoolean()
          && rule.find("filter") == null
          && rule.find("parent") == null) {
        rule.changed("left out: work names its queue, as it always does here");
      } else {
        rule.refused(
            "is left out: no queue is made or found for work that names none; name one in it, and"
                + " write a BatchQueue for each");
      }
    }
  }
}
