package dev.millwright.queues.backend;

import dev.millwright.queues.tree.SolvedQueue.Accepted;

/**
 * A scheduler that carries queues. This is all that the reconcile loop knows of one; what only some
 * can tell are interfaces of their own, which what they {@link #observe} may have beside: {@link
 * TellsWork}, {@link TellsLacks}, {@link TellsUsage}, {@link TellsQueues}, {@link TellsQuarantine}.
 * What only some do is of the same kind: {@link Guarded}, {@link QuarantinesWork}; what only some
 * leave to others: {@link LeavesCounting}.
 *
 * @param <S> what it calls a step
 */
public interface BackEnd<S extends Step> {
  /** Kind of scheduler, as {@code placement.backend} of a queue says it. */
  String kind();

  /** {@code schedulerName} of pods. */
  String schedulerName();

  /** Name of a queue in it, as work has to say it. */
  String nameOf(Accepted queue);

  /** Reads all there is to decide from. */
  Observed<S> observe();

  /**
   * Does one step; it does no harm to do it twice.
   *
   * @return whether anything was written; a step that asks for something waits for the answer
   * @throws StepRefusedException the back end takes the step as it is never
   */
  boolean apply(S step);
}
