package dev.millwright.pulsar.cluster.apply;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.common.label.Labels;
import dev.millwright.pulsar.cluster.PulsarController;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left of a cluster that is deleted.
 *
 * @param workloads its StatefulSets and Deployments
 * @param pods their pods
 */
record Remains(List<HasMetadata> workloads, List<Pod> pods) {

  /** As the caches have it. Each lags by itself: a set may be gone before its pod has come. */
  static Remains cached(Context<PulsarCluster> context) {
    return new Remains(
        Stream.<HasMetadata>concat(
                context.getSecondaryResourcesAsStream(StatefulSet.class),
                context.getSecondaryResourcesAsStream(Deployment.class))
            .toList(),
        context.getSecondaryResourcesAsStream(Pod.class).toList());
  }

  /** As the API server has it. Pods come last, for nothing makes them without a workload. */
  static Remains asked(PulsarCluster primary, KubernetesClient client) {
    String namespace = primary.getMetadata().getNamespace();
    Map<String, String> ours = PulsarController.labelsOf(primary.getMetadata().getName());
    var sets = client.apps().statefulSets().inNamespace(namespace).withLabels(ours).list();
    var deployments = client.apps().deployments().inNamespace(namespace).withLabels(ours).list();
    var pods = client.pods().inNamespace(namespace).withLabels(ours).list();
    return new Remains(
        Stream.<HasMetadata>concat(sets.getItems().stream(), deployments.getItems().stream())
            .filter(workload -> workload.hasOwnerReferenceFor(primary))
            .toList(),
        pods.getItems());
  }

  /** The same, but for pods that nobody waits for. */
  Remains awaiting(Predicate<Pod> awaited) {
    return new Remains(workloads, pods.stream().filter(awaited).toList());
  }

  /** Labels of the components of which anything is left. */
  Set<String> components() {
    return Stream.concat(workloads.stream(), pods.stream())
        .map(Remains::component)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Workloads of these components that nobody has told to stop. */
  List<HasMetadata> running(Set<String> components) {
    return workloads.stream()
        .filter(workload -> components.contains(component(workload)))
        .filter(workload -> workload.getMetadata().getDeletionTimestamp() == null)
        .toList();
  }

  private static String component(HasMetadata object) {
    return object.getMetadata().getLabels().getOrDefault(Labels.COMPONENT, "");
  }
}
