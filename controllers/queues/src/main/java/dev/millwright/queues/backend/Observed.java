package dev.millwright.queues.backend;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.Map;

/**
 * What was true of a back end at one moment, with what follows from it. Nothing is read or written.
 *
 * @param <S> what the back end calls a step
 */
public interface Observed<S extends Step> {
  /** How well the back end does what a queue says. */
  FidelityLedger fidelity(QueueView queue);

  /** Whether it has a queue for the BatchQueue of this name that is ours. */
  boolean has(String queue);

  /** The way to what is wanted. */
  StepPlan<S> plan(Wanted wanted);

  /** Whether each queue is what it shall be; by name, of all that are accepted. */
  Map<String, Confirmation> confirm(Wanted wanted);

  /** Most that a queue can ever use in this back end. */
  Amounts ceiling(Accepted queue);
}
