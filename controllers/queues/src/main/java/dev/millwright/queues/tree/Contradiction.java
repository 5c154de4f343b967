package dev.millwright.queues.tree;

/**
 * Why a queue cannot be as it is written.
 *
 * @param kind for programs
 * @param path of the queue it concerns, like {@code root.org.team}
 * @param message for people: path, resource, both amounts, and what to do
 */
public record Contradiction(Kind kind, String path, String message) {

  /** What there is to be wrong. */
  public enum Kind {
    /** The queue above is none of those there are. */
    UNKNOWN_PARENT,
    /** Following the parents leads back to the queue. */
    CYCLE,
    /** More levels than {@link QueueTree#MAX_DEPTH}. */
    TOO_DEEP,
    /** A queue above has a contradiction of its own. */
    PARENT_REFUSED,
    /** An amount that schedulers cannot count: negative, too fine or too large. */
    UNCOUNTABLE,
    /** More reserved than guaranteed. */
    RESERVED_OVER_GUARANTEED,
    /** More guaranteed than the queue's own max, or that of a queue above it. */
    GUARANTEED_OVER_MAX,
    /** Less reserved than is reserved for the queues below. */
    CHILDREN_OVER_RESERVED,
    /** Less guaranteed than the queues below are guaranteed. */
    CHILDREN_OVER_GUARANTEED,
    /** Queues below are guaranteed more than the queue's max, or that of a queue above it. */
    CHILDREN_OVER_MAX
  }
}
