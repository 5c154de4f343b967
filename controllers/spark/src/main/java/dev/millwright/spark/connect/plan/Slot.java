package dev.millwright.spark.connect.plan;

/** The place of an attempt in the status. */
public enum Slot {
  /** {@code status.attempt}: clients are led to it. */
  CURRENT,
  /** {@code status.nextAttempt}: it takes the place of the current one once it answers. */
  NEXT
}
