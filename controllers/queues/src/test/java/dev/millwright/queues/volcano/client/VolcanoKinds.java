package dev.millwright.queues.volcano.client;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

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
    admin
        .apiextensions()
        .v1()
        .customResourceDefinitions()
        .withName(plural + "." + group)
        .waitUntilCondition(VolcanoKinds::isEstablished, 60, TimeUnit.SECONDS);
  }

  private static boolean isEstablished(@Nullable CustomResourceDefinition crd) {
    return crd != null
        && crd.getStatus() != null
        && crd.getStatus().getConditions().stream()
            .anyMatch(
                told -> told.getType().equals("Established") && told.getStatus().equals("True"));
  }
}
