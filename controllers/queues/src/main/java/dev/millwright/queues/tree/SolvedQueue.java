package dev.millwright.queues.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a queue. */
public sealed interface SolvedQueue {

  /** Its name. */
  String name();

  /** Names from the root to it, like {@code root.org.team}; without {@code root.} where lost. */
  String path();

  /** Whether it takes work: no queue names it as its parent, be that one refused or not. */
  boolean leaf();

  /**
   * It can be carried.
   *
   * @param name its name
   * @param path names from the root to it
   * @param parent name of the queue above; null below the root
   * @param depth 1 below the root
   * @param leaf whether it takes work
   * @param weight share in what is above all that is guaranteed
   * @param reserved what is never lent, filled up with what the queues below say
   * @param guaranteed what is won back, filled up with what the queues below say
   * @param max its own max, cut to the ceiling above; only of resources that it says
   * @param ceiling most of each resource, with all maxima from here to the root; a resource that is
   *     not there has no limit
   */
  record Accepted(
      String name,
      String path,
      @Nullable String parent,
      int depth,
      boolean leaf,
      int weight,
      Amounts reserved,
      Amounts guaranteed,
      Amounts max,
      Amounts ceiling)
      implements SolvedQueue {}

  /**
   * It cannot, and nothing of it counts anywhere else.
   *
   * @param name its name
   * @param path names from the root to it, as far as they are known
   * @param leaf whether it would take work
   * @param contradictions why; at least one
   */
  record Refused(String name, String path, boolean leaf, List<Contradiction> contradictions)
      implements SolvedQueue {
    public Refused {
      contradictions = List.copyOf(contradictions);
    }
  }
}
