package dev.millwright.api.queues;

/** Which of the work that waits in a queue is tried first. */
public enum QueueOrder {
  /** By priority, then by age; what does not fit now is passed over for what does. */
  Fifo,
  /**
   * By priority, then by age; nothing is passed over, so one large application holds up all behind
   * it.
   */
  Strict,
  /** What has least of the queue so far. */
  Fair
}
