package dev.millwright.spark.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ways to a Connect server, against a real API server. */
class ConnectDoorsTest {
  private static ConnectScene scene;

  @BeforeAll
  static void open() {
    scene = new ConnectScene();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void followChangesWithoutANewServer() {
    scene.create("hot", "service: {labels: {team: sales}}");
    scene.serve("hot", 1);
    assertThat(scene.door("hot").getMetadata().getLabels()).containsEntry("team", "sales");
    scene.patch(
        "hot",
        """
        {"service": {"type": "NodePort", "port": 80, "labels": null, "annotations": {"a": "b"}},
         "ui": {"ingress": {"host": "{{NAME}}.example.com"}}}
        """);
    scene.await().until(() -> scene.endpoint("hot").endsWith(":80"));
    Service service = scene.door("hot");
    assertThat(service.getSpec().getType()).isEqualTo("NodePort");
    assertThat(service.getMetadata().getAnnotations()).containsEntry("a", "b");
    assertThat(service.getMetadata().getLabels()).doesNotContainKey("team");
    // A path of the UI is of class restart; without one the change is hot.
    scene.await().until(() -> "http://hot.example.com/".equals(scene.status("hot").uiAddress()));
    assertThat(scene.service("hot-ui")).isNotNull();
    scene.patch("hot", "{\"ui\": null}");
    scene.await().until(() -> scene.status("hot").uiAddress() == null);
    scene.await().until(() -> scene.service("hot-ui") == null);
    assertThat(scene.status("hot").attempts()).isEqualTo(1);
    assertThat(scene.attempts("hot")).containsExactly("1");
  }

  @Test
  void areRepaired() {
    scene.create("drifts", "");
    Pod driver = scene.serve("drifts", 1);
    scene.restartWithOwnClock();
    scene.await().until(() -> scene.service("drifts-connect") != null);
    scene.admin().resource(scene.door("drifts")).delete();
    scene.clock.move(Duration.ofMinutes(3));
    scene.node().executors(driver, 1, "Running"); // Something happens; else it is the time.
    scene.awaitLedTo("drifts", 1);
  }

  @Test
  void areNotTakenFromOthers() {
    scene
        .admin()
        .resource(
            new ServiceBuilder()
                .withNewMetadata()
                .withName("taken-connect")
                .withNamespace(scene.namespace())
                .endMetadata()
                .withNewSpec()
                .addNewPort()
                .withPort(1)
                .endPort()
                .endSpec()
                .build())
        .create();
    scene.create("taken", "");
    scene.node().runs(scene.awaitDriver("taken", 1));
    scene.awaitCondition("taken", "Ready", "False", "ServiceRefused");
    assertThat(scene.condition("taken", "Ready").message()).contains("taken-connect");
    assertThat(scene.status("taken").endpoint()).isNull();
    assertThat(scene.door("taken").getSpec().getSelector()).isNullOrEmpty();
  }
}
