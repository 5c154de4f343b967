package dev.millwright.pulsar.cluster.apply;

import dev.millwright.pulsar.cluster.gather.ObservedPod;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import org.jboss.logging.Logger;

/** Deletes an outdated pod, so that its StatefulSet makes a new one. */
public final class PodReplacer {

  private static final Logger LOG = Logger.getLogger(PodReplacer.class);
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  /**
   * Deletes the pod if it is still exactly what was looked at: the resource version tells apart
   * even a pod of the same name made since.
   */
  public void replace(String namespace, ObservedPod pod, KubernetesClient client) {
    Pod seen =
        new PodBuilder()
            .withNewMetadata()
            .withName(pod.name())
            .withNamespace(namespace)
            .withUid(pod.uid())
            .withResourceVersion(pod.resourceVersion())
            .endMetadata()
            .build();
    try {
      client.resource(seen).lockResourceVersion(pod.resourceVersion()).delete();
      LOG.infof("%s/%s: replaced for a new configuration", namespace, pod.name());
    } catch (KubernetesClientException e) {
      if (e.getCode() != CONFLICT && e.getCode() != NOT_FOUND) {
        throw e;
      }
      LOG.debugf("%s/%s changed since it was looked at; next time", namespace, pod.name());
    }
  }
}
