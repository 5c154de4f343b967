package dev.millwright.testkit.rules.bad.policy;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Asks the client, the clock and chance. */
final class ImpurePolicy {
  Supplier<Instant> clock() {
    return Instant::now;
  }

  String check(KubernetesClient client) {
    return client.getNamespace() + UUID.randomUUID();
  }
}
