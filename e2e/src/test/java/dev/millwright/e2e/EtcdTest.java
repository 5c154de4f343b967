package dev.millwright.e2e;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A Laptop cluster whose metadata is in an etcd that someone else runs. */
@EndToEnd
class EtcdTest {
  private final TestNamespace namespace;
  private final PulsarOnNode pulsar;
  private final NumberedMessages messages;

  EtcdTest(TestNamespace namespace) {
    this.namespace = namespace;
    pulsar = new PulsarOnNode(namespace, "etcd");
    messages = new NumberedMessages(pulsar, "persistent://public/default/numbers");
  }

  @BeforeAll
  void controllerAndStoreRun() {
    ControllerPod.pulsar(namespace.client()).awaitReady();
    namespace.applyResource("etcd.yaml");
  }

  @Test
  @Order(1)
  @DisplayName("comes up from the example with etcd as its metadata store")
  void comesUp() {
    namespace.applyExample("pulsar/etcd.yaml");
    pulsar.awaitReady();
  }

  @Test
  @Order(2)
  @DisplayName("carries 1,000 messages in and out through its proxy")
  void carriesMessages() throws Exception {
    messages.subscribe("keeper");
    messages.send(1000);
    messages.assertAllReceived("reader");
  }

  @Test
  @Order(3)
  @DisplayName("keeps every message when its broker and its bookie are killed")
  void survives() throws Exception {
    pulsar.killPod("broker");
    pulsar.killPod("bookie");
    pulsar.awaitReady();
    messages.assertAllReadBack();
    messages.send(10);
    messages.assertAllReadBack();
  }
}
