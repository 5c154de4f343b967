package dev.millwright.queues.volcano.preflight;

/**
 * Something that the scheduler's configuration lacks, or has against itself.
 *
 * @param reason one word, for programs
 * @param message for people: what it means for queues, and what to do
 * @param lines what to write into the configuration; empty where something is to be taken out
 */
public record Finding(Reason reason, String message, String lines) {

  /** Whether queues, or the QueueBackend, cannot be what they say as long as it is so. */
  public boolean blocks() {
    return reason.blocks;
  }

  /** What there is to be found. */
  public enum Reason {
    /** There is no configuration, and the scheduler runs with what is built in. */
    ConfigurationAbsent(true),
    /** The scheduler does not load it, and goes on with what it had before. */
    ConfigurationUnreadable(true),
    /** An action that Volcano has not: it does not load the configuration. */
    ActionUnknown(true),
    /** Two plugins that the scheduler refuses to have together. */
    PluginsConflict(true),
    /** Nothing is ever placed. */
    AllocateMissing(true),
    /** Nobody reads what queues are guaranteed. */
    CapacityMissing(true),
    /** Two plugins share out the cluster, each in its way. */
    ProportionBesideCapacity(true),
    /** Nobody looks at parents. */
    HierarchyOff(true),
    /** What is lent is never won back. */
    ReclaimMissing(true),
    /** Reclaim runs, and what queues are guaranteed has no say in it. */
    ReclaimIgnoresShares(true),
    /** Nothing gives way to work of higher priority. */
    PreemptMissing(true),
    /** Groups start in part. */
    GangMissing(true),
    /** Nodes are filled evenly. */
    BinPackingOff(true),
    /** Nobody looks at the topology of the network. */
    NetworkTopologyOff(true),
    /** No queue is fenced. */
    FenceOff(false),
    /** On a full cluster waiting work may not get as far as winning anything back. */
    OvercommitBeforeReclaim(false);

    private final boolean blocks;

    Reason(boolean blocks) {
      this.blocks = blocks;
    }
  }
}
