package dev.millwright.e2e;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A controller as {@code kustomize/overlays/dev} installed it. */
final class ControllerPod {
  static final String NAMESPACE = "millwright-system";
  private static final Logger LOG = LoggerFactory.getLogger(ControllerPod.class);

  private final KubernetesClient client;
  private final String name;

  private ControllerPod(KubernetesClient client, String name) {
    this.client = client;
    this.name = name;
  }

  static ControllerPod pulsar(KubernetesClient client) {
    return new ControllerPod(client, "millwright-pulsar-controller");
  }

  static ControllerPod spark(KubernetesClient client) {
    return new ControllerPod(client, "millwright-spark-controller");
  }

  /** Kills it without a chance to finish what it is at. */
  void kill() {
    var victims = pods();
    for (var pod : victims) {
      LOG.info("  killing the controller {}", pod.getMetadata().getName());
      client.resource(pod).withGracePeriod(0).delete();
    }
    if (victims.isEmpty()) {
      throw new IllegalStateException("no " + name + " runs in " + NAMESPACE);
    }
  }

  void awaitReady() {
    await(name + " in " + NAMESPACE)
        .atMost(Duration.ofMinutes(2))
        .until(() -> pods().stream().anyMatch(Readiness::isPodReady));
  }

  private List<Pod> pods() {
    return client
        .pods()
        .inNamespace(NAMESPACE)
        .withLabel("app.kubernetes.io/name", name)
        .list()
        .getItems();
  }
}
