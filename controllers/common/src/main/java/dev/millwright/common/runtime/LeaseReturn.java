package dev.millwright.common.runtime;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/**
 * Gives the lease of a stopped controller back, so that the next one leads at once. The framework
 * lets it run out, and nobody works for a quarter of a minute at each roll-out.
 */
@Singleton
public class LeaseReturn {
  private static final Logger LOG = Logger.getLogger(LeaseReturn.class);

  private final KubernetesClient client;

  /** By this client, which must outlive the operator: close-client-on-stop is false. */
  public LeaseReturn(KubernetesClient client) {
    this.client = client;
  }

  /** Comes after the operator's own observer: none of our reconciles is under way any more. */
  void onStop(
      @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event,
      Instance<LeaderElectionConfiguration> elections) {
    if (elections.isResolvable()) {
      giveBack(elections.get());
    }
  }

  /** Lets go of the lease if it is held by this process. */
  void giveBack(LeaderElectionConfiguration election) {
    String namespace =
        election.getLeaseNamespace().orElseGet(() -> client.getConfiguration().getNamespace());
    try {
      Lease lease = client.leases().inNamespace(namespace).withName(election.getLeaseName()).get();
      String holder = lease == null ? null : lease.getSpec().getHolderIdentity();
      if (holder != null && holder.equals(election.getIdentity().orElse(null))) {
        lease.getSpec().setHolderIdentity("");
        client.resource(lease).update();
      }
    } catch (KubernetesClientException e) {
      LOG.infof(
          "The lease %s/%s could not be given back; the next leader waits until it has run out: %s",
          namespace, election.getLeaseName(), e.getMessage());
    }
  }
}
