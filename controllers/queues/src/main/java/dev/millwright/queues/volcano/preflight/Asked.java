package dev.millwright.queues.volcano.preflight;

/**
 * What the queues of a back end ask of its scheduler, taken together.
 *
 * @param hierarchy a queue is below another
 * @param shares a queue is guaranteed something, has something reserved, or a weight of its own
 * @param reclaim a queue that is guaranteed something is to win it back
 * @param preempt a queue lets work give way to work of higher priority
 * @param gangs groups of pods are to start together
 * @param fences a queue is fenced
 * @param binPacking nodes are to be filled up one after the other
 * @param networkTopology jobs are to be placed by the topology of the network
 */
public record Asked(
    boolean hierarchy,
    boolean shares,
    boolean reclaim,
    boolean preempt,
    boolean gangs,
    boolean fences,
    boolean binPacking,
    boolean networkTopology) {

  /** Nothing but queues side by side. */
  public static final Asked NOTHING =
      new Asked(false, false, false, false, false, false, false, false);
}
