package dev.millwright.pulsar.admin.client;

import dev.millwright.pulsar.admin.AdminException;
import dev.millwright.pulsar.admin.AdminTarget;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One client per cluster for the life of the process: they share connections and threads, and
 * opening one takes longer than most calls. Another address or another version of the credentials
 * replaces the client.
 */
@ApplicationScoped
public class PulsarAdmins {

  private final Map<String, OpenClient> byCluster = new ConcurrentHashMap<>();

  /**
   * The client of a cluster. The first call for a target asks it for its clusters, so that an
   * address behind which no Pulsar is shows itself before anything is written there.
   *
   * @throws AdminException where that question fails
   */
  public PulsarAdminPort of(AdminTarget target) {
    OpenClient open =
        byCluster.compute(
            target.clusterUid(),
            (uid, current) -> {
              if (current != null && current.target().equals(target)) {
                return current;
              }
              if (current != null) {
                current.close();
              }
              return OpenClient.to(target);
            });
    open.check();
    return open.port();
  }

  /** After a call that went unanswered: looks again at what is behind the address. */
  public void distrust(String clusterUid) {
    OpenClient open = byCluster.get(clusterUid);
    if (open != null) {
      open.distrust();
    }
  }

  /** Closes the client of a cluster that is gone. */
  public void forget(String clusterUid) {
    OpenClient open = byCluster.remove(clusterUid);
    if (open != null) {
      open.close();
    }
  }

  @PreDestroy
  void closeAll() {
    byCluster.keySet().forEach(this::forget);
  }
}
