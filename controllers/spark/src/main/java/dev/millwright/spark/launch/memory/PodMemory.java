package dev.millwright.spark.launch.memory;

import io.fabric8.kubernetes.api.model.Quantity;

/**
 * The memory of one Spark pod by use. The sum is both what it asks for and its limit.
 *
 * @param heapMiB the JVM's heap
 * @param overheadMiB everything of the process that is not heap
 * @param offHeapMiB what Spark allocates outside the heap; executors only
 * @param pysparkMiB limit of the Python workers; executors of Python programs only
 */
public record PodMemory(long heapMiB, long overheadMiB, long offHeapMiB, long pysparkMiB) {
  /** All of it in MiB. */
  public long totalMiB() {
    return heapMiB + overheadMiB + offHeapMiB + pysparkMiB;
  }

  /** All of it as Kubernetes writes it. */
  public Quantity quantity() {
    return new Quantity(totalMiB() + "Mi");
  }
}
