package dev.millwright.pulsar.cluster.apply;

import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.pulsar.cluster.PulsarController;
import dev.millwright.pulsar.cluster.gather.KeptClaim;
import dev.millwright.pulsar.cluster.reason.State;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What becomes of the volumes of a cluster that is deleted. */
public final class Volumes {

  private static final Logger LOG = Logger.getLogger(Volumes.class);
  private static final int NAMED = 12;
  private static final int NOT_FOUND = 404;
  private final ClusterEvents events;

  /**
   * With this recorder.
   *
   * @param events says what was kept or deleted
   */
  public Volumes(ClusterEvents events) {
    this.events = events;
  }

  /**
   * Keeps or deletes the volume claims of every pod the cluster ever had, and says so.
   *
   * @param metadataStore the store that knows what is on them; null when there never was one
   */
  public void release(
      PulsarCluster primary,
      DeletionPolicy policy,
      @Nullable String metadataStore,
      KubernetesClient client) {
    String cluster = primary.getMetadata().getName();
    Map<String, String> ours = PulsarController.labelsOf(cluster);
    List<PersistentVolumeClaim> claims =
        client
            .persistentVolumeClaims()
            .inNamespace(primary.getMetadata().getNamespace())
            .withLabels(ours)
            .list()
            .getItems();
    if (claims.isEmpty()) {
      return;
    }
    switch (policy) {
      case Keep -> {
        if (metadataStore != null) {
          claims.forEach(claim -> note(claim, metadataStore, client));
        }
        events.normal(
            client,
            primary,
            State.VOLUMES_KEPT,
            "deletionPolicy is Keep: %s stay. A PulsarCluster named %s takes them up again; 'kubectl delete pvc -l %s' deletes them."
                .formatted(names(claims), cluster, selector(ours)));
      }
      case Delete -> {
        claims.forEach(claim -> client.resource(claim).delete());
        events.normal(
            client,
            primary,
            State.VOLUMES_DELETED,
            "deletionPolicy is Delete: %s go.".formatted(names(claims)));
      }
    }
  }

  private static String selector(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(Map.Entry::toString)
        .sorted()
        .collect(Collectors.joining(","));
  }

  /** The store is not among the objects that stay: it may be one that somebody else runs. */
  private static void note(
      PersistentVolumeClaim claim, String metadataStore, KubernetesClient client) {
    var patch =
        new PersistentVolumeClaimBuilder()
            .withNewMetadata()
            .withName(claim.getMetadata().getName())
            .withNamespace(claim.getMetadata().getNamespace())
            .withAnnotations(Map.of(KeptClaim.METADATA_STORE, metadataStore))
            .endMetadata()
            .build();
    try {
      client.resource(patch).patch(PatchContext.of(PatchType.JSON_MERGE), patch);
    } catch (KubernetesClientException e) {
      if (e.getCode() != NOT_FOUND) {
        throw e;
      }
      LOG.debugf("%s is gone", claim.getMetadata().getName());
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
