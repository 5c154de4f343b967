package dev.millwright.pulsar.cluster.gather;

import dev.millwright.api.common.SecretReference;
import dev.millwright.api.pulsar.ExternalCluster;
import dev.millwright.pulsar.cluster.client.Access;
import dev.millwright.pulsar.cluster.client.BookieHttp;
import dev.millwright.pulsar.cluster.client.BrokerHealth;
import dev.millwright.pulsar.credentials.CredentialsSecret;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.net.URI;

/** Gathers the facts of a cluster that someone else runs. */
public final class ExternalGatherer {

  private final BrokerHealth brokers;
  private final BookieHttp bookies;

  /**
   * Over these doors.
   *
   * @param brokers asks brokers
   * @param bookies asks bookies
   */
  public ExternalGatherer(BrokerHealth brokers, BookieHttp bookies) {
    this.brokers = brokers;
    this.bookies = bookies;
  }

  /** Everything one reconcile needs to know. */
  public ExternalFacts gather(String namespace, ExternalCluster spec, KubernetesClient client) {
    SecretReference reference = spec.credentials();
    Access access = Access.OPEN;
    if (reference != null) {
      Secret secret = client.secrets().inNamespace(namespace).withName(reference.name()).get();
      if (secret == null) {
        return new ExternalFacts(
            "spec.external.credentials names the Secret %s, which does not exist in namespace %s; create it with the keys token and, for a private authority, ca.crt."
                .formatted(reference.name(), namespace),
            Measurements.NONE);
      }
      var found = CredentialsSecret.of(secret);
      access = new Access(found.token(), found.caCertificate());
    }
    URI bookie = spec.bookieUrl() == null ? null : URI.create(spec.bookieUrl());
    return new ExternalFacts(
        null,
        new Measurements(
            brokers.healthy(URI.create(spec.adminUrl()), access),
            bookie == null ? null : bookies.underReplicated(bookie),
            bookie == null ? null : bookies.writable(bookie),
            null));
  }
}
