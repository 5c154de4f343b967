package dev.millwright.pulsar.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.Operation;
import dev.millwright.common.condition.Conditions;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Restarts, rolls that must wait, endpoints that lie, neighbours and deletion. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterTroubleTest {

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
  void resumesWhereAKilledControllerStopped() {
    scene.kubelet().holdBack("bookie");
    scene.create("resumed", "profile: Laptop");
    await().atMost(PATIENCE).until(() -> set("resumed-bookie") != null);
    Condition ready = scene.awaitCondition("resumed", "Ready", "False");
    await().atMost(PATIENCE).until(() -> reason("resumed").equals("WaitingForBookies"));
    assertThat(ready.message()).isNotBlank();
    String zooKeeper = set("resumed-zookeeper").getMetadata().getUid();

    scene.restartController();
    scene.kubelet().release("bookie");
    scene.awaitReady("resumed");
    assertThat(set("resumed-zookeeper").getMetadata().getUid()).isEqualTo(zooKeeper);
  }

  @Test
  void rollsBookiesOnlyWhileNothingIsUnderReplicated() {
    scene.create("guarded", "bookies: {replicas: 2}");
    scene.awaitReady("guarded");
    Map<String, String> before = scene.podUids("guarded");
    scene.endpoints().bookiesMiss(3);
    scene.change(
        "guarded", c -> Specs.spec(c, "bookies: {replicas: 2, config: {gcWaitTime: '900001'}}"));
    await().atMost(PATIENCE).until(() -> "LedgersUnderReplicated".equals(step("guarded")));
    scene.awaitCondition("guarded", "BookiesSafe", "False");
    assertThat(scene.podUids("guarded")).isEqualTo(before);

    scene.endpoints().bookiesMiss(0);
    scene.awaitReady("guarded");
    Map<String, String> after = scene.podUids("guarded");
    assertThat(after.get("guarded-bookie-0")).isNotEqualTo(before.get("guarded-bookie-0"));
    assertThat(after.get("guarded-bookie-1")).isNotEqualTo(before.get("guarded-bookie-1"));
    assertThat(after.get("guarded-broker-0")).isEqualTo(before.get("guarded-broker-0"));
  }

  @Test
  void namesAnEndpointThatLies() {
    scene.create("lied", "profile: Laptop");
    scene.awaitReady("lied");
    scene.endpoints().brokersSay(200, "<html>It works!</html>");
    Condition ready = scene.awaitCondition("lied", "Ready", "False");
    assertThat(ready.reason()).isEqualTo("UnexpectedAnswer");
    assertThat(ready.message()).contains("http://lied-broker.", "It works!", "right address");
    scene.endpoints().brokersSay(200, "ok");
    scene.awaitReady("lied");
  }

  @Test
  void leavesItsNeighboursAlone() {
    scene.create("left", "profile: Laptop");
    scene.create("right", "profile: Laptop");
    scene.awaitReady("left");
    scene.awaitReady("right");
    Map<String, String> before = scene.podUids("right");
    scene.cluster("left").delete();
    await().atMost(PATIENCE).until(() -> scene.podUids("left").isEmpty());
    scene.restartController();
    scene.awaitReconciles(1);
    assertThat(scene.podUids("right")).isEqualTo(before);
    scene.awaitReady("right");
  }

  @Test
  void worksInSeveralNamespaces() {
    try (ClusterScene other = new ClusterScene()) {
      scene.create("twin", "profile: Laptop");
      other.create("twin", "profile: Laptop");
      scene.awaitReady("twin");
      other.awaitReady("twin");
      assertThat(other.podUids("twin").values())
          .doesNotContainAnyElementsOf(scene.podUids("twin").values());
    }
  }

  @Test
  void keepsVolumesAndTakesThemUpAgain() {
    scene.create("kept", "profile: Laptop");
    scene.awaitReady("kept");
    List<String> volumes = claims("kept");
    assertThat(volumes).isNotEmpty();
    scene.cluster("kept").delete();
    await().atMost(PATIENCE).until(() -> scene.cluster("kept").get() == null);
    await().atMost(PATIENCE).until(() -> scene.podUids("kept").isEmpty());
    assertThat(claims("kept")).isEqualTo(volumes);
    assertThat(scene.events("VolumesKept"))
        .extracting(Event::getMessage)
        .anySatisfy(message -> assertThat(message).contains("data-kept-zookeeper-0"));

    scene.create("kept", "profile: Laptop");
    scene.awaitReady("kept");
    assertThat(claims("kept")).isEqualTo(volumes);
  }

  @Test
  void stopsBookiesOnlyWhenBrokersAreGone() {
    scene.create("ordered", "profile: Laptop");
    scene.awaitReady("ordered");
    hold("ordered-broker-0", List.of("test.millwright.dev/hold"));
    scene.cluster("ordered").delete();
    await().atMost(PATIENCE).until(() -> !sets("ordered").contains("ordered-broker"));
    scene.restartController();
    await()
        .during(Duration.ofSeconds(3))
        .atMost(PATIENCE)
        .until(() -> sets("ordered").equals(List.of("ordered-bookie", "ordered-zookeeper")));
    hold("ordered-broker-0", List.of());
    await().atMost(PATIENCE).until(() -> scene.cluster("ordered").get() == null);
    assertThat(scene.writes())
        .filteredOn(r -> r.verb().equals("delete") && r.name().startsWith("ordered-"))
        .extracting(AuditedRequest::name)
        .containsSubsequence("ordered-broker", "ordered-bookie")
        .doesNotContain("ordered-zookeeper");
    assertThat(scene.events("Stopping"))
        .extracting(Event::getMessage)
        .anySatisfy(message -> assertThat(message).contains("ordered-broker"));
  }

  private void hold(String pod, List<String> finalizers) {
    scene
        .admin()
        .pods()
        .inNamespace(scene.namespace())
        .withName(pod)
        .edit(
            p -> {
              p.getMetadata().setFinalizers(finalizers);
              return p;
            });
  }

  private List<String> sets(String cluster) {
    return scene
        .admin()
        .apps()
        .statefulSets()
        .inNamespace(scene.namespace())
        .withLabel("app.kubernetes.io/instance", cluster)
        .list()
        .getItems()
        .stream()
        .map(set -> set.getMetadata().getName())
        .sorted()
        .toList();
  }

  @Test
  void deletesVolumesWhenAskedTo() {
    scene.create("gone", "deletionPolicy: Delete");
    scene.awaitReady("gone");
    assertThat(claims("gone")).isNotEmpty();
    scene.cluster("gone").delete();
    await().atMost(PATIENCE).until(() -> claims("gone").isEmpty());
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
        .map(meta -> meta.getName() + "/" + meta.getUid())
        .sorted()
        .toList();
  }

  private String reason(String cluster) {
    return Conditions.find(scene.status(cluster).conditions(), "Ready")
        .map(Condition::reason)
        .orElse("");
  }

  private String step(String cluster) {
    Operation operation = scene.status(cluster).operation();
    return operation == null ? "" : Objects.toString(operation.step(), "");
  }

  private StatefulSet set(String name) {
    return scene.admin().apps().statefulSets().inNamespace(scene.namespace()).withName(name).get();
  }
}
