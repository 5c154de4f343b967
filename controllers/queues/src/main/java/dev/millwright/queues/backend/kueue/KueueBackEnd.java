package dev.millwright.queues.backend.kueue;

import dev.millwright.api.queues.KueueSettings;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Objects;

/** Kueue: its queues are objects of the API server, its configuration is read only. */
public final class KueueBackEnd implements BackEnd<KueueStep> {
  private final KueueSettings settings;
  private final KueueApi api;

  /**
   * Of this QueueBackend.
   *
   * @param name of it
   * @param settings of its spec
   * @param client asks and writes
   */
  public KueueBackEnd(String name, KueueSettings settings, KubernetesClient client) {
    this.settings = settings;
    this.api = new KueueApi(name, settings, client);
  }

  @Override
  public String kind() {
    return "Kueue";
  }

  @Override
  public String schedulerName() {
    return Objects.requireNonNullElse(settings.schedulerName(), "default-scheduler");
  }

  /** Of its LocalQueues: work names the one of its namespace. */
  @Override
  public String nameOf(Accepted queue) {
    return queue.name();
  }

  @Override
  public Observed<KueueStep> observe() {
    return api.observe();
  }

  @Override
  public boolean apply(KueueStep step) {
    api.apply(step.write());
    return true;
  }
}
