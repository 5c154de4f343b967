package dev.millwright.queues.plan;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueuePlacement;
import dev.millwright.api.queues.QueueState;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Where work of queues is sent to; only of those that take work. */
public final class Placements {
  private Placements() {}

  /**
   * By name of the queue. A queue with queues below takes none, nor does one that is held or
   * drained, be it by itself or by one above: whoever waits in it waits on.
   */
  public static Map<String, QueuePlacement> of(Wanted wanted, BackEnd<?> backEnd) {
    var open = new HashMap<String, Boolean>();
    var placements = new HashMap<String, QueuePlacement>();
    for (Accepted queue : wanted.tree().accepted()) {
      BatchQueueSpec spec = Objects.requireNonNull(wanted.specs().get(queue.name()));
      boolean above = queue.parent() == null || open.getOrDefault(queue.parent(), true);
      boolean takes =
          above && Objects.requireNonNullElse(spec.state(), QueueState.Open) == QueueState.Open;
      open.put(queue.name(), takes);
      if (takes && queue.leaf()) {
        placements.put(
            queue.name(),
            new QueuePlacement(
                backEnd.kind(),
                backEnd.schedulerName(),
                backEnd.nameOf(queue),
                spec.priorityClassName(),
                spec.gang() == null ? null : spec.gang().enabled()));
      }
    }
    return placements;
  }
}
