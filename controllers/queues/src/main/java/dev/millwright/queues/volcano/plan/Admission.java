package dev.millwright.queues.volcano.plan;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.observe.LiveQueue.State;
import dev.millwright.queues.volcano.plan.Blocked.Reason;
import dev.millwright.queues.volcano.plan.Forest.Node;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether Volcano's admission takes a change of one Queue while all others are as they are ({@code
 * pkg/webhooks/admission/queues/validate} at 1.15), and whether its scheduler bears it: admission
 * lets a Queue be put above others whose PodGroups wait, and then nothing is placed in the whole
 * cluster ({@code pkg/scheduler/plugins/capacity}, {@code buildHierarchicalQueueAttrs}).
 */
final class Admission {
  private final Forest forest;
  private final int maxDepth;

  Admission(Forest forest, int maxDepth) {
    this.forest = forest;
    this.maxDepth = maxDepth;
  }

  /** What is against it; null where nothing is. */
  @Nullable Blocked refusesDelete(String name) {
    Node node = forest.get(name);
    if (node == null) {
      return null;
    }
    if (!node.below.isEmpty()) {
      String message =
          "%s is to go, and %s below it: move or delete what is below first"
              .formatted(name, listed(List.copyOf(node.below)));
      return new Blocked(name, Reason.HasQueuesBelow, message);
    }
    return node.work == null
        ? null
        : new Blocked(
            name,
            Reason.HasWork,
            "%s is to go, and has %s: let them end, or delete them".formatted(name, node.work));
  }

  /** What is against making this Queue, or changing it to this spec; null where nothing is. */
  @Nullable Blocked refuses(String name, QueueSpec spec) {
    Node node = forest.get(name);
    if (node != null && (node.state == State.Closing || node.state == State.Unknown)) {
      String message =
          "%s is in state %s, in which Volcano's admission takes no change: it is changed once its"
                  .formatted(name, node.state)
              + " PodGroups have ended, or once it is open again";
      return new Blocked(name, Reason.InTransition, message);
    }
    if (node == null || !node.spec.parent().equals(spec.parent())) {
      Blocked refusal = refusesParent(name, spec);
      if (refusal != null) {
        return refusal;
      }
    } else if (sameAmounts(node.spec, spec)) {
      return null;
    }
    Blocked refusal = refusesAbove(name, node, spec);
    return refusal == null && node != null ? refusesBelow(node, spec) : refusal;
  }

  private @Nullable Blocked refusesParent(String name, QueueSpec spec) {
    if (spec.parent().equals(QueueSpec.ROOT)) {
      return null;
    }
    Node above = forest.get(spec.parent());
    if (above == null || !above.ours || forest.isWithin(spec.parent(), name)) {
      String state = above == null ? "not there" : above.ours ? "still below it" : "not ours";
      String message =
          "%s is to be below %s, which is %s: see what is said of that one"
              .formatted(name, spec.parent(), state);
      return new Blocked(name, Reason.ParentAbsent, message);
    }
    if (above.below.isEmpty() && above.work != null) {
      String message =
          "%s is to be below %s, which has %s, and a queue with queues below may have none: let them"
                  .formatted(name, spec.parent(), above.work)
              + " end, or move them to another queue";
      return new Blocked(name, Reason.ParentHasWork, message);
    }
    int depth = forest.depth(spec);
    return depth <= maxDepth
        ? null
        : new Blocked(
            name,
            Reason.TooDeep,
            "%s is %d levels deep and this Volcano allows %d: hang it further up"
                .formatted(name, depth, maxDepth));
  }

  private @Nullable Blocked refusesAbove(String name, @Nullable Node node, QueueSpec spec) {
    for (String resource : spec.capability().values().keySet()) {
      BigDecimal limit = forest.limitAbove(spec, resource);
      if (limit != null && spec.capability().orZero(resource).compareTo(limit) > 0) {
        return noRoom(name, spec, "capability", resource, spec.capability(), limit);
      }
    }
    Node above = forest.above(spec);
    if (above == null) {
      return null;
    }
    QueueSpec counted = node != null && above.below.contains(name) ? node.spec : null;
    String deserved =
        beyond(
            above.deservedBelow,
            counted == null ? null : counted.deserved(),
            spec.deserved(),
            above.spec.deserved());
    if (deserved != null) {
      BigDecimal has = above.spec.deserved().orZero(deserved);
      return noRoom(name, spec, "deserved", deserved, spec.deserved(), has);
    }
    String guarantee =
        beyond(
            above.guaranteeBelow,
            counted == null ? null : counted.guarantee(),
            spec.guarantee(),
            above.spec.guarantee());
    if (guarantee != null) {
      BigDecimal has = above.spec.guarantee().orZero(guarantee);
      return noRoom(name, spec, "guarantee", guarantee, spec.guarantee(), has);
    }
    return null;
  }

  private @Nullable Blocked refusesBelow(Node node, QueueSpec spec) {
    for (String resource : spec.capability().values().keySet()) {
      BigDecimal most = forest.limitBelow(node, resource);
      BigDecimal own = spec.capability().orZero(resource);
      if (most != null && own.signum() > 0 && own.compareTo(most) < 0) {
        return needed(node, "capability", resource, own, most);
      }
    }
    String deserved = node.deservedBelow.beyond(spec.deserved());
    if (deserved != null) {
      BigDecimal sum = node.deservedBelow.of(deserved);
      return needed(node, "deserved", deserved, spec.deserved().orZero(deserved), sum);
    }
    String guarantee = node.guaranteeBelow.beyond(spec.guarantee());
    if (guarantee != null) {
      BigDecimal sum = node.guaranteeBelow.of(guarantee);
      return needed(node, "guarantee", guarantee, spec.guarantee().orZero(guarantee), sum);
    }
    return null;
  }

  /** As if the spec were counted among its siblings instead of what is counted there now. */
  private static @Nullable String beyond(
      Tally siblings, @Nullable Amounts counted, Amounts instead, Amounts limit) {
    if (counted != null) {
      siblings.remove(counted);
    }
    siblings.add(instead);
    String beyond = siblings.beyond(limit);
    siblings.remove(instead);
    if (counted != null) {
      siblings.add(counted);
    }
    return beyond;
  }

  private static boolean sameAmounts(QueueSpec one, QueueSpec other) {
    return one.capability().equals(other.capability())
        && one.deserved().equals(other.deserved())
        && one.guarantee().equals(other.guarantee());
  }

  private static Blocked noRoom(
      String name, QueueSpec spec, String field, String resource, Amounts asked, BigDecimal has) {
    String message =
        "%s is to have %s %s %s, and %s above it has %s, less what others below it have: make room"
                .formatted(
                    name,
                    field,
                    resource,
                    Amounts.text(resource, asked.orZero(resource)),
                    spec.parent(),
                    Amounts.text(resource, has))
            + " there";
    return new Blocked(name, Reason.NoRoom, message);
  }

  private static Blocked needed(
      Node node, String field, String resource, BigDecimal asked, BigDecimal sum) {
    String message =
        "%s is to have %s %s %s, and %s below it have %s: lower theirs first"
            .formatted(
                node.name,
                field,
                resource,
                Amounts.text(resource, asked),
                listed(List.copyOf(node.below)),
                Amounts.text(resource, sum));
    return new Blocked(node.name, Reason.NeededBelow, message);
  }

  private static String listed(List<String> names) {
    int shown = Math.min(8, names.size());
    String some = String.join(", ", names.subList(0, shown));
    return names.size() > shown ? some + " and " + (names.size() - shown) + " more" : some;
  }
}
