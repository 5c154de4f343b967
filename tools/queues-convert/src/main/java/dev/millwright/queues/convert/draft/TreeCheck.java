package dev.millwright.queues.convert.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.Contradiction;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.SolvedQueue.Refused;
import dev.millwright.queues.tree.Solver;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The controller's own arithmetic over what was read, so that contradictions are told at once. */
public final class TreeCheck {
  private static final ObjectMapper SPECS = new ObjectMapper();

  private TreeCheck() {}

  /** Says of each queue what the controller would refuse it for. */
  public static void tell(Collection<QueueDraft> queues) {
    Map<String, QueueDraft> byName = new HashMap<>();
    queues.forEach(queue -> byName.put(queue.name(), queue));
    for (Refused refused : Solver.solve(queues.stream().map(TreeCheck::node).toList()).refused()) {
      QueueDraft queue = Objects.requireNonNull(byName.get(refused.name()), "one of these");
      for (Contradiction contradiction : refused.contradictions()) {
        queue.root().at("spec").refused("the controller refuses it: " + contradiction.message());
      }
    }
  }

  private static QueueNode node(QueueDraft draft) {
    try {
      var spec = SPECS.treeToValue(draft.object().get("spec"), BatchQueueSpec.class);
      return new QueueNode(
          draft.name(),
          spec.parent(),
          Amounts.of(spec.reserved()),
          Amounts.of(spec.guaranteed()),
          Amounts.of(spec.max()),
          Objects.requireNonNullElse(spec.weight(), 1));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What a draft says can be read", e);
    }
  }
}
