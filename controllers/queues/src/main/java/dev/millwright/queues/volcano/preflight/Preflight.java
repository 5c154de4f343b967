package dev.millwright.queues.volcano.preflight;

import dev.millwright.queues.volcano.preflight.Finding.Reason;
import dev.millwright.queues.volcano.preflight.SchedulerConf.Plugin;
import dev.millwright.queues.volcano.preflight.SchedulerConf.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is missing in Volcano's configuration for what queues ask. The scheduler tells nobody: it
 * does without, or goes on with the configuration it had. Facts from its sources at 1.15: {@code
 * pkg/scheduler/util.go}, {@code pkg/scheduler/actions}, {@code
 * pkg/scheduler/plugins/{capacity,proportion,overcommit}}.
 */
public final class Preflight {
  private static final String CAPACITY = "capacity";

  private static final String NETWORK_TOPOLOGY = "network-topology-aware";

  /** Actions of 1.15; one that the scheduler does not know voids the whole text. */
  private static final Set<String> ACTIONS =
      Set.of(
          "allocate",
          "backfill",
          "enqueue",
          "gangpreempt",
          "gangreclaim",
          "preempt",
          "reclaim",
          "shuffle");

  private final SchedulerConf conf;
  private final Asked asked;
  private final List<Finding> findings = new ArrayList<>();

  private Preflight(SchedulerConf conf, Asked asked) {
    this.conf = conf;
    this.asked = asked;
  }

  /**
   * All that is found, what blocks first.
   *
   * @param text of the configuration; null where there is none
   * @param asked what the queues ask
   */
  public static List<Finding> of(@Nullable String text, Asked asked) {
    if (text == null || text.isBlank()) {
      return List.of(
          new Finding(
              Reason.ConfigurationAbsent,
              "there is no configuration, so the scheduler runs with plugin proportion and without"
                  + " reclaim, and neither parents nor guarantees count: write one",
              whole()));
    }
    try {
      var preflight = new Preflight(SchedulerConf.read(text), asked);
      preflight.contradictions();
      preflight.shares();
      preflight.givingWay();
      preflight.advice();
      return Stream.of(true, false)
          .flatMap(blocks -> preflight.findings.stream().filter(one -> one.blocks() == blocks))
          .toList();
    } catch (UnreadableException e) {
      return List.of(
          new Finding(
              Reason.ConfigurationUnreadable,
              "the configuration %s; the scheduler does not load it and goes on with the one before"
                      .formatted(e.getMessage())
                  + ": correct it",
              ""));
    }
  }

  private void contradictions() {
    List<String> unknown =
        conf.actions().stream().filter(action -> !ACTIONS.contains(action)).toList();
    if (!unknown.isEmpty()) {
      add(
          Reason.ActionUnknown,
          "actions names %s, and a scheduler that has no such action does not load the"
                  .formatted(quoted(unknown))
              + " configuration: correct it",
          "");
    }
    if (!conf.runs("allocate")) {
      add(
          Reason.AllocateMissing,
          "actions has no allocate, so nothing is ever placed: add it",
          actionsWith("allocate"));
    }
    for (Plugin drf : conf.plugins()) {
      boolean beside =
          conf.plugins().stream()
              .anyMatch(one -> one.name().equals("proportion") && one.tier() == drf.tier());
      if (drf.name().equals("drf") && drf.hierarchy() && beside) {
        add(
            Reason.PluginsConflict,
            "drf with enableHierarchy stands in one tier with proportion, for which the scheduler"
                + " does not load the configuration: take enableHierarchy from drf",
            "");
      }
    }
  }

  private void shares() {
    Plugin capacity = conf.plugin(CAPACITY);
    if (capacity == null) {
      if (asked.shares() || asked.hierarchy()) {
        add(
            Reason.CapacityMissing,
            "plugin capacity is off, and nothing else knows guarantees and parents: put it in place"
                + " of proportion",
            capacityLines());
      }
      return;
    }
    if (conf.plugin("proportion") != null) {
      add(
          Reason.ProportionBesideCapacity,
          "plugins capacity and proportion are both on, and work has to please both: take"
              + " proportion out",
          "");
    }
    if (asked.hierarchy() && !capacity.hierarchy()) {
      add(
          Reason.HierarchyOff,
          "plugin capacity has no enableHierarchy, so it does not look at parents: set it",
          capacityLines());
    }
  }

