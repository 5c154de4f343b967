package dev.millwright.queues.policy;

import dev.millwright.queues.reason.QueueReason;

/** Which back end a queue belongs to. */
public sealed interface Assignment {
  /**
   * To this one.
   *
   * @param backEnd {@code metadata.name} of the QueueBackend
   */
  record To(String backEnd) implements Assignment {}

  /**
   * There is no telling.
   *
   * @param reason for programs
   * @param message for people: which field of which queue, and what to write
   */
  record Unresolved(QueueReason reason, String message) implements Assignment {}

  /**
   * It hangs on nothing, so it has no top queue that could say.
   *
   * @param reason for programs
   * @param message for people
   */
  record Lost(QueueReason reason, String message) implements Assignment {}
}
