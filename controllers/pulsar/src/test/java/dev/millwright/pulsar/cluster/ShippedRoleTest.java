package dev.millwright.pulsar.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.label.Labels;
import dev.millwright.pulsar.SelectiveReads;
import dev.millwright.pulsar.Shipped;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.rbac.Permission;
import dev.millwright.testkit.rbac.RbacUse;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The shipped rights are those the cluster controller uses, no more and no less, and of what others
 * may have too it never reads more than it needs.
 */
class ShippedRoleTest {

  private static final Set<String> CONTENT = Set.of("tenants", "namespaces", "topics");

  private static final String LEFT_OVER =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: left-over}
      spec: {ports: [{port: 1}]}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: left-over}
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: left-over}
      spec: {selector: {matchLabels: {a: b}}}
      ---
      apiVersion: batch/v1
      kind: Job
      metadata: {name: left-over}
      spec:
        suspend: true
        template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: left-over}
      spec:
        replicas: 0
        selector: {matchLabels: {a: b}}
        template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: a}]}}
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: left-over}
      spec:
        replicas: 0
        serviceName: a
        selector: {matchLabels: {a: b}}
        template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: a}]}}
      """;

  @Test
  void isExactlyWhatIsUsed() {
    try (ClusterScene scene = new ClusterScene()) {
      liveAndDie(scene);
      leaveVolumes(scene);
    }
    List<AuditedRequest> requests = Shipped.CONTROLLER.requests(KubeApi.shared().audit());
    Set<Permission> granted = Shipped.CONTROLLER.rbac().granted();
    RbacUse.of(granted, requests).assertExact(elsewhere(granted));
    SelectiveReads.assertAll(requests);
  }

  private static void liveAndDie(ClusterScene scene) {
    scene
        .admin()
        .resource(
            new StorageClassBuilder()
                .withNewMetadata()
                .withName("shelf")
                .endMetadata()
                .withProvisioner("example.org/none")
                .build())
        .serverSideApply();
    scene
        .admin()
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName("key")
                .withNamespace(scene.namespace())
                .endMetadata()
                .withStringData(Map.of("token", "t"))
                .build())
        .create();
    scene.create(
        "outside",
        "external: {adminUrl: 'http://e:8080', serviceUrl: 'pulsar://e:6650', credentials: {name: key}}");
    // Two brokers, for one alone has no disruption budget.
    String whole =
        """
        deletionPolicy: Delete
        metadata: {zooKeeper: {data: {size: 1Gi, storageClassName: shelf}}}
        brokers: {replicas: 2, config: {backlogQuotaCheckEnabled: '%s'}}
        """;
    scene.create("whole", whole.formatted("false"));
    scene.awaitReady("whole");
    scene.awaitCondition("outside", "Ready", "True");

    scene.change("whole", c -> Specs.spec(c, whole.formatted("true")));
    leftOversGo(scene);
    scene.awaitReady("whole");
    scene.delete("whole");
  }

  private static void leaveVolumes(ClusterScene scene) {
    scene.create("keeper", "deletionPolicy: Keep");
    scene.awaitReady("keeper");
    scene.delete("keeper");
  }

  /** What a plan of an earlier version made, and the present one no longer has. */
  private static void leftOversGo(ClusterScene scene) {
    List<HasMetadata> objects = scene.admin().load(in(LEFT_OVER)).items();
    for (HasMetadata object : objects) {
      object.getMetadata().setNamespace(scene.namespace());
      object.getMetadata().setLabels(Map.of(Labels.MANAGED_BY, PulsarController.NAME));
      object.addOwnerReference(scene.cluster("whole").get());
      scene.admin().resource(object).create();
    }
    scene
        .await()
        .untilAsserted(
            () ->
                assertThat(objects)
                    .allSatisfy(o -> assertThat(scene.admin().resource(o).get()).isNull()));
  }

  private static InputStream in(String yaml) {
    return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<Permission> elsewhere(Set<Permission> granted) {
    return granted.stream()
        .filter(
            permission ->
                // Tenants, namespaces and topics have a controller and a test of their own.
                CONTENT.stream().anyMatch(kind -> permission.resource().startsWith("pulsar" + kind))
                    // Only taken where several replicas may run.
                    || permission.resource().equals("leases")
                    // Used where somebody else writes at the same time.
                    || permission.toString().endsWith("get pulsar.millwright.dev/pulsarclusters"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
