package dev.millwright.common.policy;

import dev.millwright.common.condition.Reason;

/** What one rule says of the facts. */
public sealed interface Verdict {

  /** The rule is kept. */
  record Pass() implements Verdict {}

  /**
   * The rule is broken.
   *
   * @param reason CamelCase word for programs
   * @param message sentence that names the field, its value and the cure
   */
  record Fail(String reason, String message) implements Verdict {}

  /** The rule is kept. */
  static Verdict pass() {
    return new Pass();
  }

  /** The rule is broken. */
  static Verdict fail(Reason reason, String message) {
    return new Fail(reason.word(), message);
  }
}
