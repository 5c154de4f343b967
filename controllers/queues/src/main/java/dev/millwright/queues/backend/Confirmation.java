package dev.millwright.queues.backend;

/** Whether a queue that was read back is what it shall be. */
public sealed interface Confirmation {
  /**
   * It is.
   *
   * @param revision of what was read; it stays the same as long as nobody changes it
   */
  record Confirmed(String revision) implements Confirmation {}

  /**
   * It is not.
   *
   * @param revision of what was read; empty where there is nothing
   * @param difference what is otherwise, for people
   */
  record Differs(String revision, String difference) implements Confirmation {}
}
