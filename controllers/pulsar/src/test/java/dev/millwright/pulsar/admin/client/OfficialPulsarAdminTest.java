package dev.millwright.pulsar.admin.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millwright.api.pulsar.BacklogPolicy;
import dev.millwright.api.pulsar.PermissionAction;
import dev.millwright.api.pulsar.SchemaCompatibility;
import dev.millwright.pulsar.admin.AdminException.Conflict;
import dev.millwright.pulsar.admin.AdminException.Denied;
import dev.millwright.pulsar.admin.AdminException.NotFound;
import dev.millwright.pulsar.admin.AdminException.Refused;
import dev.millwright.pulsar.admin.AdminTarget;
import dev.millwright.pulsar.admin.Credentials;
import dev.millwright.pulsar.admin.NamespaceName;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyTarget;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.admin.TenantState;
import dev.millwright.pulsar.admin.TopicName;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import dev.millwright.testkit.pulsar.StandalonePulsarExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The adapter against a real Pulsar. */
@ExtendWith(StandalonePulsarExtension.class)
class OfficialPulsarAdminTest {

  private static final TenantState ANYWHERE = new TenantState(Set.of(), Set.of("standalone"));

  private final PulsarAdmins admins = new PulsarAdmins();
  private PulsarAdminPort admin;
  private NamespaceName namespace;

  OfficialPulsarAdminTest(StandalonePulsar pulsar) {
    admin = connect(pulsar, pulsar.superUserToken());
    namespace = new NamespaceName("t-" + UUID.randomUUID(), "ns");
  }

  private PulsarAdminPort connect(StandalonePulsar pulsar, String token) {
    var credentials = new Credentials(token, token, null);
    return admins.of(new AdminTarget("uid", pulsar.adminUrl(), credentials));
  }

  @BeforeEach
  void createTenantAndNamespace() {
    admin.createTenant(namespace.tenant(), ANYWHERE);
    admin.createNamespace(namespace, 4);
  }

  @AfterEach
  void closeClients() {
    admins.closeAll();
  }

