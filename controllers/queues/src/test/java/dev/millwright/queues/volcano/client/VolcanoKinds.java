package dev.millwright.queues.volcano.client;

import dev.millwright.testkit.kubernetes.Crds;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Locale;

/** Volcano's kinds without its schemas, and with nobody behind them. */
record VolcanoKinds(KubernetesClient admin) {
  void install() {
    add("Queue", "scheduling.volcano.sh", "v1beta1", "Cluster");
    add("PodGroup", "scheduling.volcano.sh", "v1beta1", "Namespaced");
    add("Command", "bus.volcano.sh", "v1alpha1", "Namespaced");
  }

  private void add(String kind, String group, String version, String scope) {
    String plural = kind.toLowerCase(Locale.ROOT) + "s";
    admin
        .resource(
            """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: %1$s.%2$s}
            spec:
              group: %2$s
              names: {kind: %3$s, plural: %1$s}
              scope: %5$s
              versions:
              - name: %4$s
                served: true
                storage: true
                subresources: {status: {}}
                schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
            """
                .formatted(plural, group, kind, version, scope))
        .fieldManager("test")
        .forceConflicts()
        .serverSideApply();
    Crds.awaitEstablished(admin, plural + "." + group);
  }
}
