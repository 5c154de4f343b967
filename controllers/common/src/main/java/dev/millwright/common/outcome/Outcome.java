package dev.millwright.common.outcome;

import java.time.Duration;

/** How a reconcile ended; the reconciler switches over it exactly once. */
public sealed interface Outcome {

  /** Everything this generation asks for is done. */
  record Proceed() implements Outcome {}

  /**
   * Something outside must happen first. No error: looked at again after a while or on an event.
   *
   * @param reason CamelCase word for programs
   * @param message what is waited for
   * @param after when to look again at the latest
   */
  record Wait(String reason, String message, Duration after) implements Outcome {}

  /**
   * The user's wish cannot be fulfilled as it is written; retrying is useless until it changes.
   *
   * @param reason CamelCase word for programs
   * @param message field, value and cure
   */
  record Rejected(String reason, String message) implements Outcome {}

  /**
   * Something failed that may work later; retried without end, with growing pauses.
   *
   * @param reason CamelCase word for programs
   * @param message what was tried, what came back, what a person can do
   * @param cause what was thrown
   */
  record Failed(String reason, String message, Throwable cause) implements Outcome {}

  /** Everything is done. */
  static Outcome proceed() {
    return new Proceed();
  }
}
