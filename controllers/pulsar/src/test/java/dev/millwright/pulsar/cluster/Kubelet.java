package dev.millwright.pulsar.cluster;

import dev.millwright.common.label.Labels;
import dev.millwright.testkit.kubernetes.OnChange;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says of every pod of a namespace what a kubelet would: servers become ready, Jobs end well. The
 * pods themselves are made by the real StatefulSet, Deployment and Job controllers.
 */
final class Kubelet implements AutoCloseable {

  private final KubernetesClient client;
  private final SharedIndexInformer<Pod> pods;
  private final Set<String> heldBack = ConcurrentHashMap.newKeySet();

  Kubelet(KubernetesClient client, String namespace) {
    this.client = client;
    this.pods = client.pods().inNamespace(namespace).inform(new OnChange<>(this::run));
  }

  /** Pods of this component made from now on do not become ready. */
  void holdBack(String component) {
    heldBack.add(component);
  }

  /** Lets the pods of this component become ready. */
  void release(String component) {
    heldBack.remove(component);
    pods.getStore().list().forEach(this::run);
  }

  private void run(Pod pod) {
    Map<String, String> labels = pod.getMetadata().getLabels();
    String component = labels == null ? "" : labels.getOrDefault(Labels.COMPONENT, "");
    boolean pending = pod.getStatus() == null || "Pending".equals(pod.getStatus().getPhase());
    if (!pending
        || heldBack.contains(component)
        || pod.getMetadata().getDeletionTimestamp() != null) {
      return;
    }
    boolean job = pod.getMetadata().getOwnerReferences().getFirst().getKind().equals("Job");
    try {
      client
          .resource(pod)
          .editStatus(
              now -> {
                now.setStatus(
                    new PodStatusBuilder()
                        .withPhase(job ? "Succeeded" : "Running")
                        .withConditions(
                            new PodConditionBuilder()
                                .withType("Ready")
                                .withStatus(job ? "False" : "True")
                                .build())
                        .build());
                return now;
              });
    } catch (KubernetesClientException e) {
      if (e.getCode() != 404 && e.getCode() != 409) {
        throw e;
      }
    }
  }

  @Override
  public void close() {
    pods.close();
  }
}
