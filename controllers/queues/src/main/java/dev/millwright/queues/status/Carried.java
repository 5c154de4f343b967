package dev.millwright.queues.status;

import dev.millwright.api.queues.FidelityEntry;
import dev.millwright.api.queues.QueuePlacement;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a queue that is in a back end.
 *
 * @param queue as it came out in the whole tree; null for one that is refused
 * @param placement where its work is sent to; null where it takes none: it is held, drained or
 *     refused, or queues are below it
 * @param fidelity how well the back end does what the spec says
 */
public record Carried(
    @Nullable Accepted queue, @Nullable QueuePlacement placement, List<FidelityEntry> fidelity) {
  public Carried {
    fidelity = List.copyOf(fidelity);
  }

  /** Of a queue of which nothing came out. */
  public static Carried nothing() {
    return new Carried(null, null, List.of());
  }
}
