package dev.millwright.queues;

import dev.millwright.api.queues.QueueBackend;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.volcano.VolcanoBackEnd;
import io.fabric8.kubernetes.client.KubernetesClient;
import org.jspecify.annotations.Nullable;

/** The kinds of schedulers that this controller carries queues on. */
final class KnownBackEnds implements BackEnds {
  private final KubernetesClient client;

  KnownBackEnds(KubernetesClient client) {
    this.client = client;
  }

  @Override
  public @Nullable BackEnd<?> of(QueueBackend backEnd) {
    return backEnd.getSpec().volcano() == null
        ? null
        : new VolcanoBackEnd(backEnd.getMetadata().getName(), backEnd.getSpec().volcano(), client);
  }
}
