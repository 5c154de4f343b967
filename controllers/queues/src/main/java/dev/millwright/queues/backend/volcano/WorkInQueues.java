package dev.millwright.queues.backend.volcano;

import dev.millwright.api.queues.ApplicationCounts;
import dev.millwright.api.queues.WaitingWorkload;
import dev.millwright.queues.backend.TellsUsage.Usage;
import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.observe.LiveTree;
import dev.millwright.queues.volcano.observe.PodGroup;
import dev.millwright.queues.volcano.observe.Usages;
import dev.millwright.queues.volcano.observe.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which PodGroups are in each Queue and below it, and what is told of them. */
final class WorkInQueues {
  private static final int WAITING_SHOWN = 10;

  private final LiveTree tree;
  private final Usages usages;

  /** Name of a Queue → PodGroups in it and below it. */
  private final Map<String, List<PodGroup>> within = new HashMap<>();

  WorkInQueues(LiveTree tree, List<PodGroup> groups) {
    this.tree = tree;
    this.usages = new Usages(tree, groups);
    groups.forEach(this::sort);
  }

  private void sort(PodGroup group) {
    var seen = new HashSet<String>();
    LiveQueue at = tree.get(group.queue());
    while (at != null && seen.add(at.name())) {
      within.computeIfAbsent(at.name(), name -> new ArrayList<>()).add(group);
      at = tree.get(at.spec().parent());
    }
  }

  /** Whose PodGroups are in it, like {@code SparkApplication team/etl}, by name. */
  List<String> holders(String queue) {
    return inside(queue).stream().map(WorkInQueues::holder).distinct().sorted().toList();
  }

  private static String holder(PodGroup group) {
    return "%s %s/%s"
        .formatted(group.workload().kind(), group.namespace(), group.workload().name());
  }

  /** What is used of it, and what waits, the longest waiting first. */
  Usage usage(LiveQueue queue) {
    List<PodGroup> inside = inside(queue.name());
    int running = (int) inside.stream().filter(group -> group.phase().equals("Running")).count();
    List<Waiting> waiting =
        inside.stream()
            .map(group -> Waiting.of(group, tree))
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing((Waiting one) -> one.group().since()))
            .toList();
    return new Usage(
        usages.of(queue),
        new ApplicationCounts(running, waiting.size()),
        waiting.stream().limit(WAITING_SHOWN).map(WorkInQueues::workload).toList());
  }

  private static WaitingWorkload workload(Waiting waiting) {
    PodGroup group = waiting.group();
    return new WaitingWorkload(
        group.workload().kind(),
        group.namespace(),
        group.workload().name(),
        waiting.reason().name(),
        group.since());
  }

  private List<PodGroup> inside(String queue) {
    return within.getOrDefault(queue, List.of());
  }
}