  @Test
  void changesAndDeletesTenants() {
    var roles = new TenantState(Set.of("ada", "joe"), Set.of("standalone"));
    admin.updateTenant(namespace.tenant(), roles);

    assertThat(admin.tenant(namespace.tenant())).contains(roles);
    assertThat(admin.tenant("nobody")).isEmpty();
    assertThat(admin.clusters()).contains("standalone");
    assertThatThrownBy(() -> admin.createTenant(namespace.tenant(), ANYWHERE))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> admin.deleteTenant(namespace.tenant()))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("active namespaces");
    admin.deleteNamespace(namespace);
    admin.deleteTenant(namespace.tenant());
    assertThat(admin.tenant(namespace.tenant())).isEmpty();
  }

  @Test
  void saysWhatPulsarRefuses() {
    assertThatThrownBy(
            () -> admin.createTenant("t", new TenantState(Set.of(), Set.of("elsewhere"))))
        .isInstanceOf(Refused.class)
        .hasMessage("Clusters do not exist");
    assertThatThrownBy(() -> admin.createTopic(new TopicName(true, namespace, "x-partition-0"), 0))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("-partition-");
    assertThatThrownBy(() -> admin.createNamespace(new NamespaceName("nobody", "ns"), null))
        .isInstanceOf(NotFound.class)
        .hasMessage("Tenant does not exist");
  }

  @Test
  void createsGrowsAndDeletesTopics() {
    var plain = new TopicName(true, namespace, "plain");
    var wide = new TopicName(true, namespace, "wide");

    assertThat(admin.partitions(plain)).isEmpty();
    admin.createTopic(plain, 0);
    admin.createTopic(wide, 2);
    assertThat(admin.partitions(plain)).contains(0);
    assertThat(admin.partitions(wide)).contains(2);
    assertThatThrownBy(() -> admin.createTopic(wide, 2)).isInstanceOf(Conflict.class);
    admin.growTopic(wide, 3);
    assertThat(admin.partitions(wide)).contains(3);
    assertThatThrownBy(() -> admin.growTopic(wide, 1)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> admin.deleteNamespace(namespace)).isInstanceOf(Conflict.class);
    admin.deleteTopic(plain, false);
    admin.deleteTopic(wide, true);
    assertThat(admin.partitions(wide)).isEmpty();
    admin.deleteNamespace(namespace);
    assertThatThrownBy(() -> admin.createTopic(plain, 0))
        .isInstanceOf(NotFound.class)
        .hasMessage("Namespace not found");
  }

  static List<Policy> policies() {
    return List.of(
        new Policy.Retention(60, -1),
        new Policy.MessageTtl(30),
        new Policy.BacklogSize(1 << 20, BacklogPolicy.producer_exception),
        new Policy.BacklogAge(3600, BacklogPolicy.producer_request_hold),
        new Policy.Deduplication(true),
        new Policy.Schemas(SchemaCompatibility.FULL_TRANSITIVE),
        new Policy.Persistence(1, 1, 1));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void setsAndResetsEveryPolicyOfATopic(Policy policy) {
    var topic = new TopicName(true, namespace, "policies");
    admin.createTopic(topic, 2);

    assertThat(admin.topicPolicy(topic, policy.kind())).isEmpty();
    admin.set(topic, policy);
    await(topic, policy, policy);
    admin.reset(topic, policy.kind());
    await(topic, policy, null);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void setsAndResetsEveryPolicyOfANamespace(Policy policy) {
    assertThat(admin.namespace(namespace).orElseThrow().policies()).isEmpty();
    admin.set(namespace, policy);
    await(namespace, policy, policy);
    admin.reset(namespace, policy.kind());
    await(namespace, policy, null);
  }

  /** Brokers read policies from a topic of their own, a moment after they were written. */
  private void await(PolicyTarget target, Policy policy, @Nullable Policy expected) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(observed(target, policy)).isEqualTo(expected));
  }

  private @Nullable Policy observed(PolicyTarget target, Policy policy) {
    return switch (target) {
      case TopicName topic -> admin.topicPolicy(topic, policy.kind()).orElse(null);
      case NamespaceName name -> admin.namespace(name).orElseThrow().policies().get(policy.kind());
    };
  }

  @Test
  void tellsOwnPermissionsOfATopicFromThoseOfItsNamespace() {
    var topic = new TopicName(true, namespace, "guarded");
    admin.createTopic(topic, 2);
    admin.grant(namespace, "joe", Set.of(PermissionAction.consume));
    admin.grant(topic, "joe", Set.of(PermissionAction.produce));
    admin.grant(topic, "ada", Set.of(PermissionAction.produce, PermissionAction.consume));
    admin.grant(topic, "ada", Set.of(PermissionAction.consume));

    assertThat(admin.namespace(namespace).orElseThrow().permissions())
        .isEqualTo(Map.of("joe", Set.of(PermissionAction.consume)));
    assertThat(admin.effectivePermissions(topic).get("joe"))
        .containsExactlyInAnyOrder(PermissionAction.produce, PermissionAction.consume);
    assertThat(admin.ownPermissions(topic))
        .isEqualTo(
            Map.of(
                "joe", Set.of(PermissionAction.produce), "ada", Set.of(PermissionAction.consume)));
    admin.revoke(topic, "joe");
    assertThat(admin.ownPermissions(topic)).containsOnlyKeys("ada");
    admin.revoke(namespace, "joe");
    assertThat(admin.namespace(namespace).orElseThrow().permissions()).isEmpty();
  }

  @Test
  void isDeniedWithAWrongTokenOrARoleThatMayNot(StandalonePulsar pulsar) {
    assertThatThrownBy(() -> connect(pulsar, "not-a-token")).isInstanceOf(Denied.class);
    assertThatThrownBy(() -> connect(pulsar, pulsar.token("joe")).tenant(namespace.tenant()))
        .isInstanceOf(Denied.class);
  }
}
