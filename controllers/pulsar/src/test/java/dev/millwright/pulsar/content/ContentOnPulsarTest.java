package dev.millwright.pulsar.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.ManagedContent;
import dev.millwright.api.pulsar.PermissionAction;
import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.pulsar.admin.NamespaceState;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import dev.millwright.pulsar.admin.TenantState;
import dev.millwright.pulsar.admin.TopicName;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Content comes to be and follows its spec on a real API server and a real Pulsar. */
class ContentOnPulsarTest extends ContentScene {

  ContentOnPulsarTest(KubernetesClient client, StandalonePulsar pulsar) {
    super(client, pulsar);
  }

  @Test
  void needsNoOrder() {
    String name = content.unique("lines");
    content.apply(topic(name, "partitions: 2"));
    content.await(PulsarTopic.class, name, "ResolvedRefs", "False", "NamespaceMissing");
    content.apply(Yaml.namespace(tenant + "-orders", "c", tenant, "name: orders"));
    content.await(
        PulsarNamespace.class, tenant + "-orders", "ResolvedRefs", "False", "TenantMissing");
    content.apply(Yaml.tenant(tenant, "c", "adminRoles: [ada]"));

    content.awaitReady(PulsarTenant.class, tenant);
    content.awaitReady(PulsarNamespace.class, tenant + "-orders");
    content.awaitReady(PulsarTopic.class, name);
    content.soon(
        () -> {
          assertThat(admin.tenant(tenant))
              .contains(new TenantState(Set.of("ada"), Set.of("standalone")));
          assertThat(admin.partitions(new TopicName(true, namespace, name))).contains(2);
        });
    assertThat(status(name).partitions()).isEqualTo(2);
    assertThat(status(name).name()).isEqualTo("persistent://" + namespace + "/" + name);
  }

  private static final String MANY_SETTINGS =
      """
      partitions: 2
      policies:
        retention: {time: 2d, size: 20Gi}
        backlogQuota: {limitSize: 1Gi, limitTime: 1d, policy: producer_exception}
        messageTTL: 30s
        deduplication: true
        schemaCompatibility: FULL
      permissions:
        - role: joe
          actions: [produce, consume]
        - role: ada
          actions: [consume]
      """;
  private static final String FEW_SETTINGS =
      """
      partitions: 4
      policies:
        deduplication: false
      permissions:
        - role: joe
          actions: [produce]
      """;

  @Test
  void setsWhatIsWantedAndRemembersIt() {
    tenantAndNamespace();
    String name = content.unique("many");
    var topic = new TopicName(true, namespace, name);
    content.apply(topic(name, MANY_SETTINGS));
    content.awaitReady(PulsarTopic.class, name);
    assertThat(status(name).managed())
        .isEqualTo(
            new ManagedContent(
                List.of(
                    "backlogQuota.limitSize",
                    "backlogQuota.limitTime",
                    "deduplication",
                    "messageTTL",
                    "retention",
                    "schemaCompatibility"),
                List.of("ada", "joe")));
    content.soon(
        () ->
            assertThat(admin.topicPolicy(topic, PolicyKind.RETENTION))
                .contains(new Policy.Retention(2880, 20 * 1024)));
  }

  @Test
  void resetsWhatLeavesTheSpecAndGrows() {
    tenantAndNamespace();
    String name = content.unique("grows");
    var topic = new TopicName(true, namespace, name);
    content.apply(topic(name, MANY_SETTINGS));
    content.awaitReady(PulsarTopic.class, name);
    content.apply(topic(name, FEW_SETTINGS));
    content.awaitReady(PulsarTopic.class, name);

    content.soon(
        () -> {
          assertThat(admin.partitions(topic)).contains(4);
          assertThat(admin.topicPolicy(topic, PolicyKind.RETENTION)).isEmpty();
          assertThat(admin.topicPolicy(topic, PolicyKind.MESSAGE_TTL)).isEmpty();
          assertThat(admin.topicPolicy(topic, PolicyKind.BACKLOG_AGE)).isEmpty();
          assertThat(admin.topicPolicy(topic, PolicyKind.DEDUPLICATION))
              .contains(new Policy.Deduplication(false));
          assertThat(admin.ownPermissions(topic))
              .isEqualTo(Map.of("joe", Set.of(PermissionAction.produce)));
        });
    assertThat(status(name).managed())
        .isEqualTo(new ManagedContent(List.of("deduplication"), List.of("joe")));
  }

  @Test
  void resetsThePoliciesThatLeaveANamespace() {
    tenantAndNamespace();
    String of = tenant + "-orders";
    content.apply(
        Yaml.namespace(
            of,
            "c",
            tenant,
            """
            name: orders
            policies:
              retention: {time: 2d, size: 20Gi}
              messageTTL: 60s
              deduplication: true
            permissions:
              - role: joe
                actions: [produce]
            """));
    content.awaitReady(PulsarNamespace.class, of);
    content.soon(
        () ->
            assertThat(admin.namespace(namespace).orElseThrow().policies())
                .containsOnlyKeys(
                    PolicyKind.RETENTION, PolicyKind.MESSAGE_TTL, PolicyKind.DEDUPLICATION));

    content.apply(Yaml.namespace(of, "c", tenant, "name: orders\npolicies: {messageTTL: 30s}"));
    content.awaitReady(PulsarNamespace.class, of);

    content.soon(
        () -> {
          NamespaceState left = admin.namespace(namespace).orElseThrow();
          assertThat(left.policies())
              .isEqualTo(Map.of(PolicyKind.MESSAGE_TTL, new Policy.MessageTtl(30)));
          assertThat(left.permissions()).isEmpty();
        });
  }
}
