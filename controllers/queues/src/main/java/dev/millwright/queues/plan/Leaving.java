package dev.millwright.queues.plan;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueueState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Queues that are being deleted. One goes when nothing is in it and no queue is below it that
 * stays; until then it is drained.
 *
 * @param gone names of those that go now
 * @param held those that wait, by name → what holds them, for people
 */
public record Leaving(Set<String> gone, Map<String, String> held) {
  private static final int SHOWN = 5;

  public Leaving {
    gone = Set.copyOf(gone);
    held = Map.copyOf(held);
  }

  /**
   * Of these queues.
   *
   * @param queues of one back end
   * @param holders who has work in a queue, by its name
   */
  public static Leaving of(Collection<BatchQueue> queues, Function<String, List<String>> holders) {
    Map<String, List<BatchQueue>> below = new HashMap<>();
    for (BatchQueue queue : queues) {
      if (queue.getSpec().parent() != null) {
        below.computeIfAbsent(queue.getSpec().parent(), name -> new ArrayList<>()).add(queue);
      }
    }
    var gone = new HashSet<String>();
    var held = new HashMap<String, String>();
    for (BatchQueue queue : queues) {
      decide(queue, below, holders, gone, held);
    }
    return new Leaving(gone, held);
  }

  /** Those below first. Queues of one back end are in no circle. */
  private static boolean decide(
      BatchQueue queue,
      Map<String, List<BatchQueue>> below,
      Function<String, List<String>> holders,
      Set<String> gone,
      Map<String, String> held) {
    String name = queue.getMetadata().getName();
    if (!queue.isMarkedForDeletion() || held.containsKey(name)) {
      return false;
    }
    if (gone.contains(name)) {
      return true;
    }
    var holding = new ArrayList<String>();
    for (BatchQueue child : below.getOrDefault(name, List.of())) {
      if (!decide(child, below, holders, gone, held)) {
        holding.add("queue " + child.getMetadata().getName());
      }
    }
    holding.addAll(holders.apply(name));
    if (holding.isEmpty()) {
      gone.add(name);
      return true;
    }
    held.put(
        name,
        "It is being deleted, and is held by %s: let the work end, and delete the queues below."
            .formatted(listed(holding)));
    return false;
  }

  /** What such a queue says until it goes. */
  static BatchQueueSpec drained(BatchQueueSpec spec) {
    return new BatchQueueSpec(
        spec.parent(),
        spec.backend(),
        spec.reserved(),
        spec.guaranteed(),
        spec.max(),
        spec.weight(),
        spec.priority(),
        spec.order(),
        spec.preemption(),
        spec.fenced(),
        spec.gang(),
        spec.limits(),
        spec.maxRunningApplications(),
        spec.submitters(),
        spec.priorityClassName(),
        QueueState.Drain,
        spec.fidelity(),
        spec.drift());
  }

  private static String listed(List<String> names) {
    String some = String.join(", ", names.stream().limit(SHOWN).toList());
    int more = names.size() - SHOWN;
    return more > 0 ? "%s and %d more".formatted(some, more) : some;
  }
}
