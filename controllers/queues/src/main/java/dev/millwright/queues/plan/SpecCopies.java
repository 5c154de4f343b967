package dev.millwright.queues.plan;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueueState;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Specs that say one thing otherwise than their authors wrote. */
final class SpecCopies {
  private SpecCopies() {}

  /** Takes no new work. */
  static BatchQueueSpec drained(BatchQueueSpec spec) {
    return copy(
        spec, spec.parent(), spec.reserved(), spec.guaranteed(), spec.max(), QueueState.Drain);
  }

  /** Hangs below the root. */
  static BatchQueueSpec atTop(BatchQueueSpec spec) {
    return copy(spec, null, spec.reserved(), spec.guaranteed(), spec.max(), spec.state());
  }

  /** Asks for nothing. */
  static BatchQueueSpec withoutAmounts(BatchQueueSpec spec) {
    return copy(spec, spec.parent(), null, null, null, spec.state());
  }

  private static BatchQueueSpec copy(
      BatchQueueSpec spec,
      @Nullable String parent,
      @Nullable Map<String, Quantity> reserved,
      @Nullable Map<String, Quantity> guaranteed,
      @Nullable Map<String, Quantity> max,
      @Nullable QueueState state) {
    return new BatchQueueSpec(
        parent,
        parent == null ? spec.backend() : null,
        reserved,
        guaranteed,
        max,
        spec.weight(),
        spec.priority(),
        spec.order(),
        spec.preemption(),
        spec.fenced(),
        spec.gang(),
        spec.limits(),
        spec.maxRunningApplications(),
        spec.submitters(),
        spec.priorityClassName(),
        state,
        spec.fidelity(),
        spec.drift());
  }
}
