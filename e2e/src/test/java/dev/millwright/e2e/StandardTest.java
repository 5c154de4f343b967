package dev.millwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.ComponentStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A Standard cluster, three of each and every entry on two of three bookies, with less memory than
 * the profile sets aside, so that all of it fits on one machine.
 */
@EndToEnd
class StandardTest {
  private final TestNamespace namespace;
  private final PulsarOnNode pulsar;
  private final NumberedMessages messages;

  StandardTest(TestNamespace namespace) {
    this.namespace = namespace;
    pulsar = new PulsarOnNode(namespace, "standard");
    messages = new NumberedMessages(pulsar, "persistent://public/default/numbers");
  }

  @BeforeAll
  void controllerRuns() {
    ControllerPod.pulsar(namespace.client()).awaitReady();
  }

  @Test
  @Order(1)
  @DisplayName("comes up with three members of everything but autorecovery")
  void comesUp() {
    namespace.applyResource("standard.yaml");
    pulsar.awaitReady();
    assertThat(pulsar.components())
        .filteredOn(component -> component.desired() == 3)
        .extracting(ComponentStatus::name)
        .contains("zookeeper", "bookie", "broker", "proxy");
    assertThat(pulsar.pods("autorecovery")).hasSize(1);
  }

  @Test
  @Order(2)
  @DisplayName("carries 1,000 messages in and out through its proxies")
  void carriesMessages() throws Exception {
    messages.subscribe("keeper");
    messages.send(1000);
    messages.assertAllReceived("reader");
    pulsar.awaitBookiesSafe();
  }

  @Test
  @Order(3)
  @DisplayName("serves and keeps every message while one of each is killed")
  void survives() throws Exception {
    pulsar.killPod("zookeeper");
    pulsar.killPod("bookie");
    messages.send(100);
    messages.assertAllReadBack();
    pulsar.awaitReady();
    pulsar.awaitBookiesSafe();
  }

  @Test
  @Order(4)
  @DisplayName("restarts its bookies one after the other for a change, and messages go on")
  void rollsBookies() throws Exception {
    var bookies = pulsar.uids("bookie");
    pulsar.patchSpec("{\"bookies\":{\"config\":{\"gcWaitTime\":\"600000\"}}}");
    pulsar.awaitReplaced("bookie", bookies, () -> messages.send(10));
    pulsar.awaitReady();
    messages.assertAllReadBack();
    pulsar.awaitBookiesSafe();
  }
}
