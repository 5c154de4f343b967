package dev.millwright.api.queues;

/** What becomes of a queue that its back end cannot carry to the letter. */
public enum FidelityPolicy {
  /** It is refused, and nothing of it is written. */
  Strict,
  /** It is carried as well as can be; {@code status.fidelity} says what differs. */
  BestEffort
}
