package dev.millwright.spark;

import dev.millwright.testkit.kubernetes.Crds;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;

/**
 * Kinds that other projects bring, without their schemas, and queues, with nobody behind them all:
 * the test says of an object what its controller would.
 *
 * @param admin may do all
 */
public record BorrowedKinds(KubernetesClient admin) {
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private static final PatchContext APPLY =
      new PatchContext.Builder()
          .withForce(true)
          .withFieldManager("test")
          .withPatchType(PatchType.SERVER_SIDE_APPLY)
          .build();

  /** Groups of pods, by Volcano. */
  public void podGroup() {
    add("PodGroup", "scheduling.volcano.sh", "v1beta1");
  }

  /** Routes, by the Gateway API. */
  public void httpRoute() {
    add("HTTPRoute", "gateway.networking.k8s.io", "v1");
  }

  /** Takes routes away again, for tests of a cluster that has none. */
  public void noHttpRoute() {
    Resource<CustomResourceDefinition> crd = crd("httproutes.gateway.networking.k8s.io");
    crd.delete();
    Awaitility.await().atMost(PATIENCE).until(() -> crd.get() == null);
  }

  /**
   * A queue as its controller would leave it: what it lets in goes to {@code back-end-<name>} of
   * scheduler {@code batch}, and never takes more than 64Gi.
   *
   * @param enforced status of that condition
   * @param backEnd {@code Volcano} or {@code YuniKorn}
   */
  public void queue(String name, String enforced, String backEnd) {
    queue(name, enforced, backEnd, "");
  }

  /**
   * The same with limits.
   *
   * @param limits like {@code {queue: team, max: 3}, {queue: org, max: 10}}
   */
  public void queue(String name, String enforced, String backEnd, String limits) {
    String yaml =
        """
        apiVersion: queues.millwright.dev/v1alpha1
        kind: BatchQueue
        metadata: {name: %1$s}
        spec: {}
        status:
          observedGeneration: 1
          conditions:
          - type: Enforced
            status: "%2$s"
            observedGeneration: 1
            lastTransitionTime: "2026-01-01T00:00:00Z"
            reason: Told
            message: so
          placement: {backend: "%3$s", schedulerName: batch, queue: back-end-%1$s}
          ceiling: {memory: 64Gi}
          applicationLimits: [%4$s]
        """
            .formatted(name, enforced, backEnd, limits);
    admin.resource(yaml).patch(APPLY);
    admin.resource(yaml).subresource("status").patch(APPLY);
  }

  private void add(String kind, String group, String version) {
    String plural = kind.toLowerCase(Locale.ROOT) + "s";
    admin
        .resource(
            """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: %1$s.%2$s
              annotations: {api-approved.kubernetes.io: "unapproved, for a test"}
            spec:
              group: %2$s
              names: {kind: %3$s, plural: %1$s}
              scope: Namespaced
              versions:
              - name: %4$s
                served: true
                storage: true
                subresources: {status: {}}
                schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
            """
                .formatted(plural, group, kind, version))
        .patch(APPLY);
    Crds.awaitEstablished(admin, plural + "." + group);
  }

  private Resource<CustomResourceDefinition> crd(String name) {
    return admin.apiextensions().v1().customResourceDefinitions().withName(name);
  }
}
