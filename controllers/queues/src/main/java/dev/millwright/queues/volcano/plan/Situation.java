package dev.millwright.queues.volcano.plan;

import dev.millwright.queues.volcano.desired.WantedQueue;
import dev.millwright.queues.volcano.observe.LiveQueue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a plan is made from.
 *
 * @param backend name of the QueueBackend whose Queues are ours
 * @param live all Queues that Volcano has, ours and others'
 * @param wanted all that are to be, those above before those below
 * @param kept names of Queues that stay as they are, because nobody knows what they shall be
 * @param podGroups how many PodGroups name each Queue, in whatever phase; one that is not there has
 *     none
 * @param maxDepth levels below the root that Volcano's admission allows
 */
public record Situation(
    String backend,
    List<LiveQueue> live,
    List<WantedQueue> wanted,
    Set<String> kept,
    Map<String, Integer> podGroups,
    int maxDepth) {
  public Situation {
    live = List.copyOf(live);
    wanted = List.copyOf(wanted);
    kept = Set.copyOf(kept);
    podGroups = Map.copyOf(podGroups);
  }
}
