package dev.millwright.pulsar.content.gather;

import dev.millwright.pulsar.admin.Credentials;
import dev.millwright.pulsar.credentials.CredentialsSecret;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of each cluster, read again after a minute: ten thousand topics must not read the
 * secret ten thousand times, and watching all secrets is not ours to do.
 */
public final class CredentialsCache {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private record Entry(String secret, Instant readAt, @Nullable Credentials credentials) {}

  private final Map<String, Entry> byCluster = new ConcurrentHashMap<>();
  private final Clock clock;

  /**
   * With this clock.
   *
   * @param clock tells when a minute is over
   */
  public CredentialsCache(Clock clock) {
    this.clock = clock;
  }

  /** What the secret holds; empty if there is none. */
  Optional<Credentials> read(
      KubernetesClient client, String clusterUid, String namespace, String secret) {
    Entry entry =
        byCluster.compute(
            clusterUid,
            (uid, known) ->
                known != null && known.secret().equals(secret) && isFresh(known)
                    ? known
                    : new Entry(
                        secret,
                        clock.instant(),
                        credentials(
                            client.secrets().inNamespace(namespace).withName(secret).get())));
    return Optional.ofNullable(entry.credentials());
  }

  /** A missing secret is worth a look each time: somebody is about to create it. */
  private boolean isFresh(Entry entry) {
    return entry.credentials() != null && clock.instant().isBefore(entry.readAt().plus(FRESH));
  }

  void forget(String clusterUid) {
    byCluster.remove(clusterUid);
  }

  private static @Nullable Credentials credentials(@Nullable Secret secret) {
    if (secret == null) {
      return null;
    }
    var found = CredentialsSecret.of(secret);
    return new Credentials(
        secret.getMetadata().getResourceVersion(), found.token(), found.caCertificate());
  }
}
