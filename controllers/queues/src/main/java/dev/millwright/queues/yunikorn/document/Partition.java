package dev.millwright.queues.yunikorn.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nodes with the queues that share them.
 *
 * @param name its name; YuniKorn takes an empty one for {@code default}
 * @param queues those at the top: one, {@code root}, or else YuniKorn puts a root above them
 * @param placementRules how an application finds its queue, tried in this order; with none it goes
 *     where it says itself
 * @param limits of users and groups; of the root, where that has none of its own
 * @param preemption null for what is not said
 * @param nodeSortPolicy null for what is not said
 * @param userGroupResolver the key {@code type} below it; null for what is not said
 */
public record Partition(
    String name,
    List<DocumentQueue> queues,
    List<PlacementRule> placementRules,
    List<DocumentLimit> limits,
    @Nullable PartitionPreemption preemption,
    @Nullable NodeSortPolicy nodeSortPolicy,
    @Nullable String userGroupResolver) {

  /** The only partition that nodes of Kubernetes are in. */
  public static final String DEFAULT = "default";

  public Partition {
    queues = List.copyOf(queues);
    placementRules = List.copyOf(placementRules);
    limits = List.copyOf(limits);
  }
}
