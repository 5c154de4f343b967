package dev.millwright.spark.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.spark.BorrowedKinds;
import dev.millwright.spark.apply.ForeignKinds;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A server in a queue of Volcano. Neither a controller of queues nor Volcano is here: the test
 * writes what the former would, and the kind of the latter has no schema.
 */
class ConnectQueueTest {
  private static ConnectScene scene;

  @BeforeAll
  static void open() {
    scene = new ConnectScene();
    BorrowedKinds kinds = new BorrowedKinds(scene.admin());
    kinds.podGroup();
    kinds.queue("notebooks", "True", "Volcano");
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void holdsRoomForEachServerThatGoes() {
    scene.create("gang", "queue: {name: notebooks}\nexecutor: {instances: 2}");
    Pod driver = scene.awaitDriver("gang", 1);
    assertThat(scene.condition("gang", "Admitted").reason()).isEqualTo("Enforced");
    assertThat(driver.getSpec().getSchedulerName()).isEqualTo("batch");
    assertThat(groups())
        .singleElement()
        .satisfies(
            group ->
                assertThat(driver.getMetadata().getAnnotations())
                    .containsEntry("scheduling.k8s.io/group-name", group.getMetadata().getName()));
    scene.serve("gang", 1);
    scene.node().executors(driver, 2, "Running");
    scene
        .await()
        .until(() -> Integer.valueOf(3).equals(groups().getFirst().get("spec", "minMember")));

    String former = groups().getFirst().getMetadata().getName();
    scene.patch("gang", "{\"conf\": {\"spark.sql.shuffle.partitions\": \"7\"}}");
    scene.awaitDriver("gang", 2);
    assertThat(groups()).hasSize(2);
    scene.serve("gang", 2);
    assertThat(groups())
        .singleElement()
        .satisfies(group -> assertThat(group.getMetadata().getName()).isNotEqualTo(former));
    scene.patch("gang", "{\"suspend\": true}");
    scene.awaitCondition("gang", "Suspended", "True", "Resting");
    assertThat(groups()).as("a group that nobody needs holds room").isEmpty();
  }

  private static List<GenericKubernetesResource> groups() {
    return scene
        .admin()
        .genericKubernetesResources(ForeignKinds.POD_GROUP)
        .inNamespace(scene.namespace())
        .list()
        .getItems();
  }
}
