package dev.millwright.pulsar.cluster.apply;

import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.common.label.Labels;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;

/** What becomes of the volumes of a cluster that is deleted. */
public final class Volumes {

  private static final int NAMED = 12;
  private final ClusterEvents events;

  /**
   * With this recorder.
   *
   * @param events says what was kept or deleted
   */
  public Volumes(ClusterEvents events) {
    this.events = events;
  }

  /** Keeps or deletes the volume claims of every pod the cluster ever had, and says so. */
  public void release(PulsarCluster primary, DeletionPolicy policy, KubernetesClient client) {
    String cluster = primary.getMetadata().getName();
    List<PersistentVolumeClaim> claims =
        client
            .persistentVolumeClaims()
            .inNamespace(primary.getMetadata().getNamespace())
            .withLabels(Map.of(Labels.INSTANCE, cluster, Labels.NAME, "pulsar"))
            .list()
            .getItems();
    if (claims.isEmpty()) {
      return;
    }
    switch (policy) {
      case Keep ->
          events.normal(
              client,
              primary,
              "VolumesKept",
              "deletionPolicy is Keep: %s stay. A PulsarCluster named %s takes them up again; 'kubectl delete pvc -l %s=%s' deletes them."
                  .formatted(names(claims), cluster, Labels.INSTANCE, cluster));
      case Delete -> {
        claims.forEach(claim -> client.resource(claim).delete());
        events.normal(
            client,
            primary,
            "VolumesDeleted",
            "deletionPolicy is Delete: %s go.".formatted(names(claims)));
      }
    }
  }

  private static String names(List<PersistentVolumeClaim> claims) {
    String names =
        String.join(
            ", ",
            claims.stream().map(c -> c.getMetadata().getName()).sorted().limit(NAMED).toList());
    return claims.size() > NAMED
        ? "%s and %d more volume claims".formatted(names, claims.size() - NAMED)
        : "the volume claims " + names;
  }
}
