package dev.millwright.queues.tree;

import dev.millwright.queues.tree.Contradiction.Kind;
import dev.millwright.queues.tree.QueueTree.Place;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.tree.SolvedQueue.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Solves a whole tree of queues at once.
 *
 * <p>For every resource: reserved ≤ guaranteed ≤ ceiling, where the ceiling is the least max from
 * the queue up to the root; and what the queues below are guaranteed, or have reserved, is together
 * at most what the queue above says, or becomes what that has where it says nothing. So each
 * accepted tree keeps the rules of every back end.
 *
 * <p>A contradiction refuses the queue that it concerns and all below it, and nothing else. A
 * refused queue counts as if it were not there: the queue above adds up the others, is accepted
 * without it, and still takes no work. Who changes a back end has to keep room for what a refused
 * queue still has there.
 */
public final class Solver {
  private Solver() {}

  /**
   * What becomes of each queue. The same queues give the same tree, in whatever order they come.
   *
   * @param queues all that are in one back end
   * @throws IllegalArgumentException where two have the same name
   */
  public static SolvedTree solve(Collection<QueueNode> queues) {
    List<Draft> drafts = drafts(QueueTree.places(queues));
    drafts.forEach(OwnRules::check);
    drafts.reversed().forEach(ChildrenRules::fillUp);
    return result(drafts);
  }

  private static List<Draft> drafts(List<Place> places) {
    Map<String, Draft> byName = HashMap.newHashMap(places.size());
    var drafts = new ArrayList<Draft>(places.size());
    for (Place place : places) {
      Place above = place.above();
      var draft = new Draft(place, above == null ? null : byName.get(above.node().name()));
      byName.put(place.node().name(), draft);
      drafts.add(draft);
    }
    return drafts;
  }

  private static SolvedTree result(List<Draft> drafts) {
    // name → path of the queue for which it is refused
    Map<String, String> culprits = HashMap.newHashMap(drafts.size());
    var queues = new LinkedHashMap<String, SolvedQueue>();
    for (Draft draft : drafts) {
      String name = draft.node().name();
      String culprit = draft.above == null ? null : culprits.get(draft.above.node().name());
      if (culprit != null) {
        draft.fault(
            Kind.PARENT_REFUSED, "%s above it is refused: put that right first".formatted(culprit));
      }
      if (draft.isSound()) {
        queues.put(name, accepted(draft));
      } else {
        culprits.put(name, culprit == null ? draft.path() : culprit);
        queues.put(name, new Refused(name, draft.path(), draft.place.leaf(), draft.faults));
      }
    }
    return new SolvedTree(queues);
  }

  private static Accepted accepted(Draft draft) {
    QueueNode node = draft.node();
    return new Accepted(
        node.name(),
        draft.path(),
        parent(draft),
        draft.place.depth(),
        draft.place.leaf(),
        node.weight(),
        draft.reserved,
        draft.guaranteed,
        draft.ceiling.only(node.max()),
        draft.ceiling);
  }

  private static @Nullable String parent(Draft draft) {
    return draft.above == null ? null : draft.above.node().name();
  }
}
