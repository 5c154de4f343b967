package dev.millwright.queues.backend;

/**
 * What the configuration of a Volcano makes it do.
 *
 * @param capacity plugin {@code capacity} is on; without it nothing reads {@code deserved}
 * @param proportion plugin {@code proportion} is on; nothing else reads {@code weight}
 * @param hierarchy {@code enableHierarchy} of plugin {@code capacity} is true
 * @param reclaim action {@code reclaim} is on: queues take back what they deserve
 * @param preempt action {@code preempt} is on: work gives way to work of higher priority
 * @param ancestorReclaimLevel argument of plugin {@code capacity}; 0 for none
 * @param maxDepth levels that its admission webhook allows
 */
public record VolcanoFeatures(
    boolean capacity,
    boolean proportion,
    boolean hierarchy,
    boolean reclaim,
    boolean preempt,
    int ancestorReclaimLevel,
    int maxDepth) {

  /** What its webhook allows where it is not told otherwise, {@code --max-queue-depth}. */
  public static final int DEFAULT_MAX_DEPTH = 5;
}
