package dev.millwright.queues.policy;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.api.queues.ConfirmedSpec;
import dev.millwright.api.queues.QueueAnnotations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one back end has to do with queues that go from one to another. A queue is in one at a time:
 * the former one drains it and takes it out, and only then it is in the new one.
 *
 * @param here queues that are in it
 * @param outgoing those of them that are to go to another one: name → the QueueBackend they go to
 * @param coming queues that are to be in it and cannot yet: name → what they wait for, for people
 */
public record Moves(
    List<BatchQueue> here, Map<String, String> outgoing, Map<String, String> coming) {
  public Moves {
    here = List.copyOf(here);
    outgoing = Map.copyOf(outgoing);
    coming = Map.copyOf(coming);
  }

  /**
   * Of this back end.
   *
   * @param backEnd its name
   * @param queues all there are
   * @param assignments where each of them is to be
   * @param backEnds names of all back ends; one that is gone holds nothing
   */
  public static Moves of(
      String backEnd,
      Collection<BatchQueue> queues,
      Map<String, Assignment> assignments,
      Collection<String> backEnds) {
    Map<String, BatchQueue> byName = new HashMap<>();
    queues.forEach(queue -> byName.put(queue.getMetadata().getName(), queue));
    var known = Set.copyOf(backEnds);
    var here = new ArrayList<BatchQueue>();
    var outgoing = new TreeMap<String, String>();
    var coming = new TreeMap<String, String>();
    for (BatchQueue queue : queues) {
      String name = queue.getMetadata().getName();
      if (!(assignments.get(name) instanceof Assignment.To(var target))) {
        continue;
      }
      String holder = holder(queue, known);
      if (holder != null && !holder.equals(target)) {
        if (holder.equals(backEnd)) {
          here.add(queue);
          outgoing.put(name, target);
        }
      } else if (target.equals(backEnd)) {
        String above = heldAbove(queue, backEnd, byName, known);
        if (above == null) {
          here.add(queue);
        } else {
          coming.put(name, above);
        }
      }
    }
    return new Moves(here, outgoing, coming);
  }

  /** The back end that was found to have it, and is still to be asked about it. */
  private static @Nullable String holder(BatchQueue queue, Set<String> backEnds) {
    BatchQueueStatus status = queue.getStatus();
    ConfirmedSpec confirmed = status == null ? null : status.confirmed();
    return confirmed == null
            || !backEnds.contains(confirmed.backEnd())
            || abandons(queue, confirmed.backEnd())
        ? null
        : confirmed.backEnd();
  }

  /** Whether somebody wrote that this back end is not waited for on account of this queue. */
  public static boolean abandons(BatchQueue queue, String backEnd) {
    Map<String, String> notes = queue.getMetadata().getAnnotations();
    return notes != null && backEnd.equals(notes.get(QueueAnnotations.ABANDON));
  }

  private static @Nullable String heldAbove(
      BatchQueue queue, String backEnd, Map<String, BatchQueue> byName, Set<String> backEnds) {
    var seen = new HashSet<String>();
    String at = queue.getSpec().parent();
    while (at != null && seen.add(at) && byName.containsKey(at)) {
      BatchQueue above = Objects.requireNonNull(byName.get(at));
      String holder = holder(above, backEnds);
      if (holder != null && !holder.equals(backEnd)) {
        return "Queue %s above it moves here from QueueBackend %s, and is still there: it comes after that one."
            .formatted(at, holder);
      }
      at = above.getSpec().parent();
    }
    return null;
  }
}
