package dev.millwright.pulsar.content;

import static dev.millwright.pulsar.content.ContentUnderTest.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.ManagedContent;
import dev.millwright.api.pulsar.PermissionAction;
import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.pulsar.ShippedController;
import dev.millwright.pulsar.admin.NamespaceName;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.admin.TenantState;
import dev.millwright.pulsar.admin.TopicName;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import dev.millwright.testkit.pulsar.StandalonePulsarExtension;
import dev.millwright.testkit.rbac.Permission;
import dev.millwright.testkit.rbac.RbacUse;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tenants, namespaces and topics on a real API server and a real Pulsar. */
@RealKubernetes
@ExtendWith(StandalonePulsarExtension.class)
class ContentOnPulsarTest {

  private static final Duration DRIFT = Duration.ofSeconds(3);

  private final KubernetesClient client;
  private final StandalonePulsar pulsar;
  private final ContentUnderTest content;
  private final PulsarAdminPort admin;
  private final String tenant;
  private final NamespaceName namespace;

  ContentOnPulsarTest(KubernetesClient client, StandalonePulsar pulsar) {
    this.client = client;
    this.pulsar = pulsar;
    this.content = new ContentUnderTest(client, DRIFT);
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

  private void tenantAndNamespace() {
    admin.createTenant(tenant, new TenantState(Set.of(), Set.of("standalone")));
    admin.createNamespace(namespace, null);
  }

  private String topic(String name, String more) {
    return Yaml.topic(name, "c", namespace.toString(), more);
  }

  private ContentStatus status(String topic) {
    return client.resources(PulsarTopic.class).withName(topic).get().getStatus();
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
    assertThat(admin.tenant(tenant)).contains(new TenantState(Set.of("ada"), Set.of("standalone")));
    assertThat(admin.partitions(new TopicName(true, namespace, name))).contains(2);
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
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
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

    assertThat(admin.partitions(topic)).contains(4);
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
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
  void adoptsWhatExistsAndLeavesAloneWhatItDoesNotName() {
    tenantAndNamespace();
    String name = content.unique("adopted");
    var topic = new TopicName(true, namespace, name);
    admin.createTopic(topic, 0);
    admin.grant(topic, "someone", Set.of(PermissionAction.consume));
    admin.set(namespace, new Policy.MessageTtl(77));
    content.apply(topic(name, "permissions: [{role: joe, actions: [produce]}]"));
    content.apply(
        Yaml.namespace(
            tenant + "-orders", "c", tenant, "name: orders\npolicies: {deduplication: true}"));

    content.awaitReady(PulsarTopic.class, name);
    content.awaitReady(PulsarNamespace.class, tenant + "-orders");
    assertThat(admin.ownPermissions(topic)).containsOnlyKeys("joe", "someone");
    assertThat(admin.namespace(namespace).orElseThrow().policies())
        .containsEntry(PolicyKind.MESSAGE_TTL, new Policy.MessageTtl(77))
        .containsEntry(PolicyKind.DEDUPLICATION, new Policy.Deduplication(true));
  }

  @Test
  void repairsWhatOthersChange() {
    tenantAndNamespace();
    String name = content.unique("drifts");
    var topic = new TopicName(true, namespace, name);
    content.apply(
        Yaml.namespace(
            tenant + "-orders", "c", tenant, "name: orders\npolicies: {messageTTL: 60s}"));
    content.apply(topic(name, "partitions: 2"));
    content.awaitReady(PulsarNamespace.class, tenant + "-orders");
    content.awaitReady(PulsarTopic.class, name);

    PulsarTool.run(pulsar, "namespaces", "set-message-ttl", "-ttl", "5", namespace.toString());
    PulsarTool.run(pulsar, "topics", "delete-partitioned-topic", topic.toString());

    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(admin.partitions(topic)).contains(2);
              assertThat(admin.namespace(namespace).orElseThrow().policies())
                  .containsEntry(PolicyKind.MESSAGE_TTL, new Policy.MessageTtl(60));
              assertThat(status(name).drift())
                  .extracting("repaired", "fields")
                  .containsExactly(1L, List.of("name"));
            });
    assertThat(content.events(name)).contains("DriftRepaired");
  }

