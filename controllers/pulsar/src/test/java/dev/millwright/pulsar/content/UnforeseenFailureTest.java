package dev.millwright.pulsar.content;

import static dev.millwright.pulsar.content.ContentObjects.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.pulsar.PretendedPulsar;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import dev.millwright.testkit.pulsar.StandalonePulsarExtension;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes wrong beyond what is foreseen is said in the conditions, not in the log alone. */
@RealKubernetes
@ExtendWith(StandalonePulsarExtension.class)
class UnforeseenFailureTest {

  private static final String ACCOUNT = "blind";
  private final KubernetesClient client;
  private final StandalonePulsar pulsar;
  private final ContentUnderTest content;
  private final String tenant;
  private final String cluster;

  UnforeseenFailureTest(KubernetesClient client, StandalonePulsar pulsar) {
    this.client = client;
    this.pulsar = pulsar;
    letIt("do-all-but-read-secrets", "pulsar.millwright.dev", "*", "*");
    letIt("write-events", "", "events", "create");
    this.content =
        new ContentUnderTest(
            client,
            KubeApi.shared().clientAs(client.getNamespace(), ACCOUNT),
            Duration.ofMinutes(5));
    this.tenant = content.unique("t");
    this.cluster = content.unique("c");
  }

  @AfterEach
  void stop() {
    content.close();
    client.rbac().roleBindings().withName("read-secrets").delete();
  }

  @Test
  void saysThatASecretMayNotBeReadUntilItMay() {
    content.cluster(cluster, pulsar.adminUrl(), pulsar.superUserToken());
    content.apply(Yaml.tenant(tenant, cluster, ""));
    content.apply(Yaml.namespace(tenant, cluster, tenant, ""));
    content.apply(Yaml.topic(tenant, cluster, tenant + "/" + tenant, ""));
    content.await(PulsarTenant.class, tenant, "Programmed", "False", "ReconcileFailed");
    content.await(PulsarNamespace.class, tenant, "Programmed", "False", "ReconcileFailed");
    content.await(PulsarTopic.class, tenant, "Programmed", "False", "ReconcileFailed");
    assertThat(content.condition(PulsarTenant.class, tenant, "Programmed").orElseThrow().message())
        .contains("HTTP 403", cluster, "tried again");

    letIt("read-secrets", "", "secrets", "get");

    content.awaitReady(PulsarTenant.class, tenant);
    content.awaitReady(PulsarNamespace.class, tenant);
    content.awaitReady(PulsarTopic.class, tenant);
  }

  @Test
  void saysItOfWhatIsBeingDeletedToo() {
    content.cluster(cluster, pulsar.adminUrl(), pulsar.superUserToken());
    content.apply(Yaml.tenant(tenant, cluster, "deletionPolicy: Delete"));
    content.await(PulsarTenant.class, tenant, "Programmed", "False", "ReconcileFailed");
    PulsarTenant made = client.resources(PulsarTenant.class).withName(tenant).get();
    made.setStatus(new ContentStatus(1L, null, tenant, null, null, null, null));
    client.resource(made).updateStatus();

    content.delete(PulsarTenant.class, tenant);

    // Only what is being deleted says it by an event too.
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(content.events(tenant)).contains("ReconcileFailed"));
    content.await(PulsarTenant.class, tenant, "Programmed", "False", "ReconcileFailed");
    letIt("read-secrets", "", "secrets", "get");
    content.awaitGone(PulsarTenant.class, tenant);
  }

  @Test
  void saysThatWhatAnswersIsNoPulsarAfterItPassedForOne() {
    letIt("read-secrets", "", "secrets", "get");
    try (var liar = PretendedPulsar.saying("{\"auth_policies\": null}")) {
      content.cluster(cluster, liar.adminUrl(), "x");
      content.apply(Yaml.namespace(tenant, cluster, tenant, ""));
      content.await(PulsarNamespace.class, tenant, "Programmed", "False", "NotPulsar");
    }
  }

  private void letIt(String right, String group, String resource, String verb) {
    var rule =
        new PolicyRuleBuilder()
            .withApiGroups(group)
            .withResources(resource)
            .withVerbs(verb)
            .build();
    client
        .resource(
            new RoleBuilder()
                .withNewMetadata()
                .withName(right)
                .endMetadata()
                .withRules(rule)
                .build())
        .serverSideApply();
    client
        .resource(
            new RoleBindingBuilder()
                .withNewMetadata()
                .withName(right)
                .endMetadata()
                .withNewRoleRef("rbac.authorization.k8s.io", "Role", right)
                .addNewSubject(null, "ServiceAccount", ACCOUNT, client.getNamespace())
                .build())
        .serverSideApply();
  }
}
