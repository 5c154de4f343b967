package dev.millwright.pulsar.cluster;

import static dev.millwright.pulsar.cluster.ClusterObjects.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.kubernetes.AuditedRequest;
import io.fabric8.kubernetes.api.model.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a cluster ends, on a real API server: in order, and alone. */
@ExtendWith(ClusterSceneExtension.class)
class ClusterDeletionTest {

  private final ClusterScene scene;

  ClusterDeletionTest(ClusterScene scene) {
    this.scene = scene;
  }

  @Test
  void leavesItsNeighboursAlone() {
    scene.create("left", "profile: Laptop");
    scene.create("right", "profile: Laptop");
    scene.awaitReady("left");
    scene.awaitReady("right");
    Map<String, String> before = scene.objects().podUids("right");
    scene.cluster("left").delete();
    scene.await().until(() -> scene.objects().podUids("left").isEmpty());
    scene.restartController();
    scene.awaitReconciles("right", 2);
    assertThat(scene.objects().podUids("right")).isEqualTo(before);
    scene.awaitReady("right");
  }

  @Test
  void stopsBookiesOnlyWhenBrokersAreGone() {
    scene.create("ordered", "profile: Laptop");
    scene.awaitReady("ordered");
    hold("ordered-broker-0", List.of("test.millwright.dev/hold"));
    scene.cluster("ordered").delete();
    scene
        .await()
        .until(() -> !names(scene.objects().statefulSets("ordered")).contains("ordered-broker"));
    // However long this takes, no pod is overdue.
    scene.restartController(Clock.offset(Clock.systemUTC(), Duration.ofHours(-1)));
    scene
        .await()
        .during(Duration.ofSeconds(3))
        .untilAsserted(
            () ->
                assertThat(names(scene.objects().statefulSets("ordered")))
                    .as("with the pods %s", scene.objects().podUids("ordered").keySet())
                    .containsExactly("ordered-bookie", "ordered-zookeeper"));
    hold("ordered-broker-0", List.of());
    scene.awaitGone("ordered");
    assertThat(scene.writes())
        .filteredOn(r -> r.verb().equals("delete") && r.name().startsWith("ordered-"))
        .extracting(AuditedRequest::name)
        .containsSubsequence("ordered-broker", "ordered-bookie")
        .doesNotContain("ordered-zookeeper");
    assertThat(scene.objects().events("Stopping"))
        .extracting(Event::getMessage)
        .anySatisfy(message -> assertThat(message).contains("ordered-broker"));
  }

  @Test
  void waitsNoLongerForAPodThatIsOverdue() {
    scene.create("overdue", "profile: Laptop");
    scene.awaitReady("overdue");
    hold("overdue-broker-0", List.of("test.millwright.dev/hold"));
    try {
      scene.cluster("overdue").delete();
      scene.await().until(() -> scene.objects().statefulSet("overdue-broker") == null);
      scene.restartController(late(Duration.ofSeconds(30)));
      scene
          .await()
          .during(Duration.ofSeconds(3))
          .until(() -> scene.objects().statefulSet("overdue-bookie") != null);
      scene.restartController(late(Duration.ofSeconds(61)));
      scene.awaitGone("overdue");
      assertThat(scene.objects().podUids("overdue")).containsKey("overdue-broker-0");
    } finally {
      hold("overdue-broker-0", List.of());
      scene.restartController();
    }
  }

  /** A clock that stands still this long after the pod that is held back had to be gone. */
  private Clock late(Duration overdue) {
    var pod = scene.admin().pods().inNamespace(scene.namespace()).withName("overdue-broker-0");
    // Its set is gone before the garbage collector has come to it.
    Instant end =
        Instant.parse(
            scene
                .await()
                .until(() -> pod.get().getMetadata().getDeletionTimestamp(), Objects::nonNull));
    return Clock.fixed(end.plus(overdue), ZoneOffset.UTC);
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
}
