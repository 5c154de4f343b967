package dev.millwright.spark.application.apply;

/** What came of creating the objects of an attempt. */
public sealed interface Created {

  /** All of them exist. */
  record Done() implements Created {}

  /**
   * One was refused for good: asking again would not help.
   *
   * @param reason CamelCase word
   * @param message in the words of whoever refused
   */
  record Refused(String reason, String message) implements Created {}
}
