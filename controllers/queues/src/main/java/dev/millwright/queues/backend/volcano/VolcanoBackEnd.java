package dev.millwright.queues.backend.volcano;

import dev.millwright.api.queues.VolcanoSettings;
import dev.millwright.queues.apply.QueueEvents;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.Guard;
import dev.millwright.queues.backend.Guarded;
import dev.millwright.queues.backend.LeavesCounting;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.QuarantinesWork;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.volcano.client.SchedulerMetrics;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Objects;

/** Volcano: its Queues are objects of the API server, its configuration is read only. */
public final class VolcanoBackEnd
    implements BackEnd<VolcanoStep>, Guarded, QuarantinesWork, LeavesCounting {
  private final VolcanoSettings settings;
  private final Guard guard;
  private final VolcanoApi api;

  /**
   * Of this QueueBackend.
   *
   * @param name of it
   * @param settings of its spec
   * @param client asks and writes
   * @param guard admission policies in front of it
   * @param events tells of work that was moved
   * @param metrics asks the scheduler
   */
  public VolcanoBackEnd(
      String name,
      VolcanoSettings settings,
      KubernetesClient client,
      Guard guard,
      QueueEvents events,
      SchedulerMetrics metrics) {
    this.settings = settings;
    this.guard = guard;
    this.api = new VolcanoApi(name, settings, client, guard.holds(), events, metrics);
  }

  @Override
  public String kind() {
    return "Volcano";
  }

  @Override
  public String schedulerName() {
    return Objects.requireNonNullElse(settings.schedulerName(), "volcano");
  }

  @Override
  public String nameOf(Accepted queue) {
    return queue.name();
  }

  @Override
  public Observed<VolcanoStep> observe() {
    return api.observe();
  }

  @Override
  public Guard guard() {
    return guard;
  }

  @Override
  public boolean moveAside(Observed<?> observed) {
    return observed instanceof ObservedVolcano volcano && api.move(volcano.moves());
  }

  @Override
  public boolean apply(VolcanoStep step) {
    return api.apply(step.write());
  }
}
