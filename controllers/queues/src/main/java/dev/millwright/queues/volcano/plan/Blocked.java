package dev.millwright.queues.volcano.plan;

/**
 * A Queue that cannot become what it shall be as things are.
 *
 * @param queue its name
 * @param reason for programs
 * @param message for people: what is in the way, and what to do
 */
public record Blocked(String queue, Reason reason, String message) {

  /** What is in the way. */
  public enum Reason {
    /** A Queue of this name is somebody else's. */
    NameTaken,
    /** The Queue above is not there, or not ours. */
    ParentAbsent,
    /** The Queue above has work, and one with Queues below may have none. */
    ParentHasWork,
    /** It is deeper than Volcano's admission allows. */
    TooDeep,
    /** Queues above or beside it leave no room. */
    NoRoom,
    /** Queues below it need more. */
    NeededBelow,
    /** It is to go, and work is in it. */
    HasWork,
    /** It is to go, and Queues are below it. */
    HasQueuesBelow,
    /** Volcano's admission takes no change of a Queue in this state. */
    InTransition
  }
}
