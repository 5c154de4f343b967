package dev.millwright.queues.convert.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.convert.source.Report;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.plan.Tree;
import java.util.List;
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

  /**
   * What is written, by the names of queues, or by one of its own for what is there for all of
   * them.
   */
  SequencedMap<String, List<ObjectNode>> objects(Tree tree);

  /** How objects are written down. */
  default Form form() {
    return Form.YAML;
  }

  /** Says what somebody has to do himself for a queue that is not refused; here nothing. */
  default void tellByHand(Tree tree, String queue, Report report) {}
}