  private void givingWay() {
    Plugin capacity = conf.plugin(CAPACITY);
    if (asked.reclaim() && !conf.runs("reclaim")) {
      add(
          Reason.ReclaimMissing,
          "actions has no reclaim, so queues never win back what they are guaranteed: add it",
          actionsWith("reclaim"));
    } else if (asked.reclaim() && capacity != null && !capacity.reclaimable()) {
      add(
          Reason.ReclaimIgnoresShares,
          "plugin capacity has enableReclaimable: false, so guarantees have no say in what is taken"
              + " back: take that line out",
          "");
    }
    if (asked.preempt() && !conf.runs("preempt")) {
      add(
          Reason.PreemptMissing,
          "actions has no preempt, so no work gives way to work of higher priority: add it",
          actionsWith("preempt"));
    }
    if (asked.gangs() && conf.plugin("gang") == null) {
      add(
          Reason.GangMissing,
          "plugin gang is off, so groups of pods start in part: add it",
          "  - name: gang\n    enablePreemptable: false\n");
    }
  }

  private void advice() {
    Plugin capacity = conf.plugin(CAPACITY);
    if (asked.fences() && (capacity == null || capacity.ancestorReclaimLevel() == 0)) {
      add(
          Reason.FenceOff,
          "plugin capacity has no ancestorReclaimLevel, which is what comes next to a fence, for all"
              + " queues: set it where that is wanted",
          capacityLines() + "    arguments:\n      ancestorReclaimLevel: 1\n");
    }
    if (asked.binPacking()
        && conf.plugin("binpack") == null
        && conf.plugin("resource-strategy-fit") == null) {
      add(
          Reason.BinPackingOff,
          "neither plugin binpack nor resource-strategy-fit is on, so work is spread over nodes:"
              + " add binpack",
          "  - name: binpack\n");
    }
    if (asked.networkTopology() && conf.plugin(NETWORK_TOPOLOGY) == null) {
      add(
          Reason.NetworkTopologyOff,
          "plugin %s is not on, so jobs are placed without a look at HyperNodes: add it"
              .formatted(NETWORK_TOPOLOGY),
          "  - name: %s\n".formatted(NETWORK_TOPOLOGY));
    }
    if (asked.reclaim()
        && conf.runs("reclaim")
        && conf.runs("enqueue")
        && conf.plugin("overcommit") != null) {
      add(
          Reason.OvercommitBeforeReclaim,
          "plugin overcommit lets no work in once the cluster is asked for more than its factor, and"
              + " work that is not let in wins nothing back: take it out, or raise its factor",
          "  - name: overcommit\n    arguments:\n      overcommit-factor: 10.0\n");
    }
  }

  private void add(Reason reason, String message, String lines) {
    findings.add(new Finding(reason, message, lines));
  }

  private String actionsWith(String action) {
    List<String> known = conf.actions().stream().filter(ACTIONS::contains).toList();
    return "actions: \"%s\"\n".formatted(String.join(", ", with(known, action)));
  }

  private static List<String> with(List<String> actions, String action) {
    return Stream.concat(actions.stream(), Stream.of(action)).toList();
  }

  private static String quoted(List<String> words) {
    return String.join(", ", words.stream().map(word -> "\"" + word + "\"").toList());
  }

  private static String capacityLines() {
    return "  - name: capacity\n    enableHierarchy: true\n";
  }

  private static String whole() {
    return """
        actions: "enqueue, allocate, backfill, reclaim"
        tiers:
        - plugins:
          - name: priority
          - name: gang
            enablePreemptable: false
          - name: conformance
        - plugins:
          - name: predicates
          - name: nodeorder
        """
        + capacityLines();
  }
}
