package dev.millwright.queues.volcano.plan;

import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.desired.WantedQueue;
import dev.millwright.queues.volcano.plan.Forest.Node;
import dev.millwright.queues.volcano.plan.Step.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks for a way, one admissible step after the other. Queues go straight to what they shall be as
 * long as one of them can. Where none can, they stand in one another's way, and one of them shrinks
 * to what it has in both trees; where that helps nobody either, one that moves is hung below the
 * root meanwhile, where there are no sums to keep. Each Queue takes each kind of step once at most,
 * so it ends.
 */
final class Way {
  private final Forest forest;
  private final Admission admission;
  private final Transit transit;
  private final Map<String, WantedQueue> goals;
  private final Set<String> gone;
  private final List<Step> steps = new ArrayList<>();

  private Way(Situation situation, Map<String, WantedQueue> goals, Set<String> gone) {
    this.forest = new Forest(situation);
    this.admission = new Admission(forest, situation.maxDepth());
    this.transit = new Transit(forest, goals);
    this.goals = new TreeMap<>(goals);
    this.gone = new TreeSet<>(gone);
  }

  /**
   * Looks for it.
   *
   * @param situation what there is
   * @param goals what is to be reached, those above before those below
   * @param gone names of Queues that are to go
   */
  static Way find(Situation situation, Map<String, WantedQueue> goals, Set<String> gone) {
    var way = new Way(situation, goals, gone);
    way.goals.values().removeIf(way::isReached);
    while (way.goStraight() || way.shrinkSome() || way.detachOne()) {
      // One more step was found.
    }
    return way;
  }

  List<Step> steps() {
    return steps;
  }

  /** What was not reached, and why; empty where the way leads to the end. */
  List<Blocked> blocked() {
    var blocked = new ArrayList<Blocked>();
    gone.stream().map(admission::refusesDelete).filter(Objects::nonNull).forEach(blocked::add);
    goals.values().stream()
        .map(goal -> admission.refuses(goal.name(), goal.spec()))
        .filter(Objects::nonNull)
        .forEach(blocked::add);
    return blocked;
  }

  private boolean isReached(WantedQueue goal) {
    Node node = forest.get(goal.name());
    return node != null && node.spec.equals(goal.spec());
  }

  /** From below, where Queues shrink and go, and then from above, where they grow and come. */
  private boolean goStraight() {
    int before = steps.size();
    for (String name : deepestFirst(gone)) {
      if (admission.refusesDelete(name) == null) {
        gone.remove(name);
        forest.remove(name);
        steps.add(new Step.Delete(name));
      }
    }
    List<String> fromBelow = deepestFirst(goals.keySet());
    fromBelow.forEach(this::reach);
    List.copyOf(fromBelow).reversed().forEach(this::reach);
    return steps.size() > before;
  }

  private void reach(String name) {
    WantedQueue goal = goals.get(name);
    if (goal == null || admission.refuses(name, goal.spec()) != null) {
      return;
    }
    Node node = forest.get(name);
    steps.add(
        node == null
            ? new Step.Create(name, goal.spec())
            : new Step.Update(name, node.spec, goal.spec(), Purpose.Reach));
    forest.put(name, goal.spec());
    goals.remove(name);
  }

  private boolean shrinkSome() {
    int before = steps.size();
    for (String name : deepestFirst(goals.keySet())) {
      WantedQueue goal = goals.get(name);
      Node node = forest.get(name);
      if (goal != null
          && node != null
          && turn(node, transit.shrunk(goal, node.spec), Purpose.Shrink)) {
        reachAround(node);
      }
    }
    return steps.size() > before;
  }

  /** Where one made room, those next to it may need to shrink no more. */
  private void reachAround(Node node) {
    Node above = forest.above(node.spec);
    if (above != null) {
      reach(above.name);
      List.copyOf(above.below).forEach(this::reach);
    }
    List.copyOf(node.below).forEach(this::reach);
  }

  private boolean detachOne() {
    for (String name : deepestFirst(goals.keySet())) {
      WantedQueue goal = goals.get(name);
      Node node = forest.get(name);
      if (goal != null
          && node != null
          && !node.spec.parent().equals(goal.spec().parent())
          && !node.spec.parent().equals(QueueSpec.ROOT)
          && turn(node, transit.detached(goal, node.spec), Purpose.Detach)) {
        return true;
      }
    }
    return false;
  }

  private boolean turn(Node node, QueueSpec next, Purpose purpose) {
    if (next.equals(node.spec) || admission.refuses(node.name, next) != null) {
      return false;
    }
    steps.add(new Step.Update(node.name, node.spec, next, purpose));
    forest.put(node.name, next);
    return true;
  }

  /** By depth, a Queue that is not there yet by where it is to be. */
  private List<String> deepestFirst(Set<String> names) {
    record Deep(String name, int depth) {}
    return names.stream()
        .map(name -> new Deep(name, depth(name)))
        .sorted(Comparator.comparingInt(Deep::depth).reversed().thenComparing(Deep::name))
        .map(Deep::name)
        .toList();
  }

  private int depth(String name) {
    Node node = forest.get(name);
    WantedQueue goal = goals.get(name);
    if (node != null) {
      return forest.depth(node.spec);
    }
    int depth = 1;
    for (WantedQueue at = goal; at != null && depth <= goals.size(); ) {
      at = goals.get(at.spec().parent());
      depth++;
    }
    return depth;
  }
}
