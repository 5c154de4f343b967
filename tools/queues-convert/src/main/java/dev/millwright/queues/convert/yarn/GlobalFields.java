package dev.millwright.queues.convert.yarn;

import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.Settings;
import java.util.List;

/** Properties of the whole capacity scheduler. */
final class GlobalFields {
  private static final List<String> ITS_OWN =
      List.of(
          "resource-calculator",
          "node-locality-delay",
          "rack-locality-additional-delay",
          "rack-locality-full-reset",
          "per-node-heartbeat.multiple-assignments-enabled",
          "per-node-heartbeat.maximum-container-assignments",
          "per-node-heartbeat.maximum-offswitch-assignments",
          "schedule-asynchronously.enable",
          "schedule-asynchronously.maximum-threads",
          "schedule-asynchronously.maximum-pending-backlogs",
          "schedule-asynchronously.scheduling-interval-ms",
          "application.fail-fast",
          "skip-allocate-on-nodes-with-reserved-containers",
          "legacy-queue-mode.enabled",
          "workflow-priority-mappings-override.enable",
          "reservations-continue-look-all-nodes",
          "multi-node-placement-enabled",
          "max-offswitch-assignments");

  private static final String MAPPINGS =
      "is left out: work names its queue itself; let whoever submits write it";

  /** All of them. */
  static final FieldTable<Settings> TABLE = table();

  private GlobalFields() {}

  private static FieldTable<Settings> table() {
    var table =
        new FieldTable<Settings>("the capacity scheduler, or of a queue that is listed")
            .changed(
                "maximum-applications",
                "left out where it is 10000, YARN's own; else refused",
                (v, s) ->
                    usual(
                        v, "10000", "it counts what waits too; write spec.maxRunningApplications"))
            .changed(
                "maximum-am-resource-percent",
                "left out where it is 0.1, YARN's own; else refused",
                (v, s) ->
                    usual(
                        v,
                        "0.1",
                        "drivers have no share of their own; write spec.maxRunningApplications"))
            .changed(
                "max-parallel-apps",
                "left out where it is 2147483647, YARN's own; else refused",
                (v, s) ->
                    usual(v, "2147483647", "the root is no BatchQueue; write it to each top queue"))
            .with(mappings());
    ITS_OWN.forEach(name -> table.leftOut(name, "YARN's own way of placing"));
    return table;
  }

  private static FieldTable<Settings> mappings() {
    return new FieldTable<Settings>("the capacity scheduler")
        .refused("user.max-parallel-apps", "is left out: write spec.limits of queues for users *")
        .refused("queue-mappings", MAPPINGS)
        .refused("mapping-rule-json", MAPPINGS)
        .refused("mapping-rule-json-file", MAPPINGS)
        .leftOut("mapping-rule-format", "no rules are followed")
        .leftOut("queue-mappings-override.enable", "no rules are followed")
        .refused("workflow-priority-mappings", MAPPINGS)
        .refused(
            "global-queue-max-application",
            "is left out: it counts what waits too; write spec.maxRunningApplications")
        .refused("user-limit-factor", "is left out: write it to each queue")
        .refused("minimum-user-limit-percent", "is left out: write it to each queue")
        .refused("multi-node-sorting", "is left out: it is the back end's own")
        .refused("auto-queue-creation-v2", "is left out: no queue is made for work");
  }

  private static void usual(Value value, String usual, String cure) {
    if (value.text().strip().equals(usual)) {
      value.changed("left out: it is YARN's own default");
    } else {
      value.refused("%s is left out: %s".formatted(value.text(), cure));
    }
  }
}
