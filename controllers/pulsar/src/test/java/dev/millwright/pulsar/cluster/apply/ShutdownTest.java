package dev.millwright.pulsar.cluster.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.common.label.Labels;
import dev.millwright.pulsar.cluster.PulsarController;
import dev.millwright.pulsar.cluster.TestClusters;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stops where caches and API server do not tell the same, on a real API server. */
class ShutdownTest {

  private static final String CLUSTER = "behind";

  private final KubernetesClient client = KubeApi.shared().client();
  private final Clock clock = Clock.systemUTC();
  private final Shutdown shutdown = new Shutdown(new ClusterEvents(clock), clock);
  private final String namespace =
      client
          .resource(
              new NamespaceBuilder()
                  .withNewMetadata()
                  .withGenerateName("shutdown-")
                  .endMetadata()
                  .build())
          .create()
          .getMetadata()
          .getName();
  private final PulsarCluster cluster = cluster();
  private final HasMetadata bookies = workload(Component.BOOKIE);

  @AfterEach
  void clear() {
    client.namespaces().withName(namespace).delete();
    client.close();
  }

  @Test
  void keepsBookiesForABrokerOfWhichNoCacheKnows() {
    HasMetadata broker = pod(Component.BROKER);
    assertThat(shutdown.step(cluster, cached(bookies), client)).isFalse();
    assertThat(isThere(bookies)).isTrue();

    client.resource(broker).withGracePeriod(0).delete();
    assertThat(shutdown.step(cluster, cached(bookies), client)).isFalse();
    assertThat(isThere(bookies)).isFalse();
  }

  @Test
  void stopsBrokersOfWhichNoCacheKnows() {
    HasMetadata brokers = workload(Component.BROKER);
    assertThat(shutdown.step(cluster, cached(bookies), client)).isFalse();
    assertThat(isThere(brokers)).isFalse();
    assertThat(isThere(bookies)).isTrue();
  }

  @Test
  void leavesAloneWhatOnlyCarriesItsLabels() {
    HasMetadata foreign = workload(Component.PROXY, List.of());
    shutdown.step(cluster, cached(bookies), client);
    assertThat(isThere(foreign)).isTrue();
    assertThat(isThere(bookies)).isFalse();
  }

  @Test
  void isNotDoneWhileTheApiServerHasBookies() {
    assertThat(shutdown.step(cluster, cached(), client)).isFalse();
    assertThat(isThere(bookies)).isFalse();
    assertThat(shutdown.step(cluster, cached(), client)).isTrue();
  }

  @Test
  void takesNoNoticeOfWhatOnlyACacheStillHas() {
    client.resource(bookies).delete();
    assertThat(shutdown.step(cluster, cached(bookies), client)).isTrue();
  }

  private PulsarCluster cluster() {
    PulsarCluster made = TestClusters.named(CLUSTER, "profile: Laptop");
    made.getMetadata().setNamespace(namespace);
    return client.resource(made).create();
  }

  private static List<OwnerReference> ownedBy(PulsarCluster cluster) {
    return List.of(
        new OwnerReferenceBuilder()
            .withApiVersion(cluster.getApiVersion())
            .withKind(cluster.getKind())
            .withName(cluster.getMetadata().getName())
            .withUid(cluster.getMetadata().getUid())
            .build());
  }

  private static Remains cached(HasMetadata... workloads) {
    return new Remains(List.of(workloads), List.of());
  }

  private boolean isThere(HasMetadata object) {
    return client.resource(object).get() != null;
  }

  private HasMetadata workload(Component component) {
    return workload(component, ownedBy(cluster));
  }

  private HasMetadata workload(Component component, List<OwnerReference> owner) {
    return make(
        StatefulSet.class,
        """
        apiVersion: apps/v1
        kind: StatefulSet
        spec:
          serviceName: none
          selector: {matchLabels: {app: any}}
          template:
            metadata: {labels: {app: any}}
            spec: {containers: [{name: any, image: example.org/any}]}
        """,
        CLUSTER + "-" + component.label(),
        component,
        owner);
  }

  private HasMetadata pod(Component component) {
    return make(
        Pod.class,
        """
        apiVersion: v1
        kind: Pod
        spec: {containers: [{name: any, image: example.org/any}]}
        """,
        CLUSTER + "-" + component.label() + "-0",
        component,
        List.of());
  }

  private <T extends HasMetadata> T make(
      Class<T> kind, String yaml, String name, Component component, List<OwnerReference> owner) {
    T object = Serialization.unmarshal(yaml, kind);
    object.setMetadata(
        new ObjectMetaBuilder()
            .withNamespace(namespace)
            .withName(name)
            .withLabels(Labels.of("pulsar", CLUSTER, component.label(), PulsarController.NAME))
            .withOwnerReferences(owner)
            .build());
    return client.resource(object).create();
  }
}
