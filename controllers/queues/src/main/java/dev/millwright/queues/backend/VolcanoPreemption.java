package dev.millwright.queues.backend;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.queues.backend.FidelityLedger.Lines;

/**
 * For whom Volcano interrupts work. Its actions are for all queues; a queue has one switch, whether
 * others may take from it.
 */
final class VolcanoPreemption {
  private VolcanoPreemption() {}

  static void tell(BatchQueueSpec spec, VolcanoFeatures features, Lines lines) {
    if (spec.preemption() != null) {
      preemption(spec.preemption(), features, lines);
    }
    if (!Boolean.TRUE.equals(spec.fenced())) {
      return;
    }
    if (!features.reclaim()) {
      lines.exact("fenced", "no queue takes anything from another: action reclaim is off");
    } else if (features.ancestorReclaimLevel() > 0) {
      lines.approximated(
          "fenced",
          "one setting for all queues, ancestorReclaimLevel: work takes from outside of its parent"
              + " while that has less than it is guaranteed");
    } else {
      lines.unsupported(
          "fenced",
          "Volcano has no fence for one queue; ancestorReclaimLevel of plugin capacity comes near"
              + " it, for all queues");
    }
  }

  private static void preemption(PreemptionPolicy policy, VolcanoFeatures features, Lines lines) {
    switch (policy) {
      case Reclaim -> {
        if (features.reclaim()) {
          lines.exact("preemption", "written as reclaimable: true");
        } else {
          lines.unsupported(
              "preemption", "Volcano's configuration has no action reclaim: add it to actions");
        }
      }
      case LowerPriority -> {
        if (features.preempt()) {
          lines.exact("preemption", "written as reclaimable: false");
        } else {
          lines.unsupported(
              "preemption", "Volcano's configuration has no action preempt: add it to actions");
        }
      }
      case Never -> {
        if (features.preempt()) {
          lines.approximated(
              "preemption",
              "written as reclaimable: false; work of higher priority in the same queue still"
                  + " interrupts, for action preempt is for all queues");
        } else {
          lines.exact("preemption", "written as reclaimable: false");
        }
      }
    }
  }
}
