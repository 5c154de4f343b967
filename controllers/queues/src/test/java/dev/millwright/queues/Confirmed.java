package dev.millwright.queues;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.api.queues.ConfirmedSpec;
import dev.millwright.api.queues.TakenBack;
import org.jspecify.annotations.Nullable;

/** Queues that a back end was found to have. */
public final class Confirmed {
  private Confirmed() {}

  /** A queue with this spec, in YAML, of which the back end had an older one. */
  public static BatchQueue in(String backEnd, String name, String spec) {
    return with(Written.queue(name, spec), new ConfirmedSpec(backEnd, 2L, "r", null), null);
  }

  /** The same queue with a change that was taken back. */
  public static BatchQueue with(BatchQueue queue, @Nullable TakenBack change) {
    return with(queue, queue.getStatus() == null ? null : queue.getStatus().confirmed(), change);
  }

  private static BatchQueue with(
      BatchQueue queue, @Nullable ConfirmedSpec confirmed, @Nullable TakenBack change) {
    queue.setStatus(
        new BatchQueueStatus(
            2L, null, null, null, null, null, null, null, null, null, null, confirmed, change));
    return queue;
  }
}
