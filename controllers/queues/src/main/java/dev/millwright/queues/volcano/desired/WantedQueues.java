package dev.millwright.queues.volcano.desired;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.api.queues.QueueState;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.Shares;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.tree.SolvedTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One Queue for each queue of a tree that is solved. Plugin {@code capacity} knows no weights, so
 * what a queue deserves is what it is guaranteed and its part, by weight, of what is left of the
 * back end's capacity, where that is said.
 */
public final class WantedQueues {
  /** Volcano's priorities begin at 0, ours at -1000. */
  static final int PRIORITY_SHIFT = 1000;

  private WantedQueues() {}

  /**
   * Of each accepted queue, those above before those below.
   *
   * @param tree solved
   * @param specs by name, of all accepted queues
   * @param capacity of the back end, which weights divide; {@link Amounts#NONE} where it is not
   *     said
   */
  public static List<WantedQueue> of(
      SolvedTree tree, Map<String, BatchQueueSpec> specs, Amounts capacity) {
    Map<String, Amounts> shares = Shares.of(tree, capacity);
    var closed = new HashSet<String>();
    var wanted = new ArrayList<WantedQueue>();
    for (Accepted queue : tree.accepted()) {
      BatchQueueSpec spec =
          Objects.requireNonNull(specs.get(queue.name()), () -> "no spec of " + queue.name());
      if (closed.contains(queue.parent()) || !isOpen(spec)) {
        closed.add(queue.name());
      }
      Amounts share = shares.getOrDefault(queue.name(), Amounts.NONE);
      wanted.add(
          new WantedQueue(queue.name(), spec(queue, spec, share), closed.contains(queue.name())));
    }
    return wanted;
  }

  private static QueueSpec spec(Accepted queue, BatchQueueSpec spec, Amounts share) {
    return new QueueSpec(
        Objects.requireNonNullElse(queue.parent(), QueueSpec.ROOT),
        queue.weight(),
        QueueSpec.limit(queue.max()),
        QueueSpec.share(share.or(queue.guaranteed())),
        QueueSpec.share(queue.reserved()),
        Objects.requireNonNullElse(spec.preemption(), PreemptionPolicy.Reclaim)
            == PreemptionPolicy.Reclaim,
        Objects.requireNonNullElse(spec.priority(), 0) + PRIORITY_SHIFT);
  }

  private static boolean isOpen(BatchQueueSpec spec) {
    return Objects.requireNonNullElse(spec.state(), QueueState.Open) == QueueState.Open;
  }
}
