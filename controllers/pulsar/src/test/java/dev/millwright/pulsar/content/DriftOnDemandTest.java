package dev.millwright.pulsar.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import dev.millwright.pulsar.admin.TopicName;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Who does not want to wait for the end of the period asks, and is told that it was done. What was
 * deleted is looked at only then, so that no look falls into the midst of the deletion.
 */
class DriftOnDemandTest extends ContentScene {

  DriftOnDemandTest(KubernetesClient client, StandalonePulsar pulsar) {
    super(client, pulsar, Duration.ofMinutes(5));
  }

  @Test
  void looksAtOnceWhenAsked() {
    String of = namespaceThatDrifts();

    content.look(PulsarNamespace.class, of);

    assertThat(client.resources(PulsarNamespace.class).withName(of).get().getStatus().drift())
        .isNotNull()
        .extracting("found", "repaired")
        .containsExactly(1L, 1L);
    content.soon(
        () ->
            assertThat(admin.namespace(namespace).orElseThrow().policies())
                .containsEntry(PolicyKind.MESSAGE_TTL, new Policy.MessageTtl(60)));
  }

  @Test
  void makesADeletedTopicAnewAndSaysThatItIsEmpty() {
    tenantAndNamespace();
    String name = content.unique("deleted");
    var topic = new TopicName(true, namespace, name);
    content.apply(topic(name, "partitions: 2"));
    content.awaitReady(PulsarTopic.class, name);

    PulsarTool.run(pulsar, "topics", "delete-partitioned-topic", topic.toString());

    assertRecreated(PulsarTopic.class, name);
    content.soon(() -> assertThat(admin.partitions(topic)).contains(2));
  }

  @Test
  void makesADeletedNamespaceAnewAndSaysThatItIsEmpty() {
    tenantAndNamespace();
    String of = tenant + "-orders";
    content.apply(Yaml.namespace(of, "c", tenant, "name: orders"));
    content.awaitReady(PulsarNamespace.class, of);

    admin.deleteNamespace(namespace);

    assertRecreated(PulsarNamespace.class, of);
    content.soon(() -> assertThat(admin.namespace(namespace)).isPresent());
  }

  @Test
  void makesADeletedTenantAnewAndSaysThatItIsEmpty() {
    content.apply(Yaml.tenant(tenant, "c", "adminRoles: [ada]"));
    content.awaitReady(PulsarTenant.class, tenant);

    admin.deleteTenant(tenant);

    assertRecreated(PulsarTenant.class, tenant);
    content.soon(
        () -> assertThat(admin.tenant(tenant).orElseThrow().adminRoles()).containsExactly("ada"));
  }

  private <R extends CustomResource<?, ContentStatus>> void assertRecreated(
      Class<R> kind, String name) {
    content.look(kind, name);
    assertThat(client.resources(kind).withName(name).get().getStatus().drift())
        .isNotNull()
        .extracting("found", "repaired", "fields")
        .containsExactly(1L, 0L, List.of("name"));
    assertThat(content.events(name)).contains("Recreated").doesNotContain("DriftRepaired");
  }
}
