package dev.millwright.pulsar.cluster;

import static dev.millwright.pulsar.cluster.ClusterObjects.names;
import static dev.millwright.pulsar.cluster.ClusterObjects.uids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.label.Labels;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of volumes, on a real API server: kept unless asked, and only ours deleted. */
@ExtendWith(ClusterSceneExtension.class)
class ClusterVolumesTest {

  private final ClusterScene scene;

  ClusterVolumesTest(ClusterScene scene) {
    this.scene = scene;
  }

  @Test
  void keepsVolumesAndTakesThemUpAgain() {
    scene.create("kept", "profile: Laptop");
    scene.awaitReady("kept");
    List<String> volumes = uids(scene.objects().claims("kept"));
    assertThat(volumes).isNotEmpty();
    scene.delete("kept");
    scene.await().until(() -> scene.objects().podUids("kept").isEmpty());
    assertThat(uids(scene.objects().claims("kept"))).isEqualTo(volumes);
    assertThat(scene.objects().events("VolumesKept"))
        .extracting(Event::getMessage)
        .anySatisfy(
            message ->
                assertThat(message)
                    .contains("data-kept-zookeeper-0")
                    .contains(
                        "-l app.kubernetes.io/instance=kept,"
                            + "app.kubernetes.io/managed-by=millwright-pulsar"));

    scene.create("kept", "profile: Laptop");
    scene.awaitReady("kept");
    assertThat(uids(scene.objects().claims("kept"))).isEqualTo(volumes);
  }

  @Test
  void deletesVolumesWhenAskedTo() {
    scene.create("gone", "deletionPolicy: Delete");
    scene.awaitReady("gone");
    assertThat(scene.objects().claims("gone")).isNotEmpty();
    claimOfAChart("gone");
    scene.delete("gone");
    scene
        .await()
        .until(() -> names(scene.objects().claims("gone")).equals(List.of("data-of-a-chart")));
    assertThat(scene.objects().claims("gone").getFirst().getMetadata().getDeletionTimestamp())
        .isNull();
  }

  @Test
  void keepsVolumesWhoseOwnerChangedTheirMindThoughTheRestIsRefused() {
    scene.create("mind", "deletionPolicy: Delete");
    scene.awaitReady("mind");
    List<String> volumes = uids(scene.objects().claims("mind"));
    scene.change("mind", c -> Specs.spec(c, "deletionPolicy: Keep\nversion: 3.9.9"));
    scene.awaitCondition("mind", "Accepted", "False");
    scene.delete("mind");
    scene.await().until(() -> scene.objects().podUids("mind").isEmpty());
    assertKept("mind", volumes);
  }

  @Test
  void keepsVolumesOfASetThatSomeoneDeletes() {
    scene.create("lost", "deletionPolicy: Delete");
    scene.awaitReady("lost");
    List<String> volumes = uids(scene.objects().claims("lost"));
    String set = scene.objects().statefulSet("lost-bookie").getMetadata().getUid();
    scene.admin().resource(scene.objects().statefulSet("lost-bookie")).delete();
    scene
        .await()
        .until(
            () -> {
              StatefulSet now = scene.objects().statefulSet("lost-bookie");
              return now != null && !now.getMetadata().getUid().equals(set);
            });
    scene.awaitReady("lost");
    assertKept("lost", volumes);
  }

  /** Nothing but the controller may delete them: neither now nor when their set is collected. */
  private void assertKept(String cluster, List<String> volumes) {
    assertThat(scene.objects().claims(cluster))
        .allSatisfy(
            claim -> {
              assertThat(claim.getMetadata().getOwnerReferences()).isEmpty();
              assertThat(claim.getMetadata().getDeletionTimestamp()).isNull();
            });
    assertThat(uids(scene.objects().claims(cluster))).isEqualTo(volumes);
  }

  /** A claim of somebody else, with the labels that charts of Pulsar use. */
  private void claimOfAChart(String release) {
    scene
        .admin()
        .resource(
            new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName("data-of-a-chart")
                .withNamespace(scene.namespace())
                .addToLabels(Labels.INSTANCE, release)
                .addToLabels(Labels.NAME, "pulsar")
                .addToLabels(Labels.MANAGED_BY, "Helm")
                .endMetadata()
                .withNewSpec()
                .withAccessModes("ReadWriteOnce")
                .withNewResources()
                .addToRequests("storage", new Quantity("1Gi"))
                .endResources()
                .endSpec()
                .build())
        .create();
  }
}
