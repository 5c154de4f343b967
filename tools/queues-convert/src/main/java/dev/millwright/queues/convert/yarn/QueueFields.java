package dev.millwright.queues.convert.yarn;

import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.Fields;
import dev.millwright.queues.convert.draft.Forest;
import dev.millwright.queues.convert.draft.QueueDraft;
import dev.millwright.queues.convert.draft.QueueNames;
import dev.millwright.queues.convert.draft.Settings;
import java.util.List;
import java.util.Map;

/** The properties of a queue of YARN. */
final class QueueFields {
  private static final String MADE =
      "is left out: no queue is made for work that names none; write a BatchQueue for each";
  private static final String LABELS =
      "is left out: queues have no nodes of their own here; give work a node selector";
  private static final String LIFETIME =
      "is left out: queues end no work; say a deadline in the application";

  private final Forest forest;
  private final SubmitLists lists;
  private final CapacityFields capacities;
  private final FieldTable<QueueDraft> queues;
  private final FieldTable<QueueDraft> root;

  QueueFields(Settings settings, Forest forest, Map<QueueDraft, Share> shares) {
    this.forest = forest;
    this.lists = new SubmitLists(forest);
    this.capacities = new CapacityFields(settings, forest, shares);
    this.queues = queues();
    this.root = root();
  }

  /** Converts all that it says; those above it come first. */
  void convert(QueueDraft queue) {
    capacities.reckon(queue);
    (forest.isRoot(queue) ? root : queues).convert(queue.root(), queue);
    if (forest.isRoot(queue)) {
      return;
    }
    QueueNames.tell(queue);
    if (queue.leaf()) {
      lists.write(queue);
      capacities.userLimit(queue);
      preemption(queue);
    }
  }

  /** Those of the root, where they mean another thing. */
  private FieldTable<QueueDraft> root() {
    FieldTable<QueueDraft> table = queues();
    for (String name :
        List.of(
            "max-parallel-apps", "priority", "user-limit-factor", "minimum-user-limit-percent")) {
      table.refused(name, "is left out: the root is no BatchQueue; write it to each top queue");
    }
    return table
        .changed("state", "refused unless it is RUNNING", QueueFields::rootState)
        .changed(
            "disable_preemption",
            "`spec.preemption` of queues that take work",
            (v, q) -> v.changed("spec.preemption of all queues that take work"));
  }

  private static void rootState(Value value, QueueDraft queue) {
    if (value.text().strip().equals("RUNNING")) {
      value.changed("left out: Open is the default");
    } else {
      value.refused("is left out: the root is no BatchQueue; write spec.state of each top queue");
    }
  }

  /** All properties. */
  FieldTable<QueueDraft> queues() {
    return new FieldTable<QueueDraft>("a queue of the capacity scheduler")
        .changed("queues", "BatchQueues", (v, q) -> v.changed("BatchQueues, as said of each"))
        .kept(
            "capacity",
            "`spec.guaranteed`, of hundredths with `--capacity`; `spec.weight` for a weight",
            capacities::capacity)
        .kept(
            "maximum-capacity",
            "`spec.max`, of hundredths with `--capacity`; 100 and -1 are no limit",
            capacities::max)
        .changed(
            "state",
            "`spec.state`: `Drain` for STOPPED; RUNNING is the default",
            QueueFields::state)
        .kept(SubmitLists.SUBMIT, "`spec.submitters` of queues that take work", lists::tell)
        .changed(
            SubmitLists.ADMINISTER,
            "`spec.submitters` of queues that take work, for who administers may submit",
            lists::tell)
        .with(work())
        .with(nodesAndTimes());
  }

  private FieldTable<QueueDraft> work() {
    return new FieldTable<QueueDraft>("work of a queue of the capacity scheduler")
        .kept(
            "max-parallel-apps", "`spec.maxRunningApplications`", Fields.applications("2147483647"))
        .refused(
            "maximum-applications",
            "is left out: it counts what waits too, and turns the rest away; say how many may run by"
                + " spec.maxRunningApplications")
        .refused(
            "maximum-am-resource-percent",
            "is left out: drivers have no share of their own; write spec.maxRunningApplications")
        .changed(
            "user-limit-factor",
            "`spec.limits` of users `*`: so many times what is guaranteed; -1 is no limit",
            capacities::factor)
        .changed(
            "minimum-user-limit-percent",
            "left out where it is 100, YARN's own; else refused",
            QueueFields::userPercent)
        .kept(
            "ordering-policy",
            "`spec.order` of queues that take work: `Fair` for fair; fifo is the default",
            QueueFields::policy)
        .changed(
            "ordering-policy.fair.enable-size-based-weight",
            "left out where it is false; else refused",
            (v, q) -> off(v, "the order by what each has so far knows no sizes"))
        .kept("priority", "`spec.priority`, from -1000 to 1000", Fields::priority)
        .kept(
            "disable_preemption",
            "`spec.preemption` of queues that take work: `Never` for true",
            (v, q) -> v.kept("spec.preemption of what takes work"))
        .changed(
            "intra-queue-preemption.disable_preemption",
            "left out where it is false; else refused",
            (v, q) -> off(v, "say spec.preemption Never to let nobody interrupt this queue"));
  }

