package dev.millwright.pulsar.content;

import static dev.millwright.pulsar.content.ContentUnderTest.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.DriftStatus;
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
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What others do to our content in a real Pulsar is put right, and told as what it was. */
class DriftTest extends ContentScene {

  DriftTest(KubernetesClient client, StandalonePulsar pulsar) {
    super(client, pulsar);
  }

  @Test
  void repairsWhatOthersChange() {
    String of = namespaceThatDrifts();

    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(admin.namespace(namespace).orElseThrow().policies())
                  .containsEntry(PolicyKind.MESSAGE_TTL, new Policy.MessageTtl(60));
              assertThat(drift(PulsarNamespace.class, of))
                  .isNotNull()
                  .extracting("found", "repaired", "fields")
                  .containsExactly(1L, 1L, List.of("policies.messageTTL"));
            });
    assertThat(content.events(of)).contains("DriftRepaired").doesNotContain("Recreated");
  }

  @Test
  void makesADeletedTopicAnewAndSaysThatItIsEmpty() {
    tenantAndNamespace();
    String name = content.unique("deleted");
    var topic = new TopicName(true, namespace, name);
    content.apply(topic(name, "partitions: 2"));
    content.awaitReady(PulsarTopic.class, name);

    PulsarTool.run(pulsar, "topics", "delete-partitioned-topic", topic.toString());

    awaitRecreated(PulsarTopic.class, name);
    assertThat(admin.partitions(topic)).contains(2);
  }

  @Test
  void makesADeletedNamespaceAnewAndSaysThatItIsEmpty() {
    tenantAndNamespace();
    String of = tenant + "-orders";
    content.apply(Yaml.namespace(of, "c", tenant, "name: orders"));
    content.awaitReady(PulsarNamespace.class, of);

    admin.deleteNamespace(namespace);

    awaitRecreated(PulsarNamespace.class, of);
    assertThat(admin.namespace(namespace)).isPresent();
  }

  @Test
  void makesADeletedTenantAnewAndSaysThatItIsEmpty() {
    content.apply(Yaml.tenant(tenant, "c", "adminRoles: [ada]"));
    content.awaitReady(PulsarTenant.class, tenant);

    admin.deleteTenant(tenant);

    awaitRecreated(PulsarTenant.class, tenant);
    assertThat(admin.tenant(tenant).orElseThrow().adminRoles()).containsExactly("ada");
  }

  private <R extends CustomResource<?, ContentStatus>> void awaitRecreated(
      Class<R> kind, String name) {
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(drift(kind, name))
                  .isNotNull()
                  .extracting("found", "repaired", "fields")
                  .containsExactly(1L, 0L, List.of("name"));
              assertThat(content.events(name))
                  .contains("Recreated")
                  .doesNotContain("DriftRepaired");
            });
  }

  private <R extends CustomResource<?, ContentStatus>> @Nullable DriftStatus drift(
      Class<R> kind, String name) {
    return client.resources(kind).withName(name).get().getStatus().drift();
  }
}
