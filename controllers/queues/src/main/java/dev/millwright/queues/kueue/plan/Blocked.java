package dev.millwright.queues.kueue.plan;

/**
 * A queue that cannot become what it shall be as things are.
 *
 * @param queue its name
 * @param reason for programs
 * @param message for people: what is in the way, and what to do; without a point at its end
 */
public record Blocked(String queue, Reason reason, String message) {
  /** What is in the way. */
  public enum Reason {
    /** An object of that name is somebody else's. */
    NameTaken,
    /** Kueue would refuse it. */
    RefusedByRules,
    /** What it is to be in is not there. */
    ParentAbsent,
    /** What it is to be in still takes work. */
    ParentHasWork,
    /** It is to go, and work is in it. */
    HasWork,
    /** It is to go, and others are in it. */
    HasQueuesBelow
  }
}
