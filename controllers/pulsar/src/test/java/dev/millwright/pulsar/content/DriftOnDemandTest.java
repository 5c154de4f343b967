package dev.millwright.pulsar.content;

import static dev.millwright.pulsar.content.ContentUnderTest.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Annotations;
import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who does not want to wait for the end of the period asks, and is told that it was done. */
class DriftOnDemandTest extends ContentScene {

  DriftOnDemandTest(KubernetesClient client, StandalonePulsar pulsar) {
    super(client, pulsar, Duration.ofMinutes(5));
  }

  @Test
  void looksAtOnceWhenAsked() {
    String of = namespaceThatDrifts();

    String asked = "2030-01-01T00:00:00Z";
    client
        .resources(PulsarNamespace.class)
        .withName(of)
        .edit(
            found -> {
              found.getMetadata().getAnnotations().put(Annotations.RECONCILE_AT, asked);
              return found;
            });

    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              var status = client.resources(PulsarNamespace.class).withName(of).get().getStatus();
              assertThat(status.lastHandledReconcileAt()).isEqualTo(asked);
              assertThat(status.drift())
                  .isNotNull()
                  .extracting("found", "repaired")
                  .containsExactly(1L, 1L);
            });
    assertThat(admin.namespace(namespace).orElseThrow().policies())
        .containsEntry(PolicyKind.MESSAGE_TTL, new Policy.MessageTtl(60));
  }
}
