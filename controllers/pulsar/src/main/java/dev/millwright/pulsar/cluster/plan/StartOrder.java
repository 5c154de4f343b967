package dev.millwright.pulsar.cluster.plan;

import dev.millwright.pulsar.cluster.desired.InitialiseJob;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.reason.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each component needs before it is started for the first time. */
final class StartOrder {

  private final ResolvedCluster cluster;
  private final PlanFacts facts;

  StartOrder(ResolvedCluster cluster, PlanFacts facts) {
    this.cluster = cluster;
    this.facts = facts;
  }

  /** What {@code set} waits for; null when it may start. */
  @Nullable Waiting holdsBack(ResolvedSet set) {
    return switch (set.component()) {
      case ZOOKEEPER, OXIA_COORDINATOR, OXIA, STANDALONE -> null;
      case BOOKIE, AUTORECOVERY -> preparation(set.workload());
      case BROKER -> {
        Waiting held = preparation(set.workload());
        yield held == null ? bookies(set.workload()) : held;
      }
      case PROXY -> brokers(set.workload());
    };
  }

  /** What the Job that prepares the store waits for: more than half of each set of the store. */
  @Nullable Waiting holdsBackJob() {
    for (ResolvedSet set : cluster.metadata().sets()) {
      int needed = set.replicas() / 2 + 1;
      int ready = ready(List.of(set));
      if (ready < needed) {
        return new Waiting(
            ObjectNames.INITIALIZE,
            State.WAITING_FOR_METADATA_STORE.word(),
            "Waits for %s: %d of %d pods are ready, %d must be."
                .formatted(set.workload(), ready, set.replicas(), needed));
      }
    }
    return null;
  }

  /** What is said while a Job that has not ended gives way to one with the image wanted now. */
  static Waiting anotherImage(String job) {
    return new Waiting(
        ObjectNames.INITIALIZE,
        State.WAITING_FOR_INITIALIZATION.word(),
        "Job %s has not ended and runs another image than spec asks for; it is made anew."
            .formatted(job));
  }

  private @Nullable Waiting preparation(String workload) {
    String job = InitialiseJob.name(cluster);
    return facts.completedJobs().contains(job)
        ? null
        : new Waiting(
            workload,
            State.WAITING_FOR_INITIALIZATION.word(),
            "Waits for Job %s, which prepares the metadata store.".formatted(job));
  }

  private @Nullable Waiting bookies(String workload) {
    int needed = cluster.quorums().ensemble();
    int ready = ready(cluster.bookies());
    return ready >= needed
        ? null
        : new Waiting(
            workload,
            State.WAITING_FOR_BOOKIES.word(),
            "Waits for bookies: %d of %d are ready, a ledger needs %d."
                .formatted(ready, cluster.bookieCount(), needed));
  }

  private @Nullable Waiting brokers(String workload) {
    return ready(cluster.brokers()) > 0
        ? null
        : new Waiting(
            workload, State.WAITING_FOR_BROKERS.word(), "Waits for a first broker to be ready.");
  }

  private int ready(List<ResolvedSet> sets) {
    return sets.stream().mapToInt(set -> facts.ready(ObjectNames.of(cluster, set))).sum();
  }
}
