package dev.millwright.api.spark;

/** When a change of a field of class {@code restart} takes effect. */
public enum UpdatePolicy {
  /** At once: the running attempt ends and a new one begins; a failed application begins anew. */
  Restart,
  /** With the next attempt, should there be one; what runs is left alone. */
  NextAttempt,
  /** Not while an attempt runs: {@code Accepted} is False until the change is taken back. */
  Refuse
}
