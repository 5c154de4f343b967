package dev.millwright.pulsar.content.gather;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.admin.AdminTarget;
import dev.millwright.pulsar.admin.Credentials;
import dev.millwright.pulsar.content.status.ContentReason;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Duration;
import java.util.Optional;

/** Finds the way from an object to the admin interface of its cluster. */
public final class ClusterDoor {

  /** An event says when a cluster comes or gets ready; this is for the event that gets lost. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final CredentialsCache credentials;

  /**
   * With these credentials.
   *
   * @param credentials reads the clusters' secrets
   */
  public ClusterDoor(CredentialsCache credentials) {
    this.credentials = credentials;
  }

  /**
   * Looks for the way.
   *
   * @param resource the object
   * @param name name of the PulsarCluster
   * @param context caches and client
   */
  public <R extends HasMetadata> Door of(R resource, String name, Context<R> context) {
    String namespace = resource.getMetadata().getNamespace();
    PulsarCluster cluster = context.getSecondaryResource(PulsarCluster.class).orElse(null);
    if (cluster == null) {
      return new Door.Missing(
          wait(
              ContentReason.CLUSTER_MISSING.word(),
              "spec.clusterRef.name is %s, but there is no PulsarCluster of that name in namespace %s: create it."
                  .formatted(name, namespace)));
    }
    ClusterView view = ClusterView.of(cluster);
    if (view.adminUrl() == null) {
      return new Door.Closed(
          wait(
              ContentReason.CLUSTER_NOT_READY.word(),
              "PulsarCluster %s is not ready yet; its conditions say why.".formatted(name)));
    }
    if (view.secret() == null) {
      return new Door.Open(
          new AdminTarget(view.uid(), view.adminUrl(), Credentials.NONE), view.bookies());
    }
    Optional<Credentials> found =
        credentials.read(context.getClient(), view.uid(), namespace, view.secret());
    if (found.isEmpty()) {
      return new Door.Closed(
          wait(
              ContentReason.SECRET_MISSING.word(),
              "PulsarCluster %s names the secret %s in spec.external.credentials, but there is none in namespace %s: create it with the key token."
                  .formatted(name, view.secret(), namespace)));
    }
    return new Door.Open(new AdminTarget(view.uid(), view.adminUrl(), found.get()), view.bookies());
  }

  /** Reads the secret of a cluster anew the next time. */
  public void distrust(String clusterUid) {
    credentials.forget(clusterUid);
  }

  private static Outcome.Wait wait(String reason, String message) {
    return new Outcome.Wait(reason, message, PATIENCE);
  }
}
