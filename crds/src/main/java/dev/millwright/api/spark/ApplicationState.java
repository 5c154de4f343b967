package dev.millwright.api.spark;

/** One word for people and columns; the conditions say the same to programs. */
public enum ApplicationState {
  /** The spec is refused, or names what does not exist; see Accepted and ResolvedRefs. */
  Rejected,
  /** For its queue, before anything is created. */
  Waiting,
  /** The driver exists and does not run yet. */
  Starting,
  /** The driver runs. */
  Running,
  /** An attempt has failed and the next one has a time. */
  Retrying,
  /** Asked to rest; nothing runs. */
  Suspended,
  /** The last attempt ended well. */
  Succeeded,
  /** No further attempt comes. */
  Failed
}
