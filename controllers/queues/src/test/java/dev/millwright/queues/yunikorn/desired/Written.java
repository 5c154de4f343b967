package dev.millwright.queues.yunikorn.desired;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.Solver;
import dev.millwright.queues.yunikorn.document.DocumentWriter;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** From queues to the text of a document, as the controller goes. */
final class Written {
  private Written() {}

  static String text(
      Collection<BatchQueue> queues, QueueBackendSpec backEnd, Submissions submissions) {
    var tree = Solver.solve(queues.stream().map(QueueNode::of).toList());
    Map<String, BatchQueueSpec> specs =
        queues.stream()
            .collect(Collectors.toMap(it -> it.getMetadata().getName(), BatchQueue::getSpec));
    return DocumentWriter.write(YuniKornDocuments.of(tree, specs, backEnd, submissions));
  }
}
