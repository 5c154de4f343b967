package dev.millwright.queues;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.ArrayList;
import java.util.List;

/** Pods as YuniKorn's shim leaves them when it rejected their application. */
final class FailedPods implements AutoCloseable {
  static final String NAMESPACE = "rejected";

  private final KubernetesClient admin;
  private final List<Pod> made = new ArrayList<>();

  FailedPods(KubernetesClient admin) {
    this.admin = admin;
    var namespace = new NamespaceBuilder().withNewMetadata().withName(NAMESPACE).endMetadata();
    admin.resource(namespace.build()).unlock().serverSideApply();
    var account =
        new ServiceAccountBuilder()
            .withNewMetadata()
            .withName("default")
            .withNamespace(NAMESPACE)
            .endMetadata();
    admin.resource(account.build()).unlock().serverSideApply();
  }

  void rejected(String application, String queue) {
    Pod pod =
        admin
            .resource(
                new PodBuilder()
                    .withNewMetadata()
                    .withName(application)
                    .withNamespace(NAMESPACE)
                    .addToLabels("yunikorn.apache.org/app-id", application)
                    .addToAnnotations("yunikorn.apache.org/queue", queue)
                    .endMetadata()
                    .withNewSpec()
                    .withSchedulerName("yunikorn")
                    .addNewContainer()
                    .withName("main")
                    .withImage("main")
                    .endContainer()
                    .endSpec()
                    .build())
            .create();
    made.add(pod);
    admin
        .resource(
            pod.toBuilder()
                .withNewStatus()
                .withPhase("Failed")
                .withReason("ApplicationRejected")
                .withMessage("failed to place application " + application)
                .endStatus()
                .build())
        .updateStatus();
  }

  @Override
  public void close() {
    made.forEach(pod -> admin.resource(pod).withGracePeriod(0).delete());
  }
}
