package dev.millwright.api.queues;

/** Whether changes are carried out in a back end. */
public enum ChangeMode {
  /** They are, at once. */
  Apply,
  /** Nothing is written to the scheduler; {@code status.plan} says what would be. */
  Plan
}