  private static FieldTable<QueueDraft> nodesAndTimes() {
    return new FieldTable<QueueDraft>("nodes of a queue of the capacity scheduler")
        .changed(
            "accessible-node-labels", "left out where it is `*`; else refused", QueueFields::labels)
        .refused("default-node-label-expression", LABELS)
        .changed(
            "auto-create-child-queue.enabled",
            "left out where it is false; else refused",
            (v, q) -> off(v, "write a BatchQueue for each queue that it would make"))
        .refused("auto-create-child-queue.management-policy", MADE)
        .refused("leaf-queue-template", MADE)
        .refused("auto-queue-creation-v2", MADE)
        .refused("maximum-application-lifetime", LIFETIME)
        .refused("default-application-lifetime", LIFETIME)
        .refused("maximum-allocation", "is left out: the largest pod is that of the largest node")
        .refused(
            "maximum-allocation-mb", "is left out: the largest pod is that of the largest node")
        .refused(
            "maximum-allocation-vcores", "is left out: the largest pod is that of the largest node")
        .refused("user-settings", "is left out: users have no weights here")
        .refused("multi-node-sorting", "is left out: it is the back end's own")
        .refused("allow-zero-capacity-sum", "is left out: amounts say what they are")
        .leftOut("default-application-priority", "the priority is that of the pods");
  }

  private static void state(Value value, QueueDraft queue) {
    switch (value.text().strip()) {
      case "RUNNING" -> value.changed("left out: Open is the default");
      case "STOPPED" -> {
        queue.set("state", "Drain");
        value.changed("spec.state is Drain: it takes no new work, and what it has goes on");
      }
      default ->
          value.refused(value.text() + " is left out: is neither RUNNING nor STOPPED; correct it");
    }
  }

  private static void userPercent(Value value, QueueDraft queue) {
    if (value.text().strip().equals("100")) {
      value.changed("left out: it is YARN's own default");
    } else {
      value.refused(
          value.text()
              + " is left out: users have no shares of a queue; spec.order Fair comes near");
    }
  }

  private static void policy(Value value, QueueDraft queue) {
    switch (value.text().strip()) {
      case "fifo" -> value.changed("left out: Fifo is the default");
      case "utilization" -> value.changed("left out: who has least of what is theirs comes first");
      case "fair" -> {
        queue.set("order", "Fair");
        value.kept("spec.order is Fair");
      }
      case "priority-utilization" -> value.changed("left out: spec.priority comes first, always");
      default ->
          value.refused(
              value.text()
                  + " is left out: there are Fifo, Strict and Fair; write one to spec.order");
    }
  }

  /** Whether work is interrupted is inherited in YARN, and said of each queue here. */
  private static void preemption(QueueDraft queue) {
    for (QueueDraft at = queue; at != null; at = at.above()) {
      Value said = at.root().find("disable_preemption");
      if (said != null) {
        if (said.text().strip().equals("true")) {
          queue.set("preemption", "Never");
          if (at != queue) {
            queue
                .root()
                .at("disable_preemption")
                .changed("is said by %s: spec.preemption is Never".formatted(at.key()));
          }
        }
        return;
      }
    }
  }

  private static void labels(Value value, QueueDraft queue) {
    String said = value.node().path("").asText(value.text()).strip();
    if (said.equals("*") && !value.node().isObject()) {
      value.changed("left out: work may be on all nodes");
    } else {
      value.refused(LABELS);
    }
  }

  private static void off(Value value, String cure) {
    if (value.text().strip().equals("false")) {
      value.changed("left out: it is so anyway");
    } else {
      value.refused("%s is left out: %s".formatted(value.text(), cure));
    }
  }
}
