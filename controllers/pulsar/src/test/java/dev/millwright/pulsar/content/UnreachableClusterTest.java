package dev.millwright.pulsar.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import dev.millwright.testkit.pulsar.StandalonePulsarExtension;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What content says when the cluster behind it is not what it should be. */
@RealKubernetes
@ExtendWith(StandalonePulsarExtension.class)
class UnreachableClusterTest {

  private final KubernetesClient client;
  private final StandalonePulsar pulsar;
  private final ContentUnderTest content;
  private final String tenant;

  UnreachableClusterTest(KubernetesClient client, StandalonePulsar pulsar) {
    this.client = client;
    this.pulsar = pulsar;
    this.content = new ContentUnderTest(client, Duration.ofMinutes(5));
    this.tenant = content.unique("t");
  }

  @AfterEach
  void stop() {
    content.close();
  }

  @Test
  void noCluster() {
    content.apply(Yaml.tenant(tenant, content.unique("none"), ""));
    content.await(PulsarTenant.class, tenant, "ResolvedRefs", "False", "ClusterMissing");
  }

  @Test
  void clusterThatIsNotReadyYet() {
    String cluster = content.unique("late");
    content.apply(
        """
        apiVersion: pulsar.millwright.dev/v1alpha1
        kind: PulsarCluster
        metadata: {name: %s}
        spec: {external: {adminUrl: "%s", serviceUrl: "pulsar://localhost:6650"}}
        """
            .formatted(cluster, pulsar.adminUrl()));
    content.apply(Yaml.tenant(tenant, cluster, ""));
    content.await(PulsarTenant.class, tenant, "Programmed", "False", "ClusterNotReady");
    content.cluster(cluster, pulsar.adminUrl(), pulsar.superUserToken());
    content.awaitReady(PulsarTenant.class, tenant);
  }

  @Test
  void wrongTokenThatIsThenCorrected() {
    String cluster = content.unique("locked");
    content.cluster(cluster, pulsar.adminUrl(), "wrong");
    content.apply(Yaml.tenant(tenant, cluster, ""));
    content.await(PulsarTenant.class, tenant, "Programmed", "False", "CredentialsRefused");
    assertThat(content.condition(PulsarTenant.class, tenant, "Programmed").orElseThrow().message())
        .contains("spec.external.credentials")
        .doesNotContain("wrong");
    client
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName(cluster)
                .endMetadata()
                .withStringData(Map.of("token", pulsar.superUserToken()))
                .build())
        .forceConflicts()
        .serverSideApply();
    content.awaitReady(PulsarTenant.class, tenant);
  }

  @Test
  void missingSecret() {
    String cluster = content.unique("secretless");
    content.cluster(cluster, pulsar.adminUrl(), "x");
    client.secrets().withName(cluster).delete();
    content.apply(Yaml.tenant(tenant, cluster, ""));
    content.await(PulsarTenant.class, tenant, "Programmed", "False", "SecretMissing");
  }

  @Test
  void nobodyAnswers() {
    String cluster = content.unique("silent");
    content.cluster(cluster, "http://localhost:1", "x");
    content.apply(Yaml.tenant(tenant, cluster, ""));
    content.await(PulsarTenant.class, tenant, "Programmed", "False", "AdminUnreachable");
    content.await(PulsarTenant.class, tenant, "Ready", "Unknown", "AdminUnreachable");
    content.await(PulsarTenant.class, tenant, "Accepted", "True", "Valid");
  }

  @Test
  void saysNoLongerThatItIsRefusedWhenItIsNot() {
    String cluster = content.unique("mute");
    String older = content.unique("a");
    String younger = content.unique("b");
    content.cluster(cluster, "http://localhost:1", "x");
    content.apply(Yaml.topic(older, cluster, tenant + "/orders", "name: one"));
    content.await(PulsarTopic.class, older, "Programmed", "False", "AdminUnreachable");
    content.apply(Yaml.topic(younger, cluster, tenant + "/orders", "name: one"));
    content.await(PulsarTopic.class, younger, "Accepted", "False", "Conflict");

    content.delete(PulsarTopic.class, older);
    content.awaitGone(PulsarTopic.class, older);
    content.look(PulsarTopic.class, younger);

    content.await(PulsarTopic.class, younger, "Programmed", "False", "AdminUnreachable");
    content.await(PulsarTopic.class, younger, "Accepted", "True", "Valid");
  }

  @Test
  void somethingElseAnswers() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = "<html>It works!</html>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      String cluster = content.unique("liar");
      content.cluster(cluster, "http://localhost:" + server.getAddress().getPort(), "x");
      content.apply(Yaml.tenant(tenant, cluster, ""));
      content.await(PulsarTenant.class, tenant, "Programmed", "False", "NotPulsar");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void doesNotHangWhenTheClusterIsGone() {
    String cluster = content.unique("gone");
    content.cluster(cluster, pulsar.adminUrl(), pulsar.superUserToken());
    content.apply(Yaml.tenant(tenant, cluster, "deletionPolicy: Delete"));
    content.awaitReady(PulsarTenant.class, tenant);
    client.resources(PulsarCluster.class).withName(cluster).delete();
    awaitKnownToBeGone(cluster);
    content.delete(PulsarTenant.class, tenant);
    content.awaitGone(PulsarTenant.class, tenant);
    assertThat(content.events(tenant)).contains("LeftBehind");
  }

  /** Events of clusters and of tenants come by two ways: a new tenant tells what is known. */
  private void awaitKnownToBeGone(String cluster) {
    String scout = content.unique("scout");
    content.apply(Yaml.tenant(scout, cluster, "deletionPolicy: Delete"));
    content.await(PulsarTenant.class, scout, "ResolvedRefs", "False", "ClusterMissing");
    content.delete(PulsarTenant.class, scout);
    content.awaitGone(PulsarTenant.class, scout);
  }
}
