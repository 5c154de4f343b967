package dev.millwright.queues.volcano.observe;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Queues there are, with what plugin {@code capacity} makes of their limits: below a limit,
 * what is guaranteed to the others is not there for a Queue ({@code checkHierarchicalQueue} of
 * {@code pkg/scheduler/plugins/capacity} at 1.15). What the cluster has at all is not looked at.
 */
public final class LiveTree {
  private final Map<String, LiveQueue> queues = new HashMap<>();
  private final Map<String, Amounts> guaranteedBelow = new HashMap<>();
  private final Set<String> parents = new HashSet<>();
  private final Set<String> shared = new HashSet<>();

  public LiveTree(Collection<LiveQueue> queues) {
    for (LiveQueue queue : queues) {
      this.queues.put(queue.name(), queue);
      shared.addAll(QueueSpec.share(queue.spec().deserved()).values().keySet());
      if (!queue.name().equals(QueueSpec.ROOT)) {
        parents.add(queue.spec().parent());
        guaranteedBelow.merge(queue.spec().parent(), queue.spec().guarantee(), Amounts::plus);
      }
    }
  }

  /** Of this name; null for none. */
  public @Nullable LiveQueue get(String name) {
    return queues.get(name);
  }

  /** Whether Queues are below it, so that it takes no work; the root takes none ever. */
  public boolean isInner(String name) {
    return name.equals(QueueSpec.ROOT) || parents.contains(name);
  }

  /** Whether a Queue deserves some of this resource, so that it is won back from others at all. */
  boolean isShared(String resource) {
    return shared.contains(resource);
  }

  /** It, the one above it, and so on; without the root. */
  List<LiveQueue> upwards(String name) {
    var path = new ArrayList<LiveQueue>();
    LiveQueue at = queues.get(name);
    while (at != null && !at.name().equals(QueueSpec.ROOT) && path.size() <= queues.size()) {
      path.add(at);
      at = queues.get(at.spec().parent());
    }
    return path;
  }

  /** Most that it can ever use; a resource that is not there has no limit but the cluster's. */
  public Amounts ceiling(String name) {
    return ceiling(name, Amounts.NONE);
  }

  /** The same, where the root may use no more than this. */
  Amounts ceiling(String name, Amounts ofRoot) {
    LiveQueue root = queues.get(QueueSpec.ROOT);
    Amounts ceiling = root == null ? ofRoot : ofRoot.orLess(limit(root.spec()));
    for (LiveQueue queue : upwards(name).reversed()) {
      ceiling = lessOthers(ceiling, queue).orLess(limit(queue.spec()));
    }
    return ceiling;
  }

  /** To Volcano 0 of these two is no limit. */
  static Amounts limit(QueueSpec spec) {
    var values = new TreeMap<>(spec.capability().values());
    values
        .entrySet()
        .removeIf(
            one ->
                one.getValue().signum() == 0
                    && (one.getKey().equals("cpu") || one.getKey().equals("memory")));
    return new Amounts(values);
  }

  private Amounts lessOthers(Amounts above, LiveQueue queue) {
    Amounts all = guaranteedBelow.getOrDefault(queue.spec().parent(), Amounts.NONE);
    var values = new TreeMap<String, BigDecimal>();
    above
        .values()
        .forEach(
            (resource, limit) -> {
              BigDecimal others =
                  all.orZero(resource).subtract(queue.spec().guarantee().orZero(resource));
              values.put(resource, limit.subtract(others).max(BigDecimal.ZERO));
            });
    return new Amounts(values);
  }
}
