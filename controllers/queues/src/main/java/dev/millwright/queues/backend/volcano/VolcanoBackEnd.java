package dev.millwright.queues.backend.volcano;

import dev.millwright.api.queues.VolcanoSettings;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Objects;

/** Volcano: its Queues are objects of the API server, its configuration is read only. */
public final class VolcanoBackEnd implements BackEnd<VolcanoStep> {
  private final VolcanoSettings settings;
  private final VolcanoApi api;

  /**
   * Of this QueueBackend.
   *
   * @param name of it
   * @param settings of its spec
   * @param client asks and writes
   */
  public VolcanoBackEnd(String name, VolcanoSettings settings, KubernetesClient client) {
    this.settings = settings;
    this.api = new VolcanoApi(name, settings, client);
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
  public boolean apply(VolcanoStep step) {
    return api.apply(step.write());
  }
}
