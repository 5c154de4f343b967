package dev.millwright.queues.status;

import dev.millwright.queues.reason.QueueReason;

/** How a queue stands after a look at its back end. */
public sealed interface Standing {
  /**
   * Nobody can tell its back end.
   *
   * @param reason for programs
   * @param message for people
   */
  record Unresolved(QueueReason reason, String message) implements Standing {}

  /**
   * It hangs on nothing.
   *
   * @param reason for programs
   * @param message for people
   */
  record Lost(QueueReason reason, String message) implements Standing {}

  /**
   * It is not carried as it is written; what the back end has of it stays as it is.
   *
   * @param reason for programs
   * @param message for people
   */
  record Refused(QueueReason reason, String message) implements Standing {}

  /**
   * Something is in the way of writing it.
   *
   * @param reason for programs
   * @param message for people
   */
  record Blocked(QueueReason reason, String message) implements Standing {}

  /**
   * All of it is written, and the back end does not say yet that it has it.
   *
   * @param message for people: what is not yet as it shall be
   */
  record Awaiting(String message) implements Standing {}

  /**
   * Somebody changed it in the back end, and it is left so.
   *
   * @param message for people: what differs
   */
  record Drifted(String message) implements Standing {}

  /**
   * The back end could not be read or written.
   *
   * @param message for people
   */
  record Failed(String message) implements Standing {}

  /**
   * It was read back.
   *
   * @param revision what was read: a checksum, or a version of an object
   */
  record Enforced(String revision) implements Standing {}
}
