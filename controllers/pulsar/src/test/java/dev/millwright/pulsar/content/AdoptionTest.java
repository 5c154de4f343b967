package dev.millwright.pulsar.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.PermissionAction;
import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import dev.millwright.pulsar.admin.TenantState;
import dev.millwright.pulsar.admin.TopicName;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was there before is taken over as it is, and given back as it was, on a real Pulsar. */
class AdoptionTest extends ContentScene {

  private static final Set<String> HERE = Set.of("standalone");

  AdoptionTest(KubernetesClient client, StandalonePulsar pulsar) {
    super(client, pulsar);
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
    content.soon(
        () -> {
          assertThat(admin.ownPermissions(topic)).containsOnlyKeys("joe", "someone");
          assertThat(admin.namespace(namespace).orElseThrow().policies())
              .containsEntry(PolicyKind.MESSAGE_TTL, new Policy.MessageTtl(77))
              .containsEntry(PolicyKind.DEDUPLICATION, new Policy.Deduplication(true));
        });
  }

  @Test
  void leavesTheRolesOfATenantThatDeclaresNone() {
    var before = new TenantState(Set.of("ada", "joe"), HERE);
    admin.createTenant(tenant, before);
    content.apply(Yaml.tenant(tenant, "c", ""));
    content.awaitReady(PulsarTenant.class, tenant);
    assertThat(admin.tenant(tenant)).contains(before);
  }

  @Test
  void takesTheRolesOfATenantThatLeaveTheSpec() {
    admin.createTenant(tenant, new TenantState(Set.of("joe"), HERE));
    content.apply(Yaml.tenant(tenant, "c", "adminRoles: [ada]"));
    content.awaitReady(PulsarTenant.class, tenant);
    content.soon(
        () -> assertThat(admin.tenant(tenant)).contains(new TenantState(Set.of("ada"), HERE)));

    content.apply(Yaml.tenant(tenant, "c", ""));
    content.awaitReady(PulsarTenant.class, tenant);
    content.soon(() -> assertThat(admin.tenant(tenant)).contains(new TenantState(Set.of(), HERE)));
  }
}
