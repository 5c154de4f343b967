package dev.millwright.pulsar.cluster.gather;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A StatefulSet or Deployment of the cluster, as the cache has it.
 *
 * @param kind {@code StatefulSet} or {@code Deployment}
 * @param name its name
 * @param component value of {@code app.kubernetes.io/component}
 * @param desired pods it was told to have
 * @param ready pods that are Ready
 * @param updated pods of its latest template
 * @param observed whether Kubernetes has looked at its latest spec
 * @param updateRevision revision of its latest template; null for a Deployment
 * @param claims volumes of each pod
 */
public record ObservedWorkload(
    String kind,
    String name,
    String component,
    int desired,
    int ready,
    int updated,
    boolean observed,
    @Nullable String updateRevision,
    List<ObservedClaim> claims) {

  public ObservedWorkload {
    claims = List.copyOf(claims);
  }
}
