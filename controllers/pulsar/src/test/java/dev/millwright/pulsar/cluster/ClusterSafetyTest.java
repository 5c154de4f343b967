package dev.millwright.pulsar.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Condition;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names, classes and initialisation, on a real API server: refused in time, or done safely. */
@ExtendWith(ClusterSceneExtension.class)
class ClusterSafetyTest {

  private final ClusterScene scene;

  ClusterSafetyTest(ClusterScene scene) {
    this.scene = scene;
  }

  @Test
  void leavesAFinishedInitialisationAlone() {
    scene.create("image", "profile: Laptop");
    scene.awaitReady("image");
    Job before = job("image");
    scene.change(
        "image", c -> Specs.spec(c, "image: example.org/pulsar:other\nclusterName: image"));
    scene.awaitReady("image");
    assertThat(
            scene
                .objects()
                .statefulSet("image-broker")
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers())
        .extracting("image")
        .containsExactly("example.org/pulsar:other");
    assertThat(job("image").getMetadata().getUid()).isEqualTo(before.getMetadata().getUid());
    assertThat(job("image").getSpec()).isEqualTo(before.getSpec());
    assertThat(jobWrites("image"))
        .allSatisfy(write -> assertThat(write.code()).isLessThan(300))
        .hasSize(1);
  }

  @Test
  void triesAnInitialisationAnewThatCannotEnd() {
    scene.kubelet().holdBack("initialize");
    scene.create("stuck", "image: example.org/pulsar:no-such");
    scene.await().until(() -> image("stuck").equals("example.org/pulsar:no-such"));
    scene.change("stuck", c -> Specs.spec(c, "image: example.org/pulsar:right"));
    scene.await().until(() -> image("stuck").equals("example.org/pulsar:right"));
    scene.kubelet().release("initialize");
    scene.awaitReady("stuck");
    assertThat(jobWrites("stuck"))
        .allSatisfy(write -> assertThat(write.code()).isLessThan(300))
        .extracting(AuditedRequest::verb)
        .containsExactly("patch", "delete", "patch");
  }

  @Test
  void givesANameToTheFirstAlone() {
    scene.create("inner", "bookies: {sets: [{name: broker}]}");
    scene.awaitReady("inner");
    String first = scene.objects().statefulSet("inner-bookie-broker").getMetadata().getUid();
    scene.create("inner-bookie", "profile: Laptop");
    Condition accepted = scene.awaitCondition("inner-bookie", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("NameTaken");
    assertThat(accepted.message()).contains("inner-bookie-broker", "PulsarCluster inner;");
    assertThat(scene.objects().statefulSets("inner-bookie")).isEmpty();
    assertThat(scene.objects().statefulSet("inner-bookie-broker").getMetadata().getUid())
        .isEqualTo(first);
  }

  @Test
  void givesNoNameAwayThatIsInUse() {
    scene.create("outer", "profile: Laptop");
    scene.awaitReady("outer");
    scene.create("outer-bookie", "profile: Laptop");
    scene.awaitReady("outer-bookie");
    Map<String, String> before = scene.objects().podUids("outer-bookie");
    scene.change("outer", c -> Specs.spec(c, "bookies: {sets: [{name: default}, {name: broker}]}"));
    Condition accepted = scene.awaitCondition("outer", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("NameTaken");
    assertThat(accepted.message()).contains("outer-bookie-broker", "PulsarCluster outer-bookie");
    assertThat(scene.objects().podUids("outer-bookie")).isEqualTo(before);
    scene.awaitReady("outer-bookie");
  }

  @Test
  void givesAMetadataStoreToTheFirstAlone() {
    scene.create("holder", "metadata: {url: 'zk:b.shared:2181,a.shared:2181/pulsar'}");
    scene.awaitReady("holder");
    scene.create("guest", "metadata: {url: 'zk:a.shared/pulsar'}");
    Condition accepted = scene.awaitCondition("guest", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("MetadataStoreTaken");
    assertThat(accepted.message()).contains("zk:a.shared/pulsar", scene.namespace() + "/holder");
    assertThat(scene.objects().statefulSets("guest")).isEmpty();
    assertThat(scene.objects().jobs("guest")).isEmpty();
    scene.delete("guest");

    scene.delete("holder");
    scene.create("holder", "metadata: {url: 'zk:b.shared:2181,a.shared:2181/pulsar'}");
    scene.awaitReady("holder");
  }

  @Test
  void waitsForADefaultStorageClass() {
    setDefaultClass("false");
    try {
      scene.create("classless", "profile: Laptop");
      Condition refs = scene.awaitCondition("classless", "ResolvedRefs", "False");
      assertThat(refs.reason()).isEqualTo("NoDefaultStorageClass");
      assertThat(refs.message())
          .contains("data of zookeeper", "journal of bookie", "kubectl get storageclass");
      scene.create(
          "by-hand",
          """
          metadata: {zooKeeper: {data: {storageClassName: ''}}}
          bookies: {journal: {storageClassName: ''}, ledgers: {storageClassName: ''}}
          """);
      scene.awaitReady("by-hand");
    } finally {
      setDefaultClass("true");
    }
    scene.awaitReady("classless");
  }

  @Test
  void saysWhatIsTrueOfOneCopy() {
    scene.create("single", "profile: Standalone");
    scene.awaitReady("single");
    Condition safe = scene.awaitCondition("single", "BookiesSafe", "True");
    assertThat(safe.reason()).isEqualTo("SingleCopy");
    assertThat(safe.message()).contains("one copy");
  }

  private void setDefaultClass(String value) {
    scene
        .admin()
        .storage()
        .v1()
        .storageClasses()
        .withName("standard")
        .edit(
            c -> {
              c.getMetadata()
                  .getAnnotations()
                  .put("storageclass.kubernetes.io/is-default-class", value);
              return c;
            });
  }

  private List<AuditedRequest> jobWrites(String cluster) {
    return scene.writes().stream()
        .filter(w -> w.resource().equals("jobs") && w.name().startsWith(cluster + "-initialize"))
        .toList();
  }

  private Job job(String cluster) {
    return scene.objects().jobs(cluster).getFirst();
  }

  private String image(String cluster) {
    return scene.objects().jobs(cluster).stream()
        .flatMap(job -> job.getSpec().getTemplate().getSpec().getContainers().stream())
        .map(container -> container.getImage())
        .findFirst()
        .orElse("");
  }
}
