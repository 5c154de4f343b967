package dev.millwright.api.queues;

/** Annotations that people put on queues. */
public final class QueueAnnotations {

  /**
   * On a BatchQueue, the {@code metadata.name} of a QueueBackend that is not waited for any more:
   * the queue is deleted, or moves to another back end, though that one does not answer. What it
   * has of the queue stays there, and goes once it answers and nothing is in it.
   */
  public static final String ABANDON = "queues.millwright.dev/abandon";

  private QueueAnnotations() {}
}
