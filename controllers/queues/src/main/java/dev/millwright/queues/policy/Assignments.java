package dev.millwright.queues.policy;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.queues.policy.Assignment.Lost;
import dev.millwright.queues.policy.Assignment.To;
import dev.millwright.queues.policy.Assignment.Unresolved;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.tree.Contradiction;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.SolvedQueue.Refused;
import dev.millwright.queues.tree.Solver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which queues belong to which back end. The top queue of a tree says it, and all below it follow;
 * where it says nothing, the default is meant, else the only one there is.
 */
public final class Assignments {
  private final Function<String, @Nullable BatchQueue> queues;
  private final List<String> backEnds;
  private final List<String> defaults;
  private final SortedMap<String, Assignment> made = new TreeMap<>();

  private Assignments(
      Function<String, @Nullable BatchQueue> queues, Collection<QueueBackend> backEnds) {
    this.queues = queues;
    this.backEnds = names(backEnds);
    this.defaults = defaults(backEnds);
  }

  /** Of all queues, by name. */
  public static SortedMap<String, Assignment> of(
      Collection<BatchQueue> queues, Collection<QueueBackend> backEnds) {
    Map<String, BatchQueue> byName = HashMap.newHashMap(queues.size());
    queues.forEach(queue -> byName.put(queue.getMetadata().getName(), queue));
    var assignments = new Assignments(byName::get, backEnds);
    byName.keySet().forEach(assignments::assign);
    assignments.explainTheLost();
    return assignments.made;
  }

  /**
   * Of one queue, for which only those above it are looked at; null where it hangs on nothing, so
   * that only all queues together tell why.
   *
   * @param name of the queue
   * @param queues any queue by its name; null for one that is not there
   */
  public static @Nullable Assignment of(
      String name,
      Function<String, @Nullable BatchQueue> queues,
      Collection<QueueBackend> backEnds) {
    var assignments = new Assignments(queues, backEnds);
    assignments.assign(name);
    Assignment made = assignments.made.get(name);
    return made instanceof Lost ? null : made;
  }

  /** Names of those that say {@code default: true}, sorted. */
  public static List<String> defaults(Collection<QueueBackend> backEnds) {
    return names(
        backEnds.stream().filter(one -> Boolean.TRUE.equals(one.getSpec().isDefault())).toList());
  }

  private static List<String> names(Collection<QueueBackend> backEnds) {
    return backEnds.stream().map(one -> one.getMetadata().getName()).sorted().toList();
  }

  /**
   * Up to the top, or to a queue that is known, or in a circle; then the same for all on the way.
   */
  private void assign(String start) {
    var way = new LinkedHashSet<String>();
    String at = start;
    Assignment found = null;
    while (found == null) {
      BatchQueue queue = queues.apply(at);
      if (made.containsKey(at)) {
        found = made.get(at);
      } else if (queue == null || !way.add(at)) {
        found = new Lost(QueueReason.UNKNOWN_PARENT, "");
      } else if (queue.getSpec().parent() == null) {
        found = ofTop(at, queue.getSpec().backend());
      } else {
        at = queue.getSpec().parent();
      }
    }
    for (String name : way) {
      made.put(name, found);
    }
  }

  private Assignment ofTop(String name, @Nullable String said) {
    if (said != null) {
      return backEnds.contains(said) ? new To(said) : notFound(name, said);
    }
    if (backEnds.isEmpty()) {
      return new Unresolved(
          QueueReason.NO_BACK_END,
          "There is no QueueBackend: create one, like spec: {volcano: {}}, and %s is carried by it."
              .formatted(name));
    }
    if (defaults.size() == 1) {
      return new To(defaults.getFirst());
    }
    if (backEnds.size() == 1) {
      return new To(backEnds.getFirst());
    }
    String why =
        defaults.isEmpty()
            ? "none of the QueueBackends %s says default: true".formatted(listed(backEnds))
            : "the QueueBackends %s all say default: true".formatted(listed(defaults));
    return new Unresolved(
        QueueReason.BACK_END_UNCLEAR,
        "Queue %s names no backend, and %s: write spec.backend of %s, or let one of them say default: true."
            .formatted(name, why, name));
  }

  private Assignment notFound(String name, String said) {
    String there = backEnds.isEmpty() ? "there is none at all" : "there are " + listed(backEnds);
    return new Unresolved(
        QueueReason.BACK_END_NOT_FOUND,
        "spec.backend of queue %s is %s, and there is no such QueueBackend; %s: create it, or correct the name."
            .formatted(name, said, there));
  }

  private void explainTheLost() {
    var lost = new ArrayList<QueueNode>();
    made.forEach(
        (name, assignment) -> {
          BatchQueue queue = queues.apply(name);
          if (assignment instanceof Lost && queue != null) {
            lost.add(QueueNode.of(queue));
          }
        });
    for (Refused refused : Solver.solve(lost).refused()) {
      Contradiction first = refused.contradictions().getFirst();
      made.put(
          refused.name(),
          new Lost(Contradictions.reason(first.kind()), Contradictions.text(refused)));
    }
  }

  private static String listed(List<String> names) {
    return String.join(", ", names);
  }
}
