package dev.millwright.queues.backend.kueue;

import dev.millwright.api.queues.ApplicationCounts;
import dev.millwright.api.queues.QueueUsage;
import dev.millwright.api.queues.WaitingWorkload;
import dev.millwright.queues.backend.TellsUsage.Usage;
import dev.millwright.queues.kueue.object.Fields;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.observe.LiveObject;
import dev.millwright.queues.kueue.observe.LiveTree;
import dev.millwright.queues.kueue.observe.Waiting;
import dev.millwright.queues.kueue.observe.Workload;
import dev.millwright.queues.tree.Amounts;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is in the queues. Numbers are those of Kueue's statuses; names are of as many Workloads as
 * were read.
 */
final class Work {
  private static final int WAITING_SHOWN = 10;

  private final LiveTree tree;

  /** Name of a ClusterQueue → what names it by a LocalQueue. */
  private final Map<String, List<Workload>> byQueue = new HashMap<>();

  Work(LiveTree tree, Map<ObjectKey, LiveObject> live, List<Workload> workloads) {
    this.tree = tree;
    for (Workload workload : workloads) {
      LiveObject door = live.get(workload.door());
      if (door != null) {
        byQueue
            .computeIfAbsent(Fields.of(door.spec()).text("clusterQueue"), name -> new ArrayList<>())
            .add(workload);
      }
    }
  }

  /** Who holds a queue; of those without a name, how many. */
  List<String> holders(String queue) {
    LiveObject node = tree.get(queue);
    var holders = new ArrayList<String>();
    for (LiveObject leaf : node == null ? List.<LiveObject>of() : tree.leaves(node)) {
      List<Workload> named = in(leaf);
      named.forEach(one -> holders.add(one.kind() + " " + one.namespace() + "/" + one.name()));
      int more = leaf.work() - named.size();
      if (more > 0) {
        holders.add("%d workloads of %s".formatted(more, leaf.key()));
      }
    }
    return holders.stream().distinct().sorted().toList();
  }

  private List<Workload> in(LiveObject leaf) {
    return byQueue.getOrDefault(leaf.key().name(), List.of());
  }

  Usage usage(LiveObject node) {
    Amounts used = tree.used(node);
    int running = 0;
    int pending = 0;
    var waiting = new ArrayList<WaitingWorkload>();
    for (LiveObject leaf : tree.leaves(node)) {
      int admitted = leaf.status().count("admittedWorkloads");
      running += admitted;
      pending += leaf.work() - admitted;
      Amounts has = tree.used(leaf);
      Amounts limit = tree.limit(leaf);
      in(leaf).stream()
          .filter(one -> !one.letIn())
          .forEach(one -> waiting.add(waiting(one, Waiting.of(one, leaf, has, limit))));
    }
    return new Usage(
        new QueueUsage(
            quantities(used),
            null,
            quantities(less(tree.ceiling(node), used)),
            quantities(borrowed(used, tree.guaranteed(node)))),
        new ApplicationCounts(running, pending),
        waiting.stream()
            .sorted(Comparator.comparing(WaitingWorkload::since))
            .limit(WAITING_SHOWN)
            .toList());
  }

  private static WaitingWorkload waiting(Workload one, Waiting reason) {
    return new WaitingWorkload(one.kind(), one.namespace(), one.name(), reason.name(), one.since());
  }

  private static Amounts less(Amounts ceiling, Amounts used) {
    var left = new TreeMap<String, BigDecimal>();
    ceiling
        .values()
        .forEach(
            (name, amount) ->
                left.put(name, amount.subtract(used.orZero(name)).max(BigDecimal.ZERO)));
    return new Amounts(left);
  }

  private static Amounts borrowed(Amounts used, Amounts guaranteed) {
    var more = new TreeMap<String, BigDecimal>();
    used.values()
        .forEach(
            (name, amount) -> {
              BigDecimal above = amount.subtract(guaranteed.orZero(name));
              if (above.signum() > 0) {
                more.put(name, above);
              }
            });
    return new Amounts(more);
  }

  private static @Nullable Map<String, Quantity> quantities(Amounts amounts) {
    return amounts.values().isEmpty() ? null : amounts.quantities();
  }
}
