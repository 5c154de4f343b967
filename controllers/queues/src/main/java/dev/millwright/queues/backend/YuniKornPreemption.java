package dev.millwright.queues.backend;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.queues.backend.FidelityLedger.Lines;

/**
 * For whom YuniKorn interrupts work: a queue has one setting, for fence and protection together.
 */
final class YuniKornPreemption {
  private YuniKornPreemption() {}

  static void tell(BatchQueueSpec spec, boolean preempts, Lines lines) {
    PreemptionPolicy policy = spec.preemption();
    if (policy != null) {
      preemption(policy, preempts, lines);
    }
    if (!Boolean.TRUE.equals(spec.fenced())) {
      return;
    }
    if (!preempts) {
      lines.exact(
          "fenced", "nothing is interrupted at all: preemption is false in the QueueBackend");
    } else if (policy == PreemptionPolicy.Never || policy == PreemptionPolicy.LowerPriority) {
      lines.unsupported(
          "fenced",
          "YuniKorn has one setting for both, and preemption %s takes it: leave out one of the two"
              .formatted(policy));
    } else {
      lines.exact("fenced", "written as preemption.policy fence");
    }
  }

  private static void preemption(PreemptionPolicy policy, boolean preempts, Lines lines) {
    switch (policy) {
      case Reclaim -> {
        if (preempts) {
          lines.exact("preemption");
        } else {
          lines.unsupported("preemption", "preemption is false in the QueueBackend");
        }
      }
      case LowerPriority ->
          lines.approximated(
              "preemption",
              "as Never: YuniKorn keeps the work of a queue from being interrupted by all or by"
                  + " none");
      case Never -> lines.exact("preemption", "written as preemption.policy disabled");
    }
  }
}
