package dev.millwright.queues.kueue.desired;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.SolvedTree;
import dev.millwright.queues.tree.Solver;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** From queues to Kueue's objects, as the controller goes. */
public final class Wanted {
  private Wanted() {}

  /** Of these queues in this back end. */
  public static List<KueueObject> of(QueueBackend backEnd, Collection<BatchQueue> queues) {
    SolvedTree tree = Solver.solve(queues.stream().map(QueueNode::of).toList());
    Map<String, BatchQueueSpec> specs =
        queues.stream()
            .collect(Collectors.toMap(it -> it.getMetadata().getName(), BatchQueue::getSpec));
    QueueBackendSpec spec = backEnd.getSpec();
    return WantedObjects.of(
        backEnd.getMetadata().getName(),
        Objects.requireNonNull(spec.kueue()),
        Amounts.of(spec.capacity()),
        tree,
        specs);
  }
}
