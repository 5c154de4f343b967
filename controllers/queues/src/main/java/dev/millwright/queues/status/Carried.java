package dev.millwright.queues.status;

import dev.millwright.api.queues.ApplicationLimit;
import dev.millwright.api.queues.ConfirmedSpec;
import dev.millwright.api.queues.FidelityEntry;
import dev.millwright.api.queues.QueuePlacement;
import dev.millwright.queues.backend.TellsUsage.Usage;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a queue that is in a back end.
 *
 * @param queue as it came out in the whole tree; null for one that is refused
 * @param ceiling most that it can ever use there
 * @param placement where its work is sent to; null where it takes none: it is held, drained or
 *     refused, or queues are below it
 * @param limits how many applications may run at a time, where the back end does not count them
 * @param fidelity how well the back end does what the spec says
 * @param usage how it is used
 * @param confirmed what was read back now; null where nothing was
 */
public record Carried(
    @Nullable Accepted queue,
    Amounts ceiling,
    @Nullable QueuePlacement placement,
    List<ApplicationLimit> limits,
    List<FidelityEntry> fidelity,
    Usage usage,
    @Nullable ConfirmedSpec confirmed) {
  public Carried {
    limits = List.copyOf(limits);
    fidelity = List.copyOf(fidelity);
  }

  /** Of which nothing is to be remembered, and whose applications are not limited. */
  public Carried(
      @Nullable Accepted queue,
      Amounts ceiling,
      @Nullable QueuePlacement placement,
      List<FidelityEntry> fidelity,
      Usage usage) {
    this(queue, ceiling, placement, List.of(), fidelity, usage, null);
  }

  /** Of a queue of which nothing came out. */
  public static Carried nothing() {
    return new Carried(null, Amounts.NONE, null, List.of(), Usage.UNKNOWN);
  }
}
