package dev.millwright.queues.convert.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.plan.Tree;
import java.util.SequencedMap;

/** A scheduler that queues are written for. */
public interface Target {
  /** Fidelity is told as without admission policies: where it goes to, there may be none. */
  boolean UNGUARDED = false;

  /** What it is called on the command line; the usual name of its QueueBackend. */
  String word();

  /** Whether a QueueBackend is of this kind. */
  boolean fits(QueueBackendSpec spec);

  /** The spec of a QueueBackend of this kind that says nothing else. */
  QueueBackendSpec settings(Settings settings);

  /** How well it does what a queue says. */
  FidelityLedger fidelity(QueueView queue);

  /** What the controller would write, by the names of queues, or by one of its own for all. */
  SequencedMap<String, ObjectNode> objects(Tree tree);

  /** Whether a queue is closed, and what is written cannot say so. */
  default boolean closedByHand(Tree tree, String queue) {
    return false;
  }
}
