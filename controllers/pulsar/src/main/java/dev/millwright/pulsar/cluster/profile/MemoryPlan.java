package dev.millwright.pulsar.cluster.profile;

import java.util.List;

/**
 * How a process divides the memory limit of its container. All sizes are MiB.
 *
 * @param limit memory limit of the container
 * @param needed limit below which the process would be killed; {@code limit} fits if not smaller
 * @param heap maximum heap; 0 for a process that is not Java
 * @param direct maximum direct memory; 0 for a process that is not Java
 * @param options a person's further JVM flags
 */
public record MemoryPlan(long limit, long needed, long heap, long direct, List<String> options) {

  public MemoryPlan {
    options = List.copyOf(options);
  }

  /** Whether the limit is one that Kubernetes can count. */
  public boolean counts() {
    return limit < Memory.MOST;
  }

  /** Whether the limit is enough. */
  public boolean fits() {
    return limit >= needed;
  }
}
