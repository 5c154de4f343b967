package dev.millwright.queues.tree;

import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is guaranteed to queues that stay as a back end has them, whatever is written of them. The
 * queues around them make room for it.
 *
 * @param own of queues that are accepted in the tree too, by name
 * @param others of queues that are not, all below one queue together, by the name of that one;
 *     {@link #TOP} for those below the root
 */
public record Kept(Map<String, Amounts> own, Map<String, Amounts> others) {
  /** Stands for the root. */
  public static final String TOP = "";

  /** No queue stays as it is. */
  public static final Kept NONE = new Kept(Map.of(), Map.of());

  public Kept {
    own = Map.copyOf(own);
    others = Map.copyOf(others);
  }

  boolean has(String queue) {
    return own.containsKey(queue);
  }

  /** Of a queue that stays as it is; nothing for any other. */
  Amounts of(String queue) {
    return own.getOrDefault(queue, Amounts.NONE);
  }

  /** Of those below a queue that the tree does not have. */
  Amounts below(String queue) {
    return others.getOrDefault(queue, Amounts.NONE);
  }

  /**
   * The tree in which each queue is guaranteed so much that it is enough for these too, where its
   * author does not say how much it is. Where its ceiling is too low for that it is left as it is
   * solved: somebody has to decide who gives way.
   *
   * @param tree solved without them
   * @param said what the author of a queue says that it is guaranteed, by its name
   */
  public SolvedTree in(SolvedTree tree, Function<String, Amounts> said) {
    if (own.isEmpty() && others.isEmpty()) {
      return tree;
    }
    Map<String, Amounts> sums = new HashMap<>(others);
    var queues = new TreeMap<String, Accepted>();
    for (Accepted queue : tree.accepted().reversed()) {
      Amounts guaranteed =
          has(queue.name())
              ? of(queue.name())
              : filledUp(
                  queue, said.apply(queue.name()), sums.getOrDefault(queue.name(), Amounts.NONE));
      queues.put(queue.name(), with(queue, guaranteed));
      sums.merge(queue.parent() == null ? TOP : queue.parent(), guaranteed, Amounts::plus);
    }
    var all = new LinkedHashMap<String, SolvedQueue>(tree.queues());
    all.putAll(queues);
    return new SolvedTree(all);
  }

  private static Amounts filledUp(Accepted queue, Amounts said, Amounts below) {
    var guaranteed = new TreeMap<>(queue.guaranteed().values());
    below
        .values()
        .forEach(
            (resource, sum) -> {
              @Nullable BigDecimal ceiling = queue.ceiling().get(resource);
              if (said.get(resource) == null && (ceiling == null || sum.compareTo(ceiling) <= 0)) {
                guaranteed.put(resource, sum);
              }
            });
    return new Amounts(guaranteed);
  }

  private static Accepted with(Accepted queue, Amounts guaranteed) {
    return new Accepted(
        queue.name(),
        queue.path(),
        queue.parent(),
        queue.depth(),
        queue.leaf(),
        queue.weight(),
        queue.reserved(),
        guaranteed,
        queue.max(),
        queue.ceiling());
  }
}
