package dev.millwright.api.spark;

/** What happens when a run is due and an earlier one still goes; CronJob's own names. */
public enum ConcurrencyPolicy {
  /** Both run. */
  Allow,
  /** The new one is skipped, and counts as missed. */
  Forbid,
  /** The earlier one is deleted first; the new one begins when it is gone. */
  Replace
}
