package dev.millwright.queues.backend.volcano;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.NodeSort;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.api.queues.VolcanoSettings;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.volcano.preflight.Asked;
import java.util.List;
import java.util.Objects;

/** What all queues of a tree together, and its QueueBackend, ask of Volcano's configuration. */
final class AskedOf {
  private AskedOf() {}

  static Asked all(Wanted wanted) {
    List<Accepted> queues = wanted.tree().accepted();
    var specs = wanted.specs().values();
    VolcanoSettings settings = wanted.settings().volcano();
    boolean guarantees = queues.stream().anyMatch(queue -> !queue.guaranteed().values().isEmpty());
    return new Asked(
        queues.stream().anyMatch(queue -> queue.parent() != null),
        guarantees || specs.stream().anyMatch(spec -> spec.weight() != null),
        queues.stream().anyMatch(queue -> winsBack(queue, wanted)),
        specs.stream().anyMatch(spec -> spec.preemption() == PreemptionPolicy.LowerPriority),
        specs.stream().anyMatch(AskedOf::isGang),
        specs.stream().anyMatch(spec -> Boolean.TRUE.equals(spec.fenced())),
        settings != null && settings.nodeSort() == NodeSort.BinPacking,
        settings != null && Boolean.TRUE.equals(settings.networkTopology()));
  }

  private static boolean winsBack(Accepted queue, Wanted wanted) {
    BatchQueueSpec spec = Objects.requireNonNull(wanted.specs().get(queue.name()));
    return !queue.guaranteed().values().isEmpty()
        && Objects.requireNonNullElse(spec.preemption(), PreemptionPolicy.Reclaim)
            == PreemptionPolicy.Reclaim;
  }

  private static boolean isGang(BatchQueueSpec spec) {
    return spec.gang() == null || !Boolean.FALSE.equals(spec.gang().enabled());
  }
}
