package dev.millwright.queues.tree;

import dev.millwright.api.queues.BatchQueue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A queue as its author wrote it, with nothing but what the arithmetic of the tree needs.
 *
 * @param name unique in the tree
 * @param parent name of the queue above; null for one that hangs below the root
 * @param reserved what is never lent, where it is said
 * @param guaranteed what is won back, where it is said
 * @param max most of each resource, where it is said
 * @param weight share in what is above all that is guaranteed, 1 or more
 */
public record QueueNode(
    String name,
    @Nullable String parent,
    Amounts reserved,
    Amounts guaranteed,
    Amounts max,
    int weight) {

  private static final int DEFAULT_WEIGHT = 1;

  /** The part of this object that matters for the tree. */
  public static QueueNode of(BatchQueue queue) {
    var spec = queue.getSpec();
    return new QueueNode(
        queue.getMetadata().getName(),
        spec.parent(),
        Amounts.of(spec.reserved()),
        Amounts.of(spec.guaranteed()),
        Amounts.of(spec.max()),
        Objects.requireNonNullElse(spec.weight(), DEFAULT_WEIGHT));
  }
}
