package dev.millwright.spark.application.policy;

/** What is to be said of a spec. */
public sealed interface Verdict {

  /** Nothing against it. */
  record Fit() implements Verdict {}

  /**
   * The spec is at fault.
   *
   * @param message names each field, its value and the cure
   */
  record Refused(String message) implements Verdict {}

  /**
   * The spec refers to what does not exist.
   *
   * @param message names each
   */
  record Unresolved(String message) implements Verdict {}
}
