package dev.millwright.queues.volcano.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.observe.PodGroup;
import dev.millwright.queues.volcano.observe.Quarantine;
import dev.millwright.queues.volcano.observe.Quarantine.Move;
import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** PodGroups on a real API server, with Volcano's kinds and no Volcano. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VolcanoPodGroupsTest {
  private final KubernetesClient admin = KubeApi.shared().client();
  private final VolcanoPort volcano = new VolcanoClient(admin, "batch", "default");

  @BeforeAll
  void install() {
    new VolcanoKinds(admin).install();
  }

  @AfterEach
  void deleteAll() {
    admin.genericKubernetesResources(VolcanoClient.POD_GROUP).inNamespace("default").delete();
  }

  @AfterAll
  void close() {
    admin.close();
  }

  @Test
  void aPodGroupIsMovedAsItWasReadAndNotOtherwise() {
    admin
        .resource(
            """
            apiVersion: scheduling.volcano.sh/v1beta1
            kind: PodGroup
            metadata: {name: work, namespace: default}
            spec: {queue: org, minMember: 2}
            """)
        .create();
    Move aside = new Move(volcano.podGroups().getFirst(), Quarantine.QUEUE);

    assertThat(volcano.move(aside)).isTrue();
    PodGroup moved = volcano.podGroups().getFirst();
    assertThat(moved.queue()).isEqualTo(Quarantine.QUEUE);
    assertThat(moved.quarantinedFrom()).isEqualTo("org");
    assertThat(moved.minMember()).isEqualTo(2);
    assertThat(volcano.move(aside)).as("it was changed since").isFalse();
    assertThat(volcano.move(new Move(moved, "org"))).isTrue();
    assertThat(volcano.podGroups().getFirst().quarantinedFrom()).isEmpty();
    assertThat(volcano.move(new Move(group("gone"), "org"))).isFalse();
  }

  @Test
  void readsPodGroupsOfAllNamespaces() {
    admin
        .resource(
            """
            apiVersion: scheduling.volcano.sh/v1beta1
            kind: PodGroup
            metadata: {name: nightly, namespace: default}
            spec: {queue: team, minMember: 2, minResources: {cpu: 1500m}}
            """)
        .serverSideApply();

    assertThat(volcano.podGroups())
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.queue()).isEqualTo("team");
              assertThat(group.minResources())
                  .isEqualTo(Amounts.of(Map.of("cpu", new Quantity("1500m"))));
              assertThat(group.isWaiting()).isTrue();
            });
  }

  @Test
  void readsEachPodGroupOnceHoweverManyPagesTheyFill() {
    List<String> names = IntStream.range(0, 5).mapToObj(i -> "paged-" + i).toList();
    for (String name : names) {
      admin
          .resource(
              """
              apiVersion: scheduling.volcano.sh/v1beta1
              kind: PodGroup
              metadata: {name: %s, namespace: default}
              spec: {queue: team}
              """
                  .formatted(name))
          .serverSideApply();
    }
    for (long size : new long[] {1, 2, 5, 6, PodGroupPages.PAGE}) {
      assertThat(new PodGroupPages(admin, VolcanoClient.POD_GROUP, size).all())
          .extracting(PodGroup::name)
          .as("pages of %d", size)
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  private static PodGroup group(String name) {
    var group = new GenericKubernetesResource();
    group.setMetadata(
        new ObjectMetaBuilder().withNamespace("default").withName(name).withUid("1").build());
    return PodGroup.of(group);
  }
}
