package dev.millwright.queues;

import dev.millwright.api.queues.QueueBackend;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.queues.admission.AdmissionGuard;
import dev.millwright.queues.apply.QueueEvents;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.kueue.KueueBackEnd;
import dev.millwright.queues.backend.volcano.VolcanoBackEnd;
import dev.millwright.queues.backend.yunikorn.YuniKornBackEnd;
import dev.millwright.queues.volcano.client.SchedulerMetrics;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The kinds of schedulers that this controller carries queues on. */
final class KnownBackEnds implements BackEnds {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A reload takes YuniKorn a second or two; with less patience a busy one would be wronged. */
  private static final Duration TAKE_UP = Duration.ofMinutes(1);

  private final KubernetesClient client;
  private final Clock clock;
  private final QueueEvents events;
  private final Duration takeUp;
  private final SchedulerMetrics metrics;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  KnownBackEnds(KubernetesClient client) {
    this(client, Clock.systemUTC());
  }

  KnownBackEnds(KubernetesClient client, Clock clock) {
    this(client, clock, TAKE_UP);
  }

  /** With another patience until a document of YuniKorn's that is not taken up is put back. */
  KnownBackEnds(KubernetesClient client, Duration takeUp) {
    this(client, Clock.systemUTC(), takeUp);
  }

  private KnownBackEnds(KubernetesClient client, Clock clock, Duration takeUp) {
    this.client = client;
    this.clock = clock;
    this.events = new QueueEvents(clock);
    this.takeUp = takeUp;
    this.metrics = new SchedulerMetrics(http, clock);
  }

  @Override
  public @Nullable BackEnd<?> of(QueueBackend backEnd) {
    String name = backEnd.getMetadata().getName();
    QueueBackendSpec spec = backEnd.getSpec();
    if (spec.volcano() != null) {
      return new VolcanoBackEnd(
          name, spec.volcano(), client, AdmissionGuard.of(client, backEnd), events, metrics);
    }
    if (spec.kueue() != null) {
      return new KueueBackEnd(name, spec.kueue(), client);
    }
    return spec.yuniKorn() == null
        ? null
        : new YuniKornBackEnd(
            name, spec.yuniKorn(), client, http, AdmissionGuard.of(client, backEnd), clock, takeUp);
  }
}
