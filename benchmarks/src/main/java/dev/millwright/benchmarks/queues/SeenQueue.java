package dev.millwright.benchmarks.queues;

import dev.millwright.benchmarks.Watch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the benchmark reads of a BatchQueue.
 *
 * @param metadata its name and version
 * @param status how it stands; null before the first time
 */
record SeenQueue(Metadata metadata, @Nullable Status status) implements Watch.Versioned {

  /**
   * Of any object.
   *
   * @param name of the object
   * @param resourceVersion of the object
   * @param generation of its spec
   */
  record Metadata(String name, String resourceVersion, long generation) {}

  /**
   * Of a queue.
   *
   * @param conditions that are told
   */
  record Status(@Nullable List<Condition> conditions) {}

  /**
   * Of a condition.
   *
   * @param type of it
   * @param status True, False or Unknown
   * @param observedGeneration of the spec that it is told of
   */
  record Condition(String type, String status, long observedGeneration) {}

  @Override
  public String resourceVersion() {
    return metadata.resourceVersion();
  }

  /** Whether the present spec is said to have been read back. */
  boolean isEnforced() {
    return status != null
        && status.conditions() != null
        && status.conditions().stream()
            .anyMatch(
                condition ->
                    condition.type().equals("Enforced")
                        && condition.status().equals("True")
                        && condition.observedGeneration() == metadata.generation());
  }
}
