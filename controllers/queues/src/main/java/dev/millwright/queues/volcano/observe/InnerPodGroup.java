package dev.millwright.queues.volcano.observe;

import java.util.Collection;
import java.util.List;

/**
 * A PodGroup in a Queue that has Queues below. While there is one, the scheduler places nothing in
 * the whole cluster ({@code buildHierarchicalQueueAttrs} of {@code pkg/scheduler/plugins/capacity}
 * at 1.15), and admission lets it in, because it looks at the Queues of Volcano's own Jobs only.
 *
 * @param group that has to go
 * @param message for people
 */
public record InnerPodGroup(PodGroup group, String message) {

  /**
   * All there are, by namespace and name.
   *
   * @param groups of all namespaces, in whatever phase
   * @param tree of all Queues
   * @param hierarchy whether the scheduler looks at parents; where it does not, none does harm
   */
  public static List<InnerPodGroup> of(
      Collection<PodGroup> groups, LiveTree tree, boolean hierarchy) {
    return groups.stream()
        .filter(group -> hierarchy && tree.isInner(group.queue()))
        .sorted(PodGroup.BY_NAME)
        .map(group -> new InnerPodGroup(group, message(group)))
        .toList();
  }

  private static String message(PodGroup group) {
    return "PodGroup %s/%s names queue %s, which has queues below it, and as long as it does Volcano"
            .formatted(group.namespace(), group.name(), group.queue())
        + " places nothing in the whole cluster: delete it, and make it anew in a queue that has"
        + " none below";
  }
}
