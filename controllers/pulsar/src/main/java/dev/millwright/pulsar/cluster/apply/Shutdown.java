package dev.millwright.pulsar.cluster.apply;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.pulsar.cluster.plan.StopOrder;
import dev.millwright.pulsar.cluster.reason.State;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stops the pods of a cluster that is deleted, in the order that is kind to its data. */
public final class Shutdown {

  /**
   * How long after its grace period a pod is waited for. One on a node that was lost is never seen
   * to end, and must not keep the cluster for ever.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ClusterEvents events;
  private final Clock clock;

  /**
   * With these parts.
   *
   * @param events says what stops
   * @param clock tells which pods are overdue
   */
  public Shutdown(ClusterEvents events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /**
   * Stops what is next.
   *
   * @return whether all is gone that must go before the rest
   */
  public boolean step(PulsarCluster primary, Context<PulsarCluster> context) {
    return step(primary, Remains.cached(context), context.getClient());
  }

  boolean step(PulsarCluster primary, Remains seen, KubernetesClient client) {
    Remains cached = seen.awaiting(this::isAwaited);
    Set<String> stage = StopOrder.now(cached.components());
    if (!stage.isEmpty() && cached.running(stage).isEmpty()) {
      return false;
    }
    // A cache that does not know of a broker yet must not cost it its bookies.
    Remains remains = Remains.asked(primary, client).awaiting(this::isAwaited);
    Set<String> now = StopOrder.now(remains.components());
    List<HasMetadata> running = remains.running(now);
    if (!running.isEmpty()) {
      stop(primary, running, client);
    }
    return now.isEmpty();
  }

  private void stop(PulsarCluster primary, List<HasMetadata> workloads, KubernetesClient client) {
    workloads.forEach(workload -> client.resource(workload).delete());
    events.normal(
        client,
        primary,
        State.STOPPING,
        "Stops %s; what they rely on stays until their pods are gone."
            .formatted(
                workloads.stream()
                    .map(w -> w.getMetadata().getName())
                    .sorted()
                    .collect(Collectors.joining(", "))));
  }

  /** The deletion timestamp of a pod is when its grace period ends. */
  private boolean isAwaited(Pod pod) {
    String end = pod.getMetadata().getDeletionTimestamp();
    return end == null || !Instant.parse(end).plus(PATIENCE).isBefore(clock.instant());
  }
}
