package dev.millwright.queues.plan;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.TakenBack;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.Solver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a change of which the back end refused a step, so that no queue gave something up for
 * one that did not get it. The change is what a tree was to become otherwise in amounts and places
 * when the step was refused; what was confirmed before, and who changed nothing of that kind, stay.
 * Queues that are new stay too, unless what is taken back has no room beside them.
 */
public final class TakingBack {
  private static final int MESSAGE_MAX = 1024;

  private final Map<String, BatchQueue> queues = new TreeMap<>();
  private final Map<String, BatchQueueSpec> former;
  private final Set<String> outgoing;
  private final Map<String, TakenBack> before;

  private TakingBack(
      Collection<BatchQueue> all,
      Map<String, BatchQueueSpec> former,
      Set<String> outgoing,
      InForce inForce) {
    all.forEach(queue -> queues.put(queue.getMetadata().getName(), queue));
    this.former = former;
    this.outgoing = outgoing;
    this.before = inForce.takenBack();
  }

  /**
   * What holds instead; null where there is nothing to go back to: the queue is not one that is to
   * be, or its change was taken back already.
   *
   * @param all queues of the back end, as read
   * @param former what the back end was last found to have of those that say something else by now
   * @param outgoing names of those that go to another back end
   * @param inForce what held when the step was refused
   * @param refused name of the queue it was for
   * @param message what the back end said
   */
  public static @Nullable InForce of(
      Collection<BatchQueue> all,
      Map<String, BatchQueueSpec> former,
      Set<String> outgoing,
      InForce inForce,
      String refused,
      String message) {
    var taking = new TakingBack(all, former, outgoing, inForce);
    return taking.isOfAChange(refused) && taking.hasPast(refused)
        ? taking.without(refused, Foresight.cut(message, MESSAGE_MAX))
        : null;
  }

  private boolean isOfAChange(String name) {
    BatchQueue queue = queues.get(name);
    return queue != null
        && !queue.isMarkedForDeletion()
        && !outgoing.contains(name)
        && !before.containsKey(name);
  }

  /** One that is new can be left out, and one whose former spec is known can have that. */
  private boolean hasPast(String name) {
    return former.containsKey(name) || isNew(name);
  }

  private boolean isNew(String name) {
    BatchQueue queue = Objects.requireNonNull(queues.get(name));
    return queue.getStatus() == null || queue.getStatus().confirmed() == null;
  }

  private InForce without(String refused, String message) {
    Set<String> tree = tree(refused);
    var members = new HashSet<String>();
    tree.stream().filter(former::containsKey).filter(this::isMoved).forEach(members::add);
    members.add(refused);
    InForce some = with(members, refused, message);
    if (contradictions(some.queues()) <= contradictions(asWritten())) {
      return some;
    }
    tree.stream().filter(this::isNew).forEach(members::add);
    return with(members, refused, message);
  }

  private List<BatchQueue> asWritten() {
    return InForce.with(queues.values(), former, outgoing, before).queues();
  }

  private InForce with(Set<String> members, String refused, String message) {
    String change =
        InForce.change(
            members.stream().map(name -> Objects.requireNonNull(queues.get(name))).toList());
    var takenBack = new HashMap<>(before);
    members.forEach(name -> takenBack.put(name, new TakenBack(change, refused, message)));
    return InForce.with(queues.values(), former, outgoing, takenBack);
  }

  private static int contradictions(Collection<BatchQueue> queues) {
    return Solver.solve(queues.stream().map(QueueNode::of).toList()).refused().size();
  }

  /** Whether its amounts or its place are otherwise; the rest of a spec concerns no other queue. */
  private boolean isMoved(String name) {
    BatchQueueSpec now = Objects.requireNonNull(queues.get(name)).getSpec();
    BatchQueueSpec then = Objects.requireNonNull(former.get(name));
    return !(Objects.equals(now.parent(), then.parent())
        && Objects.equals(now.reserved(), then.reserved())
        && Objects.equals(now.guaranteed(), then.guaranteed())
        && Objects.equals(now.max(), then.max())
        && Objects.equals(now.weight(), then.weight()));
  }

  /**
   * All queues of the tree that the refused one is in and was in, and of the trees that queues of
   * these come from or go to.
   */
  private Set<String> tree(String refused) {
    var tops = new HashSet<>(tops(refused));
    var tree = new HashSet<String>();
    boolean more = true;
    while (more) {
      more = false;
      for (String name : queues.keySet()) {
        List<String> own = tops(name);
        if (isOfAChange(name) && !tree.contains(name) && own.stream().anyMatch(tops::contains)) {
          tree.add(name);
          tops.addAll(own);
          more = true;
        }
      }
    }
    return tree;
  }

  /** The queue at the top of the tree it is in, and of the one it was in. */
  private List<String> tops(String name) {
    var tops = new ArrayList<String>();
    tops.add(top(name, queue -> queue.getSpec().parent()));
    tops.add(
        top(
            name,
            queue -> former.getOrDefault(queue.getMetadata().getName(), queue.getSpec()).parent()));
    return tops;
  }

  private String top(String name, Function<BatchQueue, @Nullable String> above) {
    var seen = new HashSet<String>();
    String at = name;
    while (seen.add(at)) {
      BatchQueue queue = queues.get(at);
      String parent = queue == null ? null : above.apply(queue);
      if (parent == null || !queues.containsKey(parent)) {
        return at;
      }
      at = parent;
    }
    return at;
  }
}
