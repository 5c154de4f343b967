package dev.millwright.pulsar.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.api.common.Condition;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What would lose data or never end, on a real API server: refused in time, or done safely. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterSafetyTest {

  private static final Duration PATIENCE = Duration.ofSeconds(100);
  private ClusterScene scene;

  @BeforeAll
  void open() {
    scene = new ClusterScene();
  }

  @AfterAll
  void close() {
    scene.close();
  }

  @Test
  void refusesAnotherStoreOverKeptVolumesUntilTheyAreDeleted() {
    makeAndDelete("again", "bookies: {replicas: 2}");
    List<String> kept = claims("again");
    assertThat(kept).contains("data-again-zookeeper-0", "journal-again-bookie-1");

    scene.create("again", "metadata: {url: 'etcd:http://etcd.elsewhere:2379'}");
    Condition accepted = scene.awaitCondition("again", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("MetadataStoreChanged");
    assertThat(accepted.message())
        .contains("etcd:http://etcd.elsewhere:2379", "spec.metadata.zooKeeper", "journal-");
    assertThat(workloads("again")).isEmpty();
    scene.cluster("again").delete();
    await().atMost(PATIENCE).until(() -> scene.cluster("again").get() == null);

    scene.create("again", "bookies: {replicas: 1}\nmetadata: {zooKeeper: {replicas: 3}}");
    accepted = scene.awaitCondition("again", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("StoreScaleRefused");
    assertThat(accepted.message())
        .contains("zooKeeper.replicas is 3", "set it to 1")
        .contains("replicas of bookie is 1", "set it to 2 or more");
    assertThat(workloads("again")).isEmpty();
    assertThat(claims("again")).isEqualTo(kept);

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
    assertThat(workloads("foreign")).isEmpty();
  }

  @Test
  void leavesAFinishedInitialisationAlone() {
    scene.create("image", "profile: Laptop");
    scene.awaitReady("image");
    Job before = job("image");
    scene.change(
        "image", c -> Specs.spec(c, "image: example.org/pulsar:other\nclusterName: image"));
    scene.awaitReady("image");
    assertThat(set("image-broker").getSpec().getTemplate().getSpec().getContainers())
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
    await().atMost(PATIENCE).until(() -> image("stuck").equals("example.org/pulsar:no-such"));
    scene.change("stuck", c -> Specs.spec(c, "image: example.org/pulsar:right"));
    await().atMost(PATIENCE).until(() -> image("stuck").equals("example.org/pulsar:right"));
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
    String first = set("inner-bookie-broker").getMetadata().getUid();
    scene.create("inner-bookie", "profile: Laptop");
    Condition accepted = scene.awaitCondition("inner-bookie", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("NameTaken");
    assertThat(accepted.message()).contains("inner-bookie-broker", "PulsarCluster inner;");
    assertThat(workloads("inner-bookie")).isEmpty();
    assertThat(set("inner-bookie-broker").getMetadata().getUid()).isEqualTo(first);
  }

  @Test
  void givesNoNameAwayThatIsInUse() {
    scene.create("outer", "profile: Laptop");
    scene.awaitReady("outer");
    scene.create("outer-bookie", "profile: Laptop");
    scene.awaitReady("outer-bookie");
    Map<String, String> before = scene.podUids("outer-bookie");
    scene.change("outer", c -> Specs.spec(c, "bookies: {sets: [{name: default}, {name: broker}]}"));
    Condition accepted = scene.awaitCondition("outer", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("NameTaken");
    assertThat(accepted.message()).contains("outer-bookie-broker", "PulsarCluster outer-bookie");
    assertThat(scene.podUids("outer-bookie")).isEqualTo(before);
    scene.awaitReady("outer-bookie");
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

  private void makeAndDelete(String name, String spec) {
    scene.create(name, spec);
    scene.awaitReady(name);
    scene.cluster(name).delete();
    await()
        .atMost(PATIENCE)
        .until(() -> scene.podUids(name).isEmpty() && workloads(name).isEmpty());
  }

  private List<String> claims(String cluster) {
    return scene
        .admin()
        .persistentVolumeClaims()
        .inNamespace(scene.namespace())
        .withLabel("app.kubernetes.io/instance", cluster)
        .list()
        .getItems()
        .stream()
        .map(PersistentVolumeClaim::getMetadata)
        .map(meta -> meta.getName())
        .sorted()
        .toList();
  }

  private List<String> workloads(String cluster) {
    return scene
        .admin()
        .apps()
        .statefulSets()
        .inNamespace(scene.namespace())
        .withLabel("app.kubernetes.io/instance", cluster)
        .list()
        .getItems()
        .stream()
        .map(HasMetadata::getMetadata)
        .map(meta -> meta.getName())
        .toList();
  }

  private List<AuditedRequest> jobWrites(String cluster) {
    return scene.writes().stream()
        .filter(w -> w.resource().equals("jobs") && w.name().startsWith(cluster + "-initialize"))
        .toList();
  }

  private Job job(String cluster) {
    return scene
        .admin()
        .batch()
        .v1()
        .jobs()
        .inNamespace(scene.namespace())
        .withLabel("app.kubernetes.io/instance", cluster)
        .list()
        .getItems()
        .getFirst();
  }

  private String image(String cluster) {
    return scene
        .admin()
        .batch()
        .v1()
        .jobs()
        .inNamespace(scene.namespace())
        .withLabel("app.kubernetes.io/instance", cluster)
        .list()
        .getItems()
        .stream()
        .flatMap(job -> job.getSpec().getTemplate().getSpec().getContainers().stream())
        .map(container -> container.getImage())
        .findFirst()
        .orElse("");
  }

  private StatefulSet set(String name) {
    return scene.admin().apps().statefulSets().inNamespace(scene.namespace()).withName(name).get();
  }
}
