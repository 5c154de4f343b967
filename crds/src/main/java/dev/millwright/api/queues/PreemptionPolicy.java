package dev.millwright.api.queues;

/** For whom running work of a queue may be interrupted. */
public enum PreemptionPolicy {
  /** For nobody. */
  Never,
  /** For work of higher priority in the same queue. */
  LowerPriority,
  /** Also for other queues that have less than they are guaranteed, while this one has more. */
  Reclaim
}
