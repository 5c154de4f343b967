package dev.millwright.pulsar.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Condition;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pulsar learns the racks of a cluster's bookies, and keeps them. */
@ExtendWith(ClusterSceneExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterRacksTest {

  private static final String NAME = "racked";
  private static final String FOREIGN = "10.0.0.1:3181";
  private final ClusterScene scene;

  ClusterRacksTest(ClusterScene scene) {
    this.scene = scene;
  }

  @BeforeAll
  static void others(ClusterScene scene) {
    scene.endpoints().racks().set(FOREIGN, "/elsewhere");
  }

  @Test
  @Order(1)
  void tellsRacksOnceBrokersAnswer() {
    scene.kubelet().holdBack("broker");
    scene.create(NAME, sets("/a", "/b"));
    Condition early = scene.awaitCondition(NAME, "RacksProgrammed", "False");
    assertThat(early.reason()).isEqualTo("BrokersNotReady");
    assertThat(racks().writes()).isEmpty();

    scene.kubelet().release("broker");
    scene.awaitReady(NAME);
    scene.awaitCondition(NAME, "RacksProgrammed", "True");
    assertThat(racks().racks()).isEqualTo(known("/a", "/b"));
    assertThat(racks().writes())
        .containsExactly("POST " + id("a", 0), "POST " + id("b", 0), "POST " + id("b", 1));
  }

  @Test
  @Order(2)
  void writesNothingWhenNothingDiffers() {
    scene.awaitQuiet(NAME);
    int told = racks().writes().size();
    int written = scene.writes().size();
    scene.restartController();
    scene.awaitReconciles(NAME, 2);
    assertThat(racks().writes()).hasSize(told);
    assertThat(scene.writes()).hasSize(written);
  }

  @Test
  @Order(3)
  void repairsWhatOthersChangedAndLeavesWhatIsTheirs() {
    racks().forget(id("a", 0));
    racks().set(id("b", 0), "/wrong");
    racks().set(id("gone", 7), "/b");
    scene.await().until(() -> racks().racks().equals(known("/a", "/b")));
  }

  @Test
  @Order(4)
  void saysWhatPulsarRefusesAndStaysReady() {
    racks().refuse(true);
    scene.change(NAME, c -> Specs.spec(c, sets("/c", "/b")));
    Condition refused = scene.awaitCondition(NAME, "RacksProgrammed", "False");
    assertThat(refused.reason()).isEqualTo("RackRefused");
    assertThat(refused.message())
        .contains("HTTP 412", "'rack' parameter is invalid", "spec.brokers.config");
    scene.awaitReady(NAME);

    racks().refuse(false);
    scene.awaitCondition(NAME, "RacksProgrammed", "True");
    assertThat(racks().racks()).isEqualTo(known("/c", "/b"));
  }

  @Test
  @Order(5)
  void takesRacksBackWhenNoSetHasOne() {
    scene.change(
        NAME,
        c -> Specs.spec(c, "bookies: {sets: [{name: a, replicas: 1}, {name: b, replicas: 2}]}"));
    scene.await().until(() -> racks().racks().equals(Map.of(FOREIGN, "/elsewhere")));
    Condition none = scene.awaitCondition(NAME, "RacksProgrammed", "True");
    assertThat(none.message()).contains("No bookie set has a rack");
  }

  @Test
  @Order(6)
  void leavesAClusterAloneThatNeverHadRacks() {
    racks().set("plain-bookie-0" + domain("plain"), "/by-hand");
    scene.create("plain", "profile: Laptop");
    scene.awaitReady("plain");
    assertThat(scene.status("plain").conditions())
        .extracting(Condition::type)
        .doesNotContain("RacksProgrammed");
    assertThat(racks().racks()).containsEntry("plain-bookie-0" + domain("plain"), "/by-hand");
  }

  private RackEndpoint racks() {
    return scene.endpoints().racks();
  }

  private static String sets(String rackOfA, String rackOfB) {
    return "bookies: {sets: [{name: a, replicas: 1, rack: %s}, {name: b, replicas: 2, rack: %s}]}"
        .formatted(rackOfA, rackOfB);
  }

  private Map<String, String> known(String rackOfA, String rackOfB) {
    Map<String, String> known = new TreeMap<>();
    known.put(FOREIGN, "/elsewhere");
    known.put(id("a", 0), rackOfA);
    known.put(id("b", 0), rackOfB);
    known.put(id("b", 1), rackOfB);
    return known;
  }

  private String id(String set, int ordinal) {
    return NAME + "-bookie-" + set + "-" + ordinal + domain(NAME);
  }

  private String domain(String cluster) {
    return ".%s-bookie-headless.%s.svc.cluster.local:3181".formatted(cluster, scene.namespace());
  }
}
