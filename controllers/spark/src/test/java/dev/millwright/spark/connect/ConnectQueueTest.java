package dev.millwright.spark.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.spark.apply.ForeignKinds;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A server in a queue of Volcano. Neither a controller of queues nor Volcano is here: the test
 * writes what the former would, and the kinds of both have no schema.
 */
class ConnectQueueTest {
  private static final String QUEUE =
      """
      apiVersion: queues.millwright.dev/v1alpha1
      kind: BatchQueue
      metadata: {name: notebooks}
      spec: {}
      status:
        observedGeneration: 1
        conditions:
        - {type: Enforced, status: "True", observedGeneration: 1, reason: Told, message: so}
        placement: {backend: Volcano, schedulerName: batch, queue: back-end}
        ceiling: {memory: 64Gi}
      """;

  private static final PatchContext APPLY =
      new PatchContext.Builder()
          .withForce(true)
          .withFieldManager("test")
          .withPatchType(PatchType.SERVER_SIDE_APPLY)
          .build();

  private static ConnectScene scene;

  @BeforeAll
  static void open() {
    scene = new ConnectScene();
    kind("batchqueue", "queues.millwright.dev", "BatchQueue", "Cluster", "v1alpha1");
    kind("podgroup", "scheduling.volcano.sh", "PodGroup", "Namespaced", "v1beta1");
    apply(QUEUE);
    scene.admin().resource(QUEUE).subresource("status").patch(APPLY);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void holdsRoomForEachServerThatGoes() {
    scene.create("gang", "queue: {name: notebooks}\nexecutor: {instances: 2}");
    Pod driver = scene.awaitDriver("gang", 1);
    assertThat(scene.condition("gang", "Admitted").reason()).isEqualTo("Enforced");
    assertThat(driver.getSpec().getSchedulerName()).isEqualTo("batch");
    assertThat(groups())
        .singleElement()
        .satisfies(
            group ->
                assertThat(driver.getMetadata().getAnnotations())
                    .containsEntry("scheduling.k8s.io/group-name", group.getMetadata().getName()));
    scene.serve("gang", 1);
    scene.node().executors(driver, 2, "Running");
    scene
        .await()
        .until(() -> Integer.valueOf(3).equals(groups().getFirst().get("spec", "minMember")));

    String former = groups().getFirst().getMetadata().getName();
    scene.patch("gang", "{\"conf\": {\"spark.sql.shuffle.partitions\": \"7\"}}");
    scene.awaitDriver("gang", 2);
    assertThat(groups()).hasSize(2);
    scene.serve("gang", 2);
    assertThat(groups())
        .singleElement()
        .satisfies(group -> assertThat(group.getMetadata().getName()).isNotEqualTo(former));
    scene.patch("gang", "{\"suspend\": true}");
    scene.awaitCondition("gang", "Suspended", "True", "Resting");
    assertThat(groups()).as("a group that nobody needs holds room").isEmpty();
  }

  private static List<GenericKubernetesResource> groups() {
    return scene
        .admin()
        .genericKubernetesResources(ForeignKinds.POD_GROUP)
        .inNamespace(scene.namespace())
        .list()
        .getItems();
  }

  private static void apply(String yaml) {
    scene.admin().resource(yaml).patch(APPLY);
  }

  private static void kind(String one, String group, String kind, String scope, String version) {
    apply(
        """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: %1$ss.%2$s}
      spec:
        group: %2$s
        names: {kind: %3$s, plural: %1$ss}
        scope: %4$s
        versions:
        - name: %5$s
          served: true
          storage: true
          subresources: {status: {}}
          schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
      """
            .formatted(one, group, kind, scope, version));
    scene
        .await()
        .until(
            () ->
                Objects.requireNonNull(
                        scene
                            .admin()
                            .apiextensions()
                            .v1()
                            .customResourceDefinitions()
                            .withName(one + "s." + group)
                            .get())
                    .getStatus()
                    .getConditions()
                    .stream()
                    .anyMatch(
                        told ->
                            told.getType().equals("Established")
                                && told.getStatus().equals("True")));
  }
}
