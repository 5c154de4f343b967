package dev.millwright.queues;

/** Names by which this controller is known. */
public final class QueuesController {
  /** Field manager, reporting controller of events, lease, and value of the managed-by label. */
  public static final String NAME = "millwright-queues";

  /** On each BatchQueue, until nothing of it is left in its back end. */
  public static final String FINALIZER = "queues.millwright.dev/back-end";

  private QueuesController() {}
}
