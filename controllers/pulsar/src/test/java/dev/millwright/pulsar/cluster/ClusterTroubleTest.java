package dev.millwright.pulsar.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.Operation;
import dev.millwright.common.condition.Conditions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Restarts, rolls that must wait, endpoints that lie, and clusters of one name. */
@ExtendWith(ClusterSceneExtension.class)
class ClusterTroubleTest {

  private final ClusterScene scene;

  ClusterTroubleTest(ClusterScene scene) {
    this.scene = scene;
  }

  @Test
  void resumesWhereAKilledControllerStopped() {
    scene.kubelet().holdBack("bookie");
    scene.create("resumed", "profile: Laptop");
    scene.await().until(() -> scene.objects().statefulSet("resumed-bookie") != null);
    Condition ready = scene.awaitCondition("resumed", "Ready", "False");
    scene.await().until(() -> reason("resumed").equals("WaitingForBookies"));
    assertThat(ready.message()).isNotBlank();
    String zooKeeper = scene.objects().statefulSet("resumed-zookeeper").getMetadata().getUid();

    scene.restartController();
    scene.kubelet().release("bookie");
    scene.awaitReady("resumed");
    assertThat(scene.objects().statefulSet("resumed-zookeeper").getMetadata().getUid())
        .isEqualTo(zooKeeper);
  }

  @Test
  void rollsBookiesOnlyWhileNothingIsUnderReplicated() {
    scene.create("guarded", "bookies: {replicas: 2}");
    scene.awaitReady("guarded");
    Map<String, String> before = scene.objects().podUids("guarded");
    scene.endpoints().bookiesMiss(3);
    scene.change(
        "guarded", c -> Specs.spec(c, "bookies: {replicas: 2, config: {gcWaitTime: '900001'}}"));
    scene.await().until(() -> "LedgersUnderReplicated".equals(step("guarded")));
    scene.awaitCondition("guarded", "BookiesSafe", "False");
    assertThat(scene.objects().podUids("guarded")).isEqualTo(before);

    scene.endpoints().bookiesMiss(0);
    scene.awaitReady("guarded");
    Map<String, String> after = scene.objects().podUids("guarded");
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
  void worksInSeveralNamespaces() {
    try (ClusterScene other = new ClusterScene()) {
      scene.create("twin", "profile: Laptop");
      other.create("twin", "profile: Laptop");
      scene.awaitReady("twin");
      other.awaitReady("twin");
      assertThat(other.objects().podUids("twin").values())
          .doesNotContainAnyElementsOf(scene.objects().podUids("twin").values());
    }
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
}
