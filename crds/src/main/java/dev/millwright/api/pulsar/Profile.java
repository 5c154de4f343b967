package dev.millwright.api.pulsar;

/** A set of defaults; everything a profile sets can be overridden. */
public enum Profile {
  /** Everything in one pod, for trying things out. */
  Standalone,
  /** One of each component, replication 1, small enough for a laptop. */
  Laptop,
  /** Three of each component, quorum 3/2/2, spread over hosts and zones. */
  Standard
}
