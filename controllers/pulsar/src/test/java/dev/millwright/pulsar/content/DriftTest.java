package dev.millwright.pulsar.content;

import static dev.millwright.pulsar.content.ContentObjects.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What others change of our content in a real Pulsar is put right after the period. */
class DriftTest extends ContentScene {

  DriftTest(KubernetesClient client, StandalonePulsar pulsar) {
    super(client, pulsar);
  }

  @Test
  void repairsWhatOthersChange() {
    String of = namespaceThatDrifts();

    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(admin.namespace(namespace).orElseThrow().policies())
                  .containsEntry(PolicyKind.MESSAGE_TTL, new Policy.MessageTtl(60));
              assertThat(
                      client
                          .resources(PulsarNamespace.class)
                          .withName(of)
                          .get()
                          .getStatus()
                          .drift())
                  .isNotNull()
                  .extracting("found", "repaired", "fields")
                  .containsExactly(1L, 1L, List.of("policies.messageTTL"));
            });
    assertThat(content.events(of)).contains("DriftRepaired").doesNotContain("Recreated");
  }
}
