package dev.millwright.queues.status;

import dev.millwright.api.queues.TakenBack;
import dev.millwright.queues.reason.QueueReason;
import org.jspecify.annotations.Nullable;

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

  /**
   * Something is to be written for it, and nothing is: the back end only plans.
   *
   * @param message for people: what would be otherwise
   */
  record Planned(String message) implements Standing {}

  /**
   * The back end did not take a change, so the queue is as it was before. It is not tried again
   * until somebody edits it.
   *
   * @param reason for programs
   * @param message for people: which revision holds, and why
   * @param revision that was read back; null where it is not as before yet, or nobody can tell
   * @param change that was taken back; null where the back end remembers it itself
   */
  record PutBack(
      QueueReason reason, String message, @Nullable String revision, @Nullable TakenBack change)
      implements Standing {}

  /**
   * It left this back end for another one.
   *
   * @param message for people
   */
  record Moved(String message) implements Standing {}
}
