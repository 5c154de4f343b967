package dev.millwright.pulsar.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.pulsar.Shipped;
import dev.millwright.pulsar.admin.TopicName;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import dev.millwright.testkit.rbac.Permission;
import dev.millwright.testkit.rbac.RbacUse;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What content may not do, whose it is, and how it ends, on a real API server and a real Pulsar.
 */
class ContentLimitsTest extends ContentScene {

  ContentLimitsTest(KubernetesClient client, StandalonePulsar pulsar) {
    super(client, pulsar);
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
  void theOlderOfTwoKeepsTheTopicThoughTheirClustersHaveTwoNames() {
    tenantAndNamespace();
    String older = content.unique("here");
    String younger = content.unique("there");
    content.cluster("d", pulsar.adminUrl() + "/", pulsar.superUserToken());
    content.apply(topic(older, "name: shared\npartitions: 2"));
    content.awaitReady(PulsarTopic.class, older);
    content.apply(
        Yaml.topic(younger, "d", namespace.toString(), "name: shared\ndeletionPolicy: Delete"));
    content.await(PulsarTopic.class, younger, "Accepted", "False", "Conflict");
    assertThat(content.condition(PulsarTopic.class, younger, "Accepted").orElseThrow().message())
        .contains("/" + older);

    content.delete(PulsarTopic.class, younger);
    content.awaitGone(PulsarTopic.class, younger);
    assertThat(admin.partitions(new TopicName(true, namespace, "shared"))).contains(2);
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
    assertThat(content.finalizers(PulsarTopic.class, kept))
        .as("nobody waits for what is kept")
        .isEmpty();
    assertThat(content.finalizers(PulsarTopic.class, deleted)).hasSize(1);

    content.delete(PulsarTopic.class, kept);
    content.delete(PulsarTopic.class, deleted);
    content.awaitGone(PulsarTopic.class, kept);
    content.awaitGone(PulsarTopic.class, deleted);
    assertThat(admin.partitions(new TopicName(true, namespace, kept))).contains(0);
    assertThat(admin.partitions(new TopicName(true, namespace, deleted))).isEmpty();
    content.soon(() -> assertThat(content.events(kept)).contains("Kept"));

    content.delete(PulsarNamespace.class, tenant + "-orders");
    content.await(PulsarNamespace.class, tenant + "-orders", "Programmed", "False", "NotEmpty");
    admin.deleteTopic(new TopicName(true, namespace, kept), false);
    content.awaitGone(PulsarNamespace.class, tenant + "-orders");
    content.delete(PulsarTenant.class, tenant);
    content.awaitGone(PulsarTenant.class, tenant);
    assertThat(admin.tenant(tenant)).isEmpty();
  }

  @Test
  void whatIsToBeKeptNoLongerIsDeletedAndWhatIsToBeKeptAfterAllStays() {
    tenantAndNamespace();
    String spared = content.unique("spared");
    String condemned = content.unique("condemned");
    content.apply(topic(spared, "deletionPolicy: Delete"));
    content.apply(topic(condemned, ""));
    content.awaitReady(PulsarTopic.class, spared);
    content.awaitReady(PulsarTopic.class, condemned);

    content.apply(topic(spared, "deletionPolicy: Keep"));
    content.apply(topic(condemned, "deletionPolicy: Delete"));
    content.awaitReady(PulsarTopic.class, spared);
    content.awaitReady(PulsarTopic.class, condemned);
    assertThat(content.finalizers(PulsarTopic.class, condemned)).hasSize(1);
    content.delete(PulsarTopic.class, spared);
    content.delete(PulsarTopic.class, condemned);
    content.awaitGone(PulsarTopic.class, spared);
    content.awaitGone(PulsarTopic.class, condemned);

    assertThat(admin.partitions(new TopicName(true, namespace, spared))).contains(0);
    assertThat(admin.partitions(new TopicName(true, namespace, condemned))).isEmpty();
    content.soon(() -> assertThat(content.events(spared)).contains("Kept"));
  }

  @Test
  void usesEachOfItsRightsAndNoOthers() {
    String name = content.unique("rights");
    String of = tenant + "-orders";
    content.apply(Yaml.tenant(tenant, "c", "deletionPolicy: Delete"));
    content.apply(Yaml.namespace(of, "c", tenant, "name: orders\ndeletionPolicy: Delete"));
    content.apply(topic(name, "deletionPolicy: Delete"));
    content.awaitReady(PulsarTopic.class, name);
    content.delete(PulsarTopic.class, name);
    content.awaitGone(PulsarTopic.class, name);
    content.delete(PulsarNamespace.class, of);
    content.awaitGone(PulsarNamespace.class, of);
    content.delete(PulsarTenant.class, tenant);
    content.awaitGone(PulsarTenant.class, tenant);

    Set<Permission> ofContent =
        Shipped.CONTROLLER.rbac().granted().stream()
            .filter(p -> p.resource().matches("pulsar(tenants|namespaces|topics)(/status)?"))
            .collect(Collectors.toUnmodifiableSet());
    assertThat(ofContent).isNotEmpty();
    // Used where somebody else writes at the same time.
    Set<Permission> onConflict =
        ofContent.stream()
            .filter(p -> p.verb().equals("get"))
            .collect(Collectors.toUnmodifiableSet());
    RbacUse.of(ofContent, Shipped.CONTROLLER.requests(KubeApi.shared().audit()))
        .assertExact(onConflict);
  }
}
