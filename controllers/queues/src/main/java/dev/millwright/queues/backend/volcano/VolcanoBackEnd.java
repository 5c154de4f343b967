package dev.millwright.queues.backend.volcano;

import dev.millwright.api.queues.VolcanoSettings;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.volcano.plan.Step;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Objects;

/** Volcano: its Queues are objects of the API server, its configuration is read only. */
public final class VolcanoBackEnd implements BackEnd<VolcanoStep> {
  private final String name;
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
    this.name = name;
    this.settings = settings;
    this.api = new VolcanoApi(client);
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
    return new ObservedVolcano(
        name, api.queues(), api.podGroups(), api.configuration(settings.configMap()));
  }

  @Override
  public boolean apply(VolcanoStep step) {
    return switch (step.write()) {
      case Step.Create create -> api.create(create.queue(), create.spec(), name);
      case Step.Update update -> api.update(update.queue(), update.before(), update.after());
      case Step.Delete delete -> api.delete(delete.queue());
      case Step.Command command ->
          api.command(
              Objects.requireNonNullElse(settings.commandNamespace(), "default"),
              command.queue(),
              command.action());
    };
  }
}
