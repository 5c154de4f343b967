package dev.millwright.queues.volcano.observe;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What Volcano's scheduler reckons with, as its metrics told after its last session: of each Queue
 * {@code volcano_queue_deserved_*} and {@code volcano_queue_real_capacity_*}, which plugin {@code
 * capacity} sets for all Queues in each session where its hierarchy is on ({@code
 * buildHierarchicalQueueAttrs}, since 1.12).
 */
public final class Reckoning {
  /** Nothing is told: no metrics are read, or the scheduler has had no session yet. */
  public static final Reckoning NONE = new Reckoning(Map.of());

  /** Told of each Queue, whatever its spec says. */
  private static final Set<String> ALWAYS = Set.of("cpu", "memory");

  private final Map<String, Told> queues;

  /** Others it ignores, like those of some devices, and tells of no Queue. */
  private final Set<String> known = new HashSet<>();

  /**
   * What is told of one Queue.
   *
   * @param deserved what it deserves, at least what it is guaranteed
   * @param capacity most that it may use; a resource without a limit is not there
   */
  public record Told(Amounts deserved, Amounts capacity) {}

  /**
   * Of these.
   *
   * @param queues by name
   */
  public Reckoning(Map<String, Told> queues) {
    this.queues = Map.copyOf(queues);
    queues.values().forEach(told -> known.addAll(told.deserved().values().keySet()));
  }

  /** Whether it tells of no Queue at all. */
  public boolean isSilent() {
    return queues.isEmpty();
  }

  /** Of this Queue; null where nothing is told of it. */
  public @Nullable Told told(String queue) {
    return queues.get(queue);
  }

  /** Most that a Queue may use; empty where nothing is told of it. */
  public Amounts capacity(String queue) {
    Told told = queues.get(queue);
    return told == null ? Amounts.NONE : told.capacity();
  }

  /**
   * What of this Queue the scheduler has not taken up, for people; nothing where it tells of none.
   *
   * @param queue as it was read
   * @param tree of all Queues
   */
  public List<String> differences(LiveQueue queue, LiveTree tree) {
    if (isSilent()) {
      return List.of();
    }
    Told told = queues.get(queue.name());
    if (told == null) {
      return List.of("Volcano's scheduler has not reckoned with it yet");
    }
    var differences = new ArrayList<String>();
    deserved(queue.spec(), told, differences);
    // Before 1.15 the root's capacity is what the cluster has.
    capacity(tree.ceiling(queue.name(), capacity(QueueSpec.ROOT)), told, differences);
    return differences;
  }

  private void deserved(QueueSpec spec, Told told, List<String> differences) {
    Amounts deserved = orMore(spec.deserved(), spec.guarantee());
    // In 1.12 no more than the capacity.
    Amounts within = deserved.orLess(told.capacity().only(deserved));
    Set<String> resources = told(told.deserved());
    deserved.values().keySet().stream().filter(known::contains).forEach(resources::add);
    for (String resource : resources) {
      BigDecimal does = told.deserved().orZero(resource);
      BigDecimal should = deserved.orZero(resource);
      if (does.compareTo(should) != 0 && does.compareTo(within.orZero(resource)) != 0) {
        differences.add(difference("deserved", resource, does, should));
      }
    }
  }

  /** A scalar resource that no node has it tells nothing of, or zero. */
  private static void capacity(Amounts ceiling, Told told, List<String> differences) {
    for (String resource : told(told.capacity())) {
      BigDecimal does = told.capacity().get(resource);
      BigDecimal should = ceiling.get(resource);
      if (!text(resource, does).equals(text(resource, should))) {
        differences.add(difference("capacity", resource, does, should));
      }
    }
  }

  /** A scalar resource that is not in use any more is told to be zero. */
  private static Set<String> told(Amounts amounts) {
    var resources = new TreeSet<>(ALWAYS);
    amounts
        .values()
        .forEach(
            (resource, value) -> {
              if (value.signum() > 0) {
                resources.add(resource);
              }
            });
    return resources;
  }

  private static Amounts orMore(Amounts one, Amounts other) {
    var values = new TreeMap<String, BigDecimal>(one.values());
    other.values().forEach((resource, value) -> values.merge(resource, value, BigDecimal::max));
    return new Amounts(values);
  }

  private static String difference(
      String what, String resource, @Nullable BigDecimal does, @Nullable BigDecimal should) {
    return "Volcano's scheduler still reckons with %s %s of %s instead of %s"
        .formatted(what, resource, text(resource, does), text(resource, should));
  }

  private static String text(String resource, @Nullable BigDecimal amount) {
    return amount == null ? "no limit" : Amounts.text(resource, amount);
  }
}
