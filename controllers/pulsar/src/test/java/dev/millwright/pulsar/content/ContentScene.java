package dev.millwright.pulsar.content;

import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.pulsar.admin.NamespaceName;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.admin.TenantState;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import dev.millwright.testkit.pulsar.StandalonePulsarExtension;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The reconcilers of content at work on a real API server and a real Pulsar, and names for a test.
 */
@RealKubernetes
@ExtendWith(StandalonePulsarExtension.class)
abstract class ContentScene {

  private static final Duration DRIFT = Duration.ofSeconds(3);

  final KubernetesClient client;
  final StandalonePulsar pulsar;
  final ContentUnderTest content;
  final PulsarAdminPort admin;
  final String tenant;
  final NamespaceName namespace;

  ContentScene(KubernetesClient client, StandalonePulsar pulsar) {
    this(client, pulsar, DRIFT);
  }

  /** With a period of its own after which what is settled is looked at. */
  ContentScene(KubernetesClient client, StandalonePulsar pulsar, Duration drift) {
    this.client = client;
    this.pulsar = pulsar;
    this.content = new ContentUnderTest(client, drift);
    this.admin = content.admin(pulsar);
    this.tenant = content.unique("shop");
    this.namespace = new NamespaceName(tenant, "orders");
  }

  @BeforeEach
  void connect() {
    content.cluster("c", pulsar.adminUrl(), pulsar.superUserToken());
  }

  @AfterEach
  void stop() {
    content.close();
  }

  void tenantAndNamespace() {
    admin.createTenant(tenant, new TenantState(Set.of(), Set.of("standalone")));
    admin.createNamespace(namespace, null);
  }

  /** A namespace whose messages live for a minute, until somebody sets five seconds in Pulsar. */
  String namespaceThatDrifts() {
    tenantAndNamespace();
    String of = tenant + "-orders";
    content.apply(Yaml.namespace(of, "c", tenant, "name: orders\npolicies: {messageTTL: 60s}"));
    content.awaitReady(PulsarNamespace.class, of);
    PulsarTool.run(pulsar, "namespaces", "set-message-ttl", "-ttl", "5", namespace.toString());
    return of;
  }

  String topic(String name, String more) {
    return Yaml.topic(name, "c", namespace.toString(), more);
  }

  ContentStatus status(String topic) {
    return client.resources(PulsarTopic.class).withName(topic).get().getStatus();
  }
}
