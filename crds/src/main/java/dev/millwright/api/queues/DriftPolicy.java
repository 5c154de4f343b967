package dev.millwright.api.queues;

/** What becomes of a change that somebody made in the back end. */
public enum DriftPolicy {
  /** It is put right, and an event says so. */
  Repair,
  /** It stays, and a condition says so. */
  Report
}
