package dev.millwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A cluster in one pod, with its metadata in RocksDB. */
@EndToEnd
class StandaloneTest {
  private final TestNamespace namespace;
  private final PulsarOnNode pulsar;
  private final NumberedMessages messages;

  StandaloneTest(TestNamespace namespace) {
    this.namespace = namespace;
    pulsar = new PulsarOnNode(namespace, "standalone");
    messages = new NumberedMessages(pulsar, "persistent://public/default/numbers");
  }

  @BeforeAll
  void controllerRuns() {
    ControllerPod.pulsar(namespace.client()).awaitReady();
  }

  @Test
  @Order(1)
  @DisplayName("comes up from the example as one pod of at most 1 GiB")
  void comesUp() {
    namespace.applyExample("pulsar/standalone.yaml");
    pulsar.awaitReady();
    assertThat(pulsar.podsOfAll())
        .singleElement()
        .satisfies(
            pod ->
                assertThat(pod.getSpec().getContainers())
                    .singleElement()
                    .extracting(container -> container.getResources().getLimits().get("memory"))
                    .hasToString("1Gi"));
  }

  @Test
  @Order(2)
  @DisplayName("carries 1,000 messages in and out")
  void carriesMessages() throws Exception {
    messages.subscribe("keeper");
    messages.send(1000);
    messages.assertAllReceived("reader");
  }

  @Test
  @Order(3)
  @DisplayName("keeps every message when its pod is killed")
  void survives() throws Exception {
    pulsar.killPod("standalone");
    pulsar.awaitReady();
    messages.assertAllReadBack();
    messages.send(10);
    messages.assertAllReadBack();
  }
}
