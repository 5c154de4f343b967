package dev.millwright.pulsar.content;

import static dev.millwright.pulsar.content.ContentObjects.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.ClusterUrls;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Conditions;
import dev.millwright.pulsar.admin.NamespaceName;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.admin.TopicName;
import dev.millwright.pulsar.cluster.RunningController;
import dev.millwright.testkit.kubernetes.DocumentedConditions;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import dev.millwright.testkit.pulsar.StandalonePulsarExtension;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A real Pulsar that someone else runs, from its PulsarCluster to its topics: both halves of the
 * controller at work on a real API server, and nobody but they writes a status.
 */
@RealKubernetes
@ExtendWith(StandalonePulsarExtension.class)
class ExternalClusterTest {

  private static final String CLUSTER = "theirs";
  private final KubernetesClient client;
  private final StandalonePulsar pulsar;
  private final ContentUnderTest content;
  private final RunningController clusters;
  private final PulsarAdminPort admin;
  private final Gate gate;
  private final NamespaceName namespace;

  ExternalClusterTest(KubeApi api, KubernetesClient client, StandalonePulsar pulsar) {
    this.client = client;
    this.pulsar = pulsar;
    this.gate = new Gate(pulsar.adminUrl());
    this.content = new ContentUnderTest(client, Duration.ofMinutes(5));
    this.clusters =
        new RunningController(
            api, ProxySelector.of(null), Set.of(client.getNamespace()), Clock.systemUTC());
    this.admin = content.admin(pulsar);
    this.namespace = new NamespaceName(content.unique("shop"), "orders");
  }

  @AfterEach
  void stop() {
    clusters.close();
    content.close();
    gate.close();
  }

  @Test
  void carriesContentAndSaysWhatIsTrueOfIt() {
    content.apply(topic("lines", "partitions: 2"));
    content.await(PulsarTopic.class, "lines", "ResolvedRefs", "False", "ClusterMissing");
    content.apply(cluster());
    awaitCluster("ResolvedRefs", "False", "SecretNotFound");
    token(pulsar.superUserToken());
    comesUp();

    gate.shut();
    assertThat(awaitCluster("Ready", "False", "Unreachable").message()).contains(gate.url());
    content.apply(topic("lines", "partitions: 3"));
    content.await(PulsarTopic.class, "lines", "Programmed", "False", "ClusterNotReady");
    gate.open();
    awaitCluster("Ready", "True", "Measured");
    awaitPartitions(3);

    token(pulsar.token("joe"));
    Condition denied = awaitCluster("Ready", "False", "AccessDenied");
    assertThat(denied.message())
        .contains(gate.url(), "spec.external.credentials")
        .doesNotContain(pulsar.token("joe"));
    content.apply(topic("lines", "partitions: 4"));
    content.await(PulsarTopic.class, "lines", "Programmed", "False", "ClusterNotReady");
    token(pulsar.superUserToken());
    awaitCluster("Ready", "True", "Measured");
    awaitPartitions(4);
    assertThat(content.events("lines")).doesNotContain("Recreated", "DriftRepaired");

    leavesWhatIsTheirs();
  }

  private void comesUp() {
    awaitCluster("Ready", "True", "Measured");
    assertThat(awaitCluster("Programmed", "True", "External").message()).contains("Someone else");
    awaitCluster("BookiesSafe", "Unknown", "NobodyToAsk");
    PulsarClusterStatus status = status();
    assertThat(status.urls())
        .isEqualTo(new ClusterUrls(gate.url(), pulsar.serviceUrl(), null, null, null, null));
    assertThat(status.components()).isNull();

    content.apply(Yaml.tenant("shop", CLUSTER, "name: " + namespace.tenant()));
    content.apply(Yaml.namespace("orders", CLUSTER, namespace.tenant(), ""));
    content.awaitReady(PulsarTenant.class, "shop");
    content.awaitReady(PulsarNamespace.class, "orders");
    awaitPartitions(2);
  }

  /** Whoever takes the objects away takes nothing from a Pulsar that is not ours. */
  private void leavesWhatIsTheirs() {
    client.resources(PulsarCluster.class).withName(CLUSTER).delete();
    Awaitility.await()
        .atMost(SOON)
        .until(() -> client.resources(PulsarCluster.class).withName(CLUSTER).get() == null);
    content.delete(PulsarTopic.class, "lines");
    content.awaitGone(PulsarTopic.class, "lines");
    assertThat(admin.partitions(new TopicName(true, namespace, "lines"))).contains(4);
    assertThat(client.apps().statefulSets().list().getItems()).isEmpty();
    assertThat(client.services().list().getItems()).isEmpty();
  }

  private void awaitPartitions(int partitions) {
    content.awaitReady(PulsarTopic.class, "lines");
    content.soon(
        () ->
            assertThat(admin.partitions(new TopicName(true, namespace, "lines")))
                .contains(partitions));
  }

  private Condition awaitCluster(String type, String status, String reason) {
    return Awaitility.await(type + "=" + status + " of " + CLUSTER)
        .atMost(SOON)
        .until(
            () -> {
              PulsarCluster now = client.resources(PulsarCluster.class).withName(CLUSTER).get();
              if (now.getStatus() == null) {
                return null;
              }
              DocumentedConditions.assertOn(now, ConditionType.RECONCILING);
              return Conditions.current(
                      now.getStatus().conditions(), type, now.getMetadata().getGeneration())
                  .filter(c -> c.status().equals(status) && c.reason().equals(reason))
                  .orElse(null);
            },
            Objects::nonNull);
  }

  private PulsarClusterStatus status() {
    return client.resources(PulsarCluster.class).withName(CLUSTER).get().getStatus();
  }

  private String cluster() {
    return """
        apiVersion: pulsar.millwright.dev/v1alpha1
        kind: PulsarCluster
        metadata: {name: %s}
        spec: {external: {adminUrl: "%s", serviceUrl: "%s", credentials: {name: key}}}
        """
        .formatted(CLUSTER, gate.url(), pulsar.serviceUrl());
  }

  private String topic(String name, String more) {
    return Yaml.topic(name, CLUSTER, namespace.toString(), more);
  }

  private void token(String token) {
    client
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName("key")
                .endMetadata()
                .withStringData(Map.of("token", token))
                .build())
        .forceConflicts()
        .serverSideApply();
  }
}
