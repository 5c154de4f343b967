package dev.millwright.queues.tree;

import dev.millwright.queues.tree.Contradiction.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which queue is below which, and what hangs on nothing. Says nothing of amounts. */
final class QueueTree {
  /** Levels below the root. Deeper trees are mistakes, and their paths grow without end. */
  static final int MAX_DEPTH = 16;

  private static final String ROOT = "root";
  private static final int SHOWN = 8;

  private final SortedMap<String, QueueNode> nodes = new TreeMap<>();
  private final Map<String, List<QueueNode>> children = new TreeMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();

  /**
   * Where a queue stands.
   *
   * @param node the queue
   * @param above the queue above; null below the root, and where there is no telling
   * @param path names from the root to it, as far as they are known
   * @param depth 1 below the root, or below where it is lost
   * @param leaf whether no queue names it as its parent
   * @param fault of this queue itself; null for none
   */
  record Place(
      QueueNode node,
      @Nullable Place above,
      String path,
      int depth,
      boolean leaf,
      @Nullable Contradiction fault) {}

  private QueueTree() {}

  /**
   * Places of all queues, each after the one above it, siblings by name.
   *
   * @param queues in any order
   * @throws IllegalArgumentException where two have the same name, which no cluster can hold
   */
  static List<Place> places(Collection<QueueNode> queues) {
    var tree = new QueueTree();
    for (QueueNode node : queues) {
      if (tree.nodes.put(node.name(), node) != null) {
        throw new IllegalArgumentException("Two queues have the name " + node.name());
      }
    }
    tree.nodes.values().forEach(tree::addToParent);
    tree.placeBelowTheRoot();
    tree.placeBelowNothing();
    tree.placeInCircles();
    return List.copyOf(tree.places.values());
  }

  private void addToParent(QueueNode node) {
    if (node.parent() != null) {
      children.computeIfAbsent(node.parent(), name -> new ArrayList<>()).add(node);
    }
  }

  private void placeBelowTheRoot() {
    var top = new ArrayDeque<Place>();
    for (QueueNode node : nodes.values()) {
      if (node.parent() == null) {
        top.add(place(node, null, ROOT + "." + node.name(), null));
      }
    }
    descend(top);
  }

  private void placeBelowNothing() {
    var lost = new ArrayDeque<Place>();
    for (QueueNode node : nodes.values()) {
      String parent = node.parent();
      if (parent != null && !nodes.containsKey(parent)) {
        String path = parent + "." + node.name();
        String message =
            "%s: there is no BatchQueue %s to be below: create it, or correct parent"
                .formatted(path, parent);
        lost.add(place(node, null, path, new Contradiction(Kind.UNKNOWN_PARENT, path, message)));
      }
    }
    descend(lost);
  }

  /** What is left by now hangs on a circle. */
  private void placeInCircles() {
    var walked = new HashSet<String>();
    var members = new ArrayDeque<Place>();
    for (QueueNode start : nodes.values()) {
      var path = new ArrayList<String>();
      var onPath = new HashSet<String>();
      String at = start.name();
      while (!places.containsKey(at) && walked.add(at)) {
        path.add(at);
        onPath.add(at);
        at = parentOf(at);
      }
      if (onPath.contains(at)) {
        List<String> circle = path.subList(path.indexOf(at), path.size());
        circle.stream().sorted().map(name -> inCircle(name, circle)).forEach(members::add);
      }
    }
    descend(members);
  }

  private Place inCircle(String name, List<String> circle) {
    String ways =
        circle.stream()
            .sorted()
            .limit(SHOWN)
            .map(one -> one + " is below " + parentOf(one))
            .reduce((one, other) -> one + ", " + other)
            .orElse(name);
    String more = circle.size() > SHOWN ? " and so on" : "";
    String message =
        "%s: is below itself, for %s%s: change the parent of one of them"
            .formatted(name, ways, more);
    return place(node(name), null, name, new Contradiction(Kind.CYCLE, name, message));
  }

  private QueueNode node(String name) {
    return Objects.requireNonNull(nodes.get(name), "only names of nodes are asked for");
  }

  private String parentOf(String name) {
    return Objects.requireNonNull(node(name).parent(), "those without one are placed");
  }

  private void descend(Deque<Place> open) {
    Set<String> starts = new HashSet<>();
    open.forEach(place -> starts.add(place.node().name()));
    while (!open.isEmpty()) {
      Place above = open.remove();
      for (QueueNode node : children.getOrDefault(above.node().name(), List.of())) {
        // The members of a circle are below one another, and are starts themselves.
        if (!starts.contains(node.name())) {
          open.add(below(above, node));
        }
      }
    }
  }

  private Place below(Place above, QueueNode node) {
    int depth = above.depth() + 1;
    if (depth <= MAX_DEPTH) {
      return place(node, above, above.path() + "." + node.name(), null);
    }
    String path = beyond(above) + "." + node.name();
    Contradiction fault =
        depth > MAX_DEPTH + 1
            ? null
            : new Contradiction(
                Kind.TOO_DEEP,
                path,
                "%s: is %d levels deep, and there are at most %d: hang it further up"
                    .formatted(path, depth, MAX_DEPTH));
    return place(node, above, path, fault);
  }

  /** The last path that is told in full, so that paths of a long chain do not fill the memory. */
  private static String beyond(Place above) {
    if (above.depth() <= MAX_DEPTH) {
      return above.path();
    }
    String path = above.path().substring(0, above.path().lastIndexOf('.'));
    return path.endsWith(".…") ? path : path + ".…";
  }

  private Place place(
      QueueNode node, @Nullable Place above, String path, @Nullable Contradiction fault) {
    int depth = above == null ? 1 : above.depth() + 1;
    var place = new Place(node, above, path, depth, !children.containsKey(node.name()), fault);
    places.put(node.name(), place);
    return place;
  }
}