  @Test
  void refusesWhatPulsarCannotDo() {
    tenantAndNamespace();
    admin.createTopic(new TopicName(true, namespace, "wide"), 4);
    admin.createTopic(new TopicName(true, namespace, "plain"), 0);
    String shrinks = content.unique("shrinks");
    String plain = content.unique("plain");
    String part = content.unique("x") + "-partition-0";
    String tight = content.unique("tight");
    content.apply(topic(shrinks, "name: wide\npartitions: 2"));
    content.apply(topic(plain, "name: plain\npartitions: 2"));
    content.apply(topic(part, ""));
    content.apply(
        topic(
            tight,
            "policies: {retention: {time: 1h, size: 1Mi}, backlogQuota: {limitSize: 9Gi, policy: producer_exception}}"));

    content.await(PulsarTopic.class, shrinks, "Accepted", "False", "PartitionsShrink");
    content.await(PulsarTopic.class, plain, "Accepted", "False", "PartitioningDiffers");
    content.await(PulsarTopic.class, part, "Accepted", "False", "NameRefused");
    content.await(PulsarTopic.class, tight, "Programmed", "False", "RefusedByPulsar");
    assertThat(content.condition(PulsarTopic.class, tight, "Programmed").orElseThrow().message())
        .contains("Retention Quota must exceed configured backlog quota");
    assertThat(admin.partitions(new TopicName(true, namespace, "wide"))).contains(4);
  }

  @Test
  void theOlderOfTwoKeepsTheTopic() {
    tenantAndNamespace();
    String older = content.unique("a");
    String younger = content.unique("b");
    content.apply(topic(older, "name: one\ndeletionPolicy: Delete"));
    content.awaitReady(PulsarTopic.class, older);
    content.apply(topic(younger, "name: one\ndeletionPolicy: Delete"));

    content.await(PulsarTopic.class, younger, "Accepted", "False", "Conflict");
    assertThat(content.condition(PulsarTopic.class, younger, "Accepted").orElseThrow().message())
        .contains(older);
    content.delete(PulsarTopic.class, younger);
    content.awaitGone(PulsarTopic.class, younger);
    assertThat(admin.partitions(new TopicName(true, namespace, "one"))).isPresent();
  }

  @Test
  void keepsOrDeletesAsAsked() {
    String kept = content.unique("kept");
    String deleted = content.unique("deleted");
    content.apply(Yaml.tenant(tenant, "c", "deletionPolicy: Delete"));
    content.apply(
        Yaml.namespace(tenant + "-orders", "c", tenant, "name: orders\ndeletionPolicy: Delete"));
    content.apply(topic(kept, ""));
    content.apply(topic(deleted, "partitions: 2\ndeletionPolicy: Delete"));
    content.awaitReady(PulsarTopic.class, kept);
    content.awaitReady(PulsarTopic.class, deleted);

    content.delete(PulsarTopic.class, kept);
    content.delete(PulsarTopic.class, deleted);
    content.awaitGone(PulsarTopic.class, kept);
    content.awaitGone(PulsarTopic.class, deleted);
    assertThat(admin.partitions(new TopicName(true, namespace, kept))).contains(0);
    assertThat(admin.partitions(new TopicName(true, namespace, deleted))).isEmpty();
    assertThat(content.events(kept)).contains("Kept");

    content.delete(PulsarNamespace.class, tenant + "-orders");
    content.await(PulsarNamespace.class, tenant + "-orders", "Programmed", "False", "NotEmpty");
    admin.deleteTopic(new TopicName(true, namespace, kept), false);
    content.awaitGone(PulsarNamespace.class, tenant + "-orders");
    content.delete(PulsarTenant.class, tenant);
    content.awaitGone(PulsarTenant.class, tenant);
    assertThat(admin.tenant(tenant)).isEmpty();
  }

  @Test
  void usesEachOfItsRightsAndNoOthers() {
    String name = content.unique("rights");
    String of = tenant + "-orders";
    content.apply(Yaml.tenant(tenant, "c", ""));
    content.apply(Yaml.namespace(of, "c", tenant, "name: orders"));
    content.apply(topic(name, ""));
    content.awaitReady(PulsarTopic.class, name);
    content.delete(PulsarTopic.class, name);
    content.delete(PulsarNamespace.class, of);
    content.delete(PulsarTenant.class, tenant);
    content.awaitGone(PulsarTopic.class, name);
    content.awaitGone(PulsarNamespace.class, of);
    content.awaitGone(PulsarTenant.class, tenant);

    Set<Permission> ofContent =
        ShippedController.RBAC.granted().stream()
            .filter(p -> p.resource().matches("pulsar(tenants|namespaces|topics)(/status)?"))
            .collect(Collectors.toUnmodifiableSet());
    assertThat(ofContent).isNotEmpty();
    RbacUse.of(ofContent, ShippedController.requests(KubeApi.shared())).assertExact(Set.of());
  }
}
