package dev.millwright.pulsar.cluster;

import static dev.millwright.pulsar.cluster.ClusterObjects.names;
import static dev.millwright.pulsar.cluster.ClusterObjects.uids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A cluster made anew over the volumes of a former one of its name, on a real API server. */
@ExtendWith(ClusterSceneExtension.class)
class ClusterKeptVolumesTest {

  private final ClusterScene scene;

  ClusterKeptVolumesTest(ClusterScene scene) {
    this.scene = scene;
  }

  @Test
  void refusesAnotherStoreOverKeptVolumesUntilTheyAreDeleted() {
    makeAndDelete("again", "bookies: {replicas: 2}");
    List<String> kept = names(scene.objects().claims("again"));
    assertThat(kept).contains("data-again-zookeeper-0", "journal-again-bookie-1");

    scene.create("again", "metadata: {url: 'etcd:http://etcd.elsewhere:2379'}");
    Condition accepted = scene.awaitCondition("again", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("MetadataStoreChanged");
    assertThat(accepted.message())
        .contains("etcd:http://etcd.elsewhere:2379", "spec.metadata.zooKeeper", "journal-");
    assertThat(scene.objects().statefulSets("again")).isEmpty();
    scene.delete("again");

    scene.create("again", "bookies: {replicas: 1}\nmetadata: {zooKeeper: {replicas: 3}}");
    accepted = scene.awaitCondition("again", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("StoreScaleRefused");
    assertThat(accepted.message())
        .contains("zooKeeper.replicas is 3", "set it to 1")
        .contains("replicas of bookie is 1", "set it to 2 or more");
    assertThat(scene.objects().statefulSets("again")).isEmpty();
    assertThat(names(scene.objects().claims("again"))).isEqualTo(kept);

    kept.forEach(
        name ->
            scene
                .admin()
                .persistentVolumeClaims()
                .inNamespace(scene.namespace())
                .withName(name)
                .delete());
    scene.awaitReady("again");
  }

  @Test
  void knowsKeptBookiesOfAStoreThatSomeoneElseRuns() {
    makeAndDelete("foreign", "metadata: {url: 'etcd:http://one:2379'}");
    scene.create("foreign", "metadata: {url: 'etcd:http://two:2379'}");
    Condition accepted = scene.awaitCondition("foreign", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("MetadataStoreChanged");
    assertThat(accepted.message()).contains("etcd:http://one:2379", "etcd:http://two:2379");
    assertThat(scene.objects().statefulSets("foreign")).isEmpty();
  }

  @Test
  void takesUpVolumesOfTheirOwnSizeAlone() {
    makeAndDelete("size", "bookies: {ledgers: {size: 6Gi}}");
    List<String> kept = uids(scene.objects().claims("size"));
    scene.create("size", "bookies: {ledgers: {size: 5Gi}}");
    Condition accepted = scene.awaitCondition("size", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("StorageChangeRefused");
    assertThat(accepted.message())
        .contains("ledgers of bookie is 5Gi", "set it to 6Gi", "ledgers-size-bookie-0");

    scene.change("size", c -> Specs.spec(c, "bookies: {ledgers: {size: 7Gi}}"));
    accepted = scene.awaitCondition("size", "Accepted", "False");
    assertThat(accepted.message()).contains("ledgers of bookie is 7Gi", "set it to 6Gi");
    assertThat(scene.objects().statefulSets("size")).isEmpty();

    // As the message says: the API lets no size shrink, but removed and set anew it may be any.
    scene.change("size", c -> Specs.spec(c, "profile: Laptop"));
    scene.change("size", c -> Specs.spec(c, "bookies: {ledgers: {size: 6Gi}}"));
    scene.awaitReady("size");
    assertThat(uids(scene.objects().claims("size"))).isEqualTo(kept);
  }

  private void makeAndDelete(String name, String spec) {
    scene.create(name, spec);
    scene.awaitReady(name);
    scene.delete(name);
    scene
        .await()
        .until(
            () ->
                scene.objects().podUids(name).isEmpty()
                    && scene.objects().statefulSets(name).isEmpty());
  }
}
