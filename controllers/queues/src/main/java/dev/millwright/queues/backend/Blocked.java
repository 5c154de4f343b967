package dev.millwright.queues.backend;

import dev.millwright.queues.reason.QueueReason;
import java.util.List;

/**
 * A queue that cannot become what it shall be as things are, and stays as it is.
 *
 * @param queue its name
 * @param reason for programs
 * @param message for people: what is in the way, and what to do
 */
public record Blocked(String queue, QueueReason reason, String message) {
  /** The same of each of these queues. */
  public static List<Blocked> all(List<String> queues, QueueReason reason, String message) {
    return queues.stream().map(queue -> new Blocked(queue, reason, message)).toList();
  }
}
