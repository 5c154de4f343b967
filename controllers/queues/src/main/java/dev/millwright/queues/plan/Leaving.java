package dev.millwright.queues.plan;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Queues that are being deleted, or go to another back end. One goes when nothing is in it and no
 * queue is below it that stays; until then it is drained.
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
   * @param outgoing names of those that go to another back end → its name
   * @param holders who has work in a queue, by its name
   */
  public static Leaving of(
      Collection<BatchQueue> queues,
      Map<String, String> outgoing,
      Function<String, List<String>> holders) {
    return new Decision(queues, outgoing, holders).leaving();
  }

  /** What such a queue says until it goes. */
  static BatchQueueSpec drained(BatchQueueSpec spec) {
    return SpecCopies.drained(spec);
  }

  /** The decision while it is being made. */
  private static final class Decision {
    private final Collection<BatchQueue> queues;
    private final Map<String, String> outgoing;
    private final Function<String, List<String>> holders;
    private final Map<String, List<BatchQueue>> below = new HashMap<>();
    private final Set<String> looked = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Map<String, String> held = new HashMap<>();

    Decision(
        Collection<BatchQueue> queues,
        Map<String, String> outgoing,
        Function<String, List<String>> holders) {
      this.queues = queues;
      this.outgoing = outgoing;
      this.holders = holders;
      for (BatchQueue queue : queues) {
        if (queue.getSpec().parent() != null) {
          below.computeIfAbsent(queue.getSpec().parent(), name -> new ArrayList<>()).add(queue);
        }
      }
    }

    Leaving leaving() {
      queues.forEach(this::goes);
      return new Leaving(gone, held);
    }

    /** Those below first. A circle, which old and new specs together can make, holds all of it. */
    private boolean goes(BatchQueue queue) {
      String name = queue.getMetadata().getName();
      boolean leaves = queue.isMarkedForDeletion() || outgoing.containsKey(name);
      if (!leaves || held.containsKey(name)) {
        return false;
      }
      if (gone.contains(name) || !looked.add(name)) {
        return gone.contains(name);
      }
      var holding = new ArrayList<String>();
      for (BatchQueue child : below.getOrDefault(name, List.of())) {
        if (!goes(child)) {
          holding.add("queue " + child.getMetadata().getName());
        }
      }
      holding.addAll(holders.apply(name));
      if (holding.isEmpty()) {
        gone.add(name);
        return true;
      }
      held.put(name, message(queue, listed(holding)));
      return false;
    }

    private String message(BatchQueue queue, String holding) {
      String target = outgoing.get(queue.getMetadata().getName());
      return queue.isMarkedForDeletion() || target == null
          ? "It is being deleted, and is held by %s: let the work end, and delete the queues below."
              .formatted(holding)
          : "It moves to QueueBackend %s once it is drained here, takes no new work until then, and is held by %s: let the work end."
              .formatted(target, holding);
    }
  }

  private static String listed(List<String> names) {
    String some = String.join(", ", names.stream().limit(SHOWN).toList());
    int more = names.size() - SHOWN;
    return more > 0 ? "%s and %d more".formatted(some, more) : some;
  }
}
