package dev.millwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The life of a Laptop cluster on ZooKeeper. One topic holds every message the story sends, and all
 * of them must be there after each thing that goes wrong.
 */
@EndToEnd
class LaptopTest {
  private static final String SUBSCRIPTION = "reader";

  private final TestNamespace namespace;
  private final PulsarOnNode pulsar;
  private final ControllerPod controller;
  private final NumberedMessages messages;
  private List<HasMetadata> content = List.of();

  LaptopTest(TestNamespace namespace) {
    this.namespace = namespace;
    pulsar = new PulsarOnNode(namespace, "laptop");
    controller = ControllerPod.pulsar(namespace.client());
    messages = new NumberedMessages(pulsar, "persistent://public/default/numbers");
  }

  @BeforeAll
  void controllerRuns() {
    controller.awaitReady();
  }

  @Test
  @Order(1)
  @DisplayName("comes up from the example although the controller is killed twice on the way")
  void comesUpThoughTheControllerIsKilled() {
    content = namespace.applyExample("pulsar/content.yaml");
    namespace.applyExample("pulsar/laptop.yaml");
    pulsar.awaitPod("zookeeper", 1);
    controller.kill();
    pulsar.awaitPod("bookie", 1);
    controller.kill();
    pulsar.awaitReady();
    assertThat(pulsar.components()).extracting(component -> component.desired()).containsOnly(1);
  }

  @Test
  @Order(2)
  @DisplayName("carries 1,000 messages in and out through its proxy")
  void carriesMessages() throws Exception {
    messages.subscribe("keeper");
    messages.send(1000);
    messages.assertAllReceived(SUBSCRIPTION);
    messages.assertAllReadBack();
    pulsar.awaitBookiesSafe();
  }

  @Test
  @Order(3)
  @DisplayName("keeps every message when its broker is killed")
  void survivesTheBroker() throws Exception {
    pulsar.killPod("broker");
    pulsar.awaitReady();
    messages.assertAllReadBack();
    messages.send(10);
    messages.assertAllReadBack();
  }

  @Test
  @Order(4)
  @DisplayName("keeps every message when its bookie is killed")
  void survivesTheBookie() throws Exception {
    pulsar.killPod("bookie");
    pulsar.awaitReady();
    messages.assertAllReadBack();
    messages.send(10);
    messages.assertAllReadBack();
  }

  @Test
  @Order(5)
  @DisplayName("restarts brokers, and nothing else, for a change of the brokers' configuration")
  void rollsOnlyWhatChanged() throws Exception {
    var brokers = pulsar.uids("broker");
    var others = othersThanBrokers();
    pulsar.patchSpec("{\"brokers\":{\"config\":{\"maxMessageSize\":\"1048576\"}}}");
    pulsar.awaitReady();
    assertThat(pulsar.uids("broker")).hasSameSizeAs(brokers).isNotEqualTo(brokers);
    assertThat(othersThanBrokers()).isEqualTo(others);
    messages.assertAllReadBack();
  }

  @Test
  @Order(6)
  @DisplayName(
      "gains a broker by the scale subresource although the controller is killed meanwhile")
  void scalesBrokers() throws Exception {
    pulsar.scaleBrokers(2);
    controller.kill();
    pulsar.awaitPod("broker", 2);
    controller.kill();
    pulsar.awaitReady();
    assertThat(pulsar.pods("broker")).hasSize(2);
    messages.assertAllReadBack();
  }

  @Test
  @Order(7)
  @DisplayName("gains a bookie although the controller is killed meanwhile")
  void scalesBookies() throws Exception {
    pulsar.patchSpec("{\"bookies\":{\"replicas\":2}}");
    controller.kill();
    pulsar.awaitPod("bookie", 2);
    controller.kill();
    pulsar.awaitReady();
    assertThat(pulsar.pods("bookie")).hasSize(2);
    messages.send(100);
    messages.assertAllReadBack();
    pulsar.awaitBookiesSafe();
  }

  @Test
  @Order(8)
  @DisplayName("keeps every message when all of its pods are killed at once")
  void survivesAPowerCut() throws Exception {
    pulsar.killAllPods();
    pulsar.awaitReady();
    messages.assertAllReadBack();
  }

  @Test
  @Order(9)
  @DisplayName("keeps its volumes when deleted, and has every message when created again")
  void comesBackWithItsData() throws Exception {
    var volumes = volumes();
    var cluster = pulsar.resource().require();
    pulsar.resource().delete();
    await("every pod of the deleted cluster is gone")
        .atMost(Duration.ofMinutes(3))
        .until(() -> pulsar.podsOfAll().isEmpty() && pulsar.resource().get() == null);
    assertThat(volumes()).isEqualTo(volumes).isNotEmpty();
    pulsar.createAgain(cluster);
    pulsar.awaitReady();
    messages.assertAllReadBack();
    messages.send(10);
    messages.assertAllReadBack();
  }

  @Test
  @Order(10)
  @DisplayName("has the tenant, namespace and topic that were declared before it was there")
  void hasItsContent() throws Exception {
    for (var each : content) {
      await(each.getKind() + " " + each.getMetadata().getName() + " is Ready")
          .atMost(Duration.ofMinutes(2))
          .until(() -> namespace.isReady(each));
    }
    assertThat(pulsar.admin("/admin/v2/namespaces/shop/orders/retention"))
        .contains("\"retentionTimeInMinutes\":10080")
        .contains("\"retentionSizeInMB\":1024");
    assertThat(pulsar.admin("/admin/v2/persistent/shop/orders/received/partitions"))
        .contains("\"partitions\":4");
    var declared = new NumberedMessages(pulsar, "persistent://shop/orders/received");
    declared.subscribe(SUBSCRIPTION);
    declared.send(100);
    declared.assertAllReceived(SUBSCRIPTION);
  }

  private Map<String, String> othersThanBrokers() {
    var others = pulsar.uids("zookeeper");
    others.putAll(pulsar.uids("bookie"));
    others.putAll(pulsar.uids("proxy"));
    return others;
  }

  private Map<String, String> volumes() {
    return namespace.uidsOfVolumeClaims();
  }
}
