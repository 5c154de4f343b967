package dev.millwright.queues.volcano.observe;

import dev.millwright.queues.volcano.observe.LiveQueue.State;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where PodGroups are that would stop the scheduler: in a Queue that there never is. Of work in one
 * that is not there Volcano's scheduler takes no notice at all, whatever phase it is in ({@code
 * Snapshot} of {@code pkg/scheduler/cache}, 1.12 to 1.15); what of it runs goes on, and nobody else
 * waits for it. Nothing has to be made, closed or cleared away for that.
 */
public final class Quarantine {
  /** Name of the Queue. No BatchQueue can have it, for it holds dots. */
  public static final String QUEUE = "quarantine.millwright.dev";

  /** Annotation of a PodGroup that is there: the Queue that it named. */
  public static final String FROM = "queues.millwright.dev/quarantined-from";

  private Quarantine() {}

  /**
   * A PodGroup on its way.
   *
   * @param group as it is now
   * @param queue that it shall name; {@link #QUEUE} on its way there
   */
  public record Move(PodGroup group, String queue) {
    /** Whether it goes there, not back. */
    public boolean isAside() {
      return queue.equals(QUEUE);
    }

    /** The Queue that it was made for. */
    public String home() {
      return isAside() ? group.queue() : queue;
    }
  }

  /**
   * All that are to be moved now: aside from Queues that have Queues below, and back to a Queue
   * that takes work again.
   *
   * @param groups of all namespaces, in whatever phase
   * @param tree of all Queues
   * @param hierarchy whether the scheduler looks at parents; where it does not, none does harm
   */
  public static List<Move> moves(Collection<PodGroup> groups, LiveTree tree, boolean hierarchy) {
    Stream<Move> aside =
        InnerPodGroup.of(groups, tree, hierarchy).stream()
            .map(inner -> new Move(inner.group(), QUEUE));
    Stream<Move> back =
        of(groups).stream()
            .filter(group -> takesWork(tree, group.quarantinedFrom()))
            .map(group -> new Move(group, group.quarantinedFrom()));
    return Stream.concat(aside, back).toList();
  }

  /** What is there, for people. */
  public static List<String> messages(Collection<PodGroup> groups) {
    return of(groups).stream()
        .map(
            group ->
                "PodGroup %s/%s named queue %s, where it would have stopped Volcano for the whole"
                        .formatted(group.namespace(), group.name(), group.quarantinedFrom())
                    + " cluster, and names %s now, where nothing of it is placed: write a queue"
                        .formatted(QUEUE)
                    + " that has none below into its spec.queue, or delete it; it goes back by"
                    + " itself once that queue takes work")
        .toList();
  }

  private static List<PodGroup> of(Collection<PodGroup> groups) {
    return groups.stream()
        .filter(group -> group.queue().equals(QUEUE) && !group.quarantinedFrom().isEmpty())
        .sorted(PodGroup.BY_NAME)
        .toList();
  }

  private static boolean takesWork(LiveTree tree, String name) {
    LiveQueue queue = tree.get(name);
    return queue != null && queue.state() == State.Open && !tree.isInner(name);
  }
}
