package dev.millwright.queues;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.queues.status.BackEndStanding;
import dev.millwright.queues.status.Carried;
import dev.millwright.queues.status.Standing;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

/**
 * What came out of one pass over a back end.
 *
 * @param told how each queue stands
 * @param released queues that are being deleted, and of which nothing is left
 * @param repaired names of queues that somebody had changed in the back end
 * @param backEnd how the back end stands
 * @param wrote whether anything was written to the back end
 */
record Pass(
    List<Told> told,
    List<BatchQueue> released,
    SortedSet<String> repaired,
    BackEndStanding backEnd,
    boolean wrote) {
  Pass {
    told = List.copyOf(told);
    released = List.copyOf(released);
  }

  /**
   * A queue with what is to be told of it.
   *
   * @param queue as read
   * @param standing how it stands
   * @param carried what is told of it in its back end
   */
  record Told(BatchQueue queue, Standing standing, Carried carried) {}

  /** Whether the back end is to say something yet that it was asked for. */
  boolean awaits() {
    return told.stream().anyMatch(one -> one.standing() instanceof Standing.Awaiting);
  }

  /**
   * Whether the status of this queue can be left as it is. What the back end was asked for just now
   * is looked at again at once, and a status of a former spec, which nobody trusts, is as good
   * until then as one that says to wait.
   */
  boolean isUnderWay(Told one) {
    BatchQueueStatus status = one.queue().getStatus();
    return wrote
        && one.standing() instanceof Standing.Awaiting
        && (status == null
            || !Objects.equals(
                status.observedGeneration(), one.queue().getMetadata().getGeneration()));
  }

  /** Whether a queue left for another back end. */
  boolean moves() {
    return told.stream().anyMatch(one -> one.standing() instanceof Standing.Moved);
  }

  /** Whether something is in the way that goes away by itself. */
  boolean isBlocked() {
    return told.stream()
        .map(Told::standing)
        .anyMatch(
            standing ->
                standing instanceof Standing.Blocked
                    || (standing instanceof Standing.PutBack back && back.revision() == null));
  }
}
