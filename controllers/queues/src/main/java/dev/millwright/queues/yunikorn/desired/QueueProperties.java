package dev.millwright.queues.yunikorn.desired;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.api.queues.QueueOrder;
import dev.millwright.api.queues.YuniKornSettings;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Properties of a queue. All but the rank and the fence are inherited in YuniKorn. Source: {@code
 * filterParentProperty} in {@code pkg/scheduler/objects/queue.go}.
 */
final class QueueProperties {
  private static final String POLICY = "preemption.policy";
  private static final String DISABLED = "disabled";

  /** As long as YuniKorn waits before any other preemption. */
  private static final String QUOTA_DELAY = "30s";

  private QueueProperties() {}

  /**
   * Of one queue.
   *
   * @param protectedAbove whether work of the queue above is never interrupted
   * @param ranked whether this queue or one beside it has a priority
   */
  static SortedMap<String, String> of(
      Accepted queue,
      BatchQueueSpec spec,
      YuniKornSettings settings,
      boolean protectedAbove,
      boolean ranked) {
    var properties = new TreeMap<String, String>();
    if (queue.leaf()) {
      properties.put("application.sort.policy", spec.order() == QueueOrder.Fair ? "fair" : "fifo");
    }
    if (ranked) {
      // The fence makes the rank that of the queue, whatever priorities its pods have; so all
      // beside it need one, or their pods' priorities would be compared with its rank.
      int priority = Objects.requireNonNullElse(spec.priority(), 0);
      properties.put("priority.offset", String.valueOf(priority));
      properties.put("priority.policy", "fence");
    }
    String policy = policy(spec, protectedAbove);
    if (policy != null) {
      properties.put(POLICY, policy);
    }
    if (queue.parent() == null && Boolean.TRUE.equals(settings.quotaPreemption())) {
      // Inherited; without a delay YuniKorn does nothing of the kind.
      properties.put("quota.preemption.delay", QUOTA_DELAY);
    }
    return properties;
  }

  /** Whether work of this queue is never interrupted, by its own word or by one above. */
  static boolean isProtected(BatchQueueSpec spec, boolean protectedAbove) {
    return switch (spec.preemption()) {
      case null -> protectedAbove;
      case Never, LowerPriority -> true;
      case Reclaim -> false;
    };
  }

  /** YuniKorn has one property for protection and fence; the protection is what cannot wait. */
  private static @Nullable String policy(BatchQueueSpec spec, boolean protectedAbove) {
    if (isProtected(spec, protectedAbove)) {
      return spec.preemption() == null ? null : DISABLED;
    }
    if (Boolean.TRUE.equals(spec.fenced())) {
      return "fence";
    }
    return protectedAbove && spec.preemption() == PreemptionPolicy.Reclaim ? "default" : null;
  }
}
