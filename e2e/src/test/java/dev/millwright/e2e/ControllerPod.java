package dev.millwright.e2e;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Pulsar controller as {@code kustomize/overlays/dev} installed it. */
final class ControllerPod {
  static final String NAMESPACE = "millwright-system";
  private static final Logger LOG = LoggerFactory.getLogger(ControllerPod.class);
  private static final String NAME = "millwright-pulsar-controller";

  private final KubernetesClient client;

  ControllerPod(KubernetesClient client) {
    this.client = client;
  }

  /** Kills it without a chance to finish what it is at. */
  void kill() {
    var victims = pods();
    for (var pod : victims) {
      LOG.info("  killing the controller {}", pod.getMetadata().getName());
      client.resource(pod).withGracePeriod(0).delete();
    }
    if (victims.isEmpty()) {
      throw new IllegalStateException("no controller runs in " + NAMESPACE);
    }
  }

  void awaitReady() {
    await("the controller in " + NAMESPACE)
        .atMost(Duration.ofMinutes(2))
        .until(() -> pods().stream().anyMatch(Readiness::isPodReady));
  }

  private List<Pod> pods() {
    return client
        .pods()
        .inNamespace(NAMESPACE)
        .withLabel("app.kubernetes.io/name", NAME)
        .list()
        .getItems();
  }
}
