package dev.millwright.pulsar.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Annotations;
import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.ClusterUrls;
import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Conditions;
import dev.millwright.pulsar.admin.AdminTarget;
import dev.millwright.pulsar.admin.Credentials;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.admin.client.PulsarAdmins;
import dev.millwright.testkit.kubernetes.DocumentedConditions;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Words to test content with in one namespace, whoever reconciles it. */
class ContentObjects {

  /** Longer than any pause of the controller, and than a busy machine makes of it. */
  static final Duration SOON = Duration.ofMinutes(2);

  private final KubernetesClient client;
  private final PulsarAdmins admins = new PulsarAdmins();
  private final String suffix = UUID.randomUUID().toString().substring(0, 8);

  ContentObjects(KubernetesClient client) {
    this.client = client;
  }

  /** A name that no other test uses; clusters outlive tests. */
  String unique(String name) {
    return name + "-" + suffix;
  }

  PulsarAdminPort admin(StandalonePulsar pulsar) {
    String token = pulsar.superUserToken();
    return admins.of(
        new AdminTarget("test", pulsar.adminUrl(), new Credentials("test", token, null)));
  }

  /** A cluster someone else runs, with the status its own controller gives it. */
  void cluster(String name, String adminUrl, String token) {
    client
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withStringData(Map.of("token", token))
                .build())
        .serverSideApply();
    apply(
        """
        apiVersion: pulsar.millwright.dev/v1alpha1
        kind: PulsarCluster
        metadata:
          name: %s
        spec:
          external:
            adminUrl: %s
            serviceUrl: pulsar://localhost:6650
            credentials:
              name: %s
        """
            .formatted(name, adminUrl, name));
    ready(name, adminUrl);
  }

  private void ready(String name, String adminUrl) {
    PulsarCluster cluster = client.resources(PulsarCluster.class).withName(name).get();
    Long generation = cluster.getMetadata().getGeneration();
    var condition =
        new Condition(
            ConditionType.READY, "True", generation, Instant.now().toString(), "Healthy", "ok");
    cluster.setStatus(
        new PulsarClusterStatus(
            generation,
            List.of(condition),
            null,
            new ClusterUrls(adminUrl, null, null, null, null, null),
            null,
            null,
            null));
    client.resource(cluster).updateStatus();
  }

  /** Applies as a person would. */
  void apply(String yaml) {
    client.resource(yaml).forceConflicts().serverSideApply();
  }

  <R extends CustomResource<?, ContentStatus>> void await(
      Class<R> kind, String name, String type, String status, String reason) {
    Awaitility.await(kind.getSimpleName() + " " + name)
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(condition(kind, name, type))
                    .as(() -> String.valueOf(client.resources(kind).withName(name).get()))
                    .hasValueSatisfying(
                        c -> {
                          assertThat(c.status()).isEqualTo(status);
                          assertThat(c.reason()).isEqualTo(reason);
                        }));
  }

  <R extends CustomResource<?, ContentStatus>> void awaitReady(Class<R> kind, String name) {
    Awaitility.await(kind.getSimpleName() + " " + name)
        .atMost(SOON)
        .untilAsserted(
            () -> {
              R now = client.resources(kind).withName(name).get();
              assertThat(now.getStatus()).isNotNull();
              assertThat(
                      Conditions.isTrue(
                          now.getStatus().conditions(),
                          ConditionType.READY,
                          now.getMetadata().getGeneration()))
                  .as(now.getStatus().toString())
                  .isTrue();
            });
  }

  /** What is said of the spec as it is now. */
  <R extends CustomResource<?, ContentStatus>> Optional<Condition> condition(
      Class<R> kind, String name, String type) {
    R found = client.resources(kind).withName(name).get();
    if (found == null || found.getStatus() == null) {
      return Optional.empty();
    }
    DocumentedConditions.assertOn(found);
    return Conditions.current(
        found.getStatus().conditions(), type, found.getMetadata().getGeneration());
  }

  /** What the broker says: what it has just been told it may not say at once. */
  void soon(ThrowingRunnable assertion) {
    Awaitility.await().atMost(SOON).untilAsserted(assertion);
  }

  /** Asks for a look at once, and waits until it was taken. */
  <R extends CustomResource<?, ContentStatus>> void look(Class<R> kind, String name) {
    String asked = Instant.now().toString();
    client
        .resources(kind)
        .withName(name)
        .edit(
            found -> {
              found.getMetadata().getAnnotations().put(Annotations.RECONCILE_AT, asked);
              return found;
            });
    Awaitility.await("a look at " + name)
        .atMost(SOON)
        .until(
            () ->
                asked.equals(
                    client
                        .resources(kind)
                        .withName(name)
                        .get()
                        .getStatus()
                        .lastHandledReconcileAt()));
  }

  /** Reasons of the events on an object. */
  List<String> events(String name) {
    return client.v1().events().list().getItems().stream()
        .filter(event -> event.getInvolvedObject().getName().equals(name))
        .map(event -> event.getReason())
        .toList();
  }

  /** Who is waited for when the object is deleted. */
  <R extends CustomResource<?, ContentStatus>> List<String> finalizers(Class<R> kind, String name) {
    return client.resources(kind).withName(name).require().getFinalizers();
  }

  <R extends CustomResource<?, ContentStatus>> void delete(Class<R> kind, String name) {
    client.resources(kind).withName(name).delete();
  }

  <R extends CustomResource<?, ContentStatus>> void awaitGone(Class<R> kind, String name) {
    Awaitility.await(kind.getSimpleName() + " " + name + " gone")
        .atMost(SOON)
        .until(() -> client.resources(kind).withName(name).get() == null);
  }
}
