package dev.millwright.api.queues;

/** How well a back end does what a field says. */
public enum FidelityLevel {
  /** As the field says. */
  Exact,
  /** Nearly; the note says how. */
  Approximated,
  /** Not at all; the note says why. */
  Unsupported
}
