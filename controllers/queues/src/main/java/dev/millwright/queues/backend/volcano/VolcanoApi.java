package dev.millwright.queues.backend.volcano;

import dev.millwright.api.queues.ConfigMapKey;
import dev.millwright.api.queues.VolcanoSettings;
import dev.millwright.common.kubernetes.FailureWords;
import dev.millwright.queues.apply.QueueEvents;
import dev.millwright.queues.backend.BackEndFailedException;
import dev.millwright.queues.backend.StepRefusedException;
import dev.millwright.queues.volcano.client.SchedulerMetrics;
import dev.millwright.queues.volcano.client.VolcanoClient;
import dev.millwright.queues.volcano.client.VolcanoPort;
import dev.millwright.queues.volcano.desired.QueueObject;
import dev.millwright.queues.volcano.desired.QueueObject.Action;
import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.observe.PodGroup;
import dev.millwright.queues.volcano.observe.Quarantine;
import dev.millwright.queues.volcano.observe.Reckoning;
import dev.millwright.queues.volcano.plan.Step;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Volcano's objects as one QueueBackend sees them, with what is refused told from what failed. */
final class VolcanoApi {
  private static final String NAMESPACE = "volcano-system";
  private static final String CONFIG_MAP = "volcano-scheduler-configmap";
  private static final String KEY = "volcano-scheduler.conf";
  private static final String SERVICE = "volcano-scheduler-service";
  private static final ResourceDefinitionContext COMMAND =
      new ResourceDefinitionContext.Builder()
          .withGroup("bus.volcano.sh")
          .withVersion("v1alpha1")
          .withKind("Command")
          .withPlural("commands")
          .withNamespaced(true)
          .build();

  /**
   * What admission and validation answer; a conflict or a full server may be gone the next time.
   */
  private static final Set<Integer> REFUSALS =
      Set.of(HttpURLConnection.HTTP_BAD_REQUEST, HttpURLConnection.HTTP_FORBIDDEN, 422);

  private final String backEnd;
  private final VolcanoSettings settings;
  private final String commandNamespace;
  private final KubernetesClient client;
  private final boolean guarded;
  private final QueueEvents events;
  private final SchedulerMetrics metrics;
  private final VolcanoPort port;

  /** Queues as they were last seen, by name: a step is done to the object that was looked at. */
  private final Map<String, LiveQueue> seen = new HashMap<>();

  VolcanoApi(
      String backEnd,
      VolcanoSettings settings,
      KubernetesClient client,
      boolean guarded,
      QueueEvents events,
      SchedulerMetrics metrics) {
    this.backEnd = backEnd;
    this.settings = settings;
    this.commandNamespace = Objects.requireNonNullElse(settings.commandNamespace(), "default");
    this.client = client;
    this.guarded = guarded;
    this.events = events;
    this.metrics = metrics;
    this.port = new VolcanoClient(client, backEnd, commandNamespace);
  }

  ObservedVolcano observe() {
    try {
      var observed =
          new ObservedVolcano(
              backEnd, port.queues(), port.podGroups(), configuration(), guarded, measured());
      seen.clear();
      observed.live().forEach(queue -> seen.put(queue.name(), queue));
      return observed;
    } catch (KubernetesClientException e) {
      throw e.getCode() == HttpURLConnection.HTTP_NOT_FOUND ? absent(e) : e;
    }
  }

  private static BackEndFailedException absent(KubernetesClientException e) {
    return new BackEndFailedException(
        "This cluster has no Queues and PodGroups of Volcano: install Volcano, or delete the"
            + " QueueBackend.",
        e);
  }

  /** Where nobody says that there are metrics, none are missed. */
  private Measured measured() {
    String said = settings.metricsAddress();
    String address =
        Objects.requireNonNullElse(said, "http://%s.%s:8080".formatted(SERVICE, namespace()));
    return switch (metrics.ask(URI.create(address))) {
      case SchedulerMetrics.Answer.Read(var reckoning) -> new Measured(reckoning, null);
      case SchedulerMetrics.Answer.Missed(var words) ->
          new Measured(
              Reckoning.NONE,
              said == null
                  ? null
                  : "%s, so queues are Enforced by what Volcano's Queues say alone: correct spec.volcano.metricsAddress, or leave it out where no metrics can be read"
                      .formatted(words));
    };
  }

  private String namespace() {
    ConfigMapKey said = settings.configMap();
    return Objects.requireNonNullElse(said == null ? null : said.namespace(), NAMESPACE);
  }

  private @Nullable String configuration() {
    ConfigMapKey said = settings.configMap();
    return port.configuration(
        namespace(),
        Objects.requireNonNullElse(said == null ? null : said.name(), CONFIG_MAP),
        Objects.requireNonNullElse(said == null ? null : said.key(), KEY));
  }

  /** Whether any was moved. One that admission does not let go stays, and is told of as before. */
  boolean move(List<Quarantine.Move> moves) {
    boolean moved = false;
    for (Quarantine.Move move : moves) {
      try {
        if (port.move(move)) {
          moved = true;
          events.moved(client, about(move.group()), move.isAside(), move.home());
        }
      } catch (KubernetesClientException e) {
        if (!REFUSALS.contains(e.getCode())) {
          throw e;
        }
      }
    }
    return moved;
  }

  /** As much of it as an Event says. */
  private static GenericKubernetesResource about(PodGroup group) {
    var object = new GenericKubernetesResource();
    object.setApiVersion(QueueObject.API_VERSION);
    object.setKind("PodGroup");
    object.setMetadata(
        new ObjectMetaBuilder()
            .withNamespace(group.namespace())
            .withName(group.name())
            .withUid(group.uid())
            .withResourceVersion(group.resourceVersion())
            .build());
    return object;
  }

  /** Whether anything was written. */
  boolean apply(Step step) {
    try {
      return write(step);
    } catch (KubernetesClientException e) {
      if (REFUSALS.contains(e.getCode())) {
        throw new StepRefusedException(FailureWords.of(e), e);
      }
      throw e;
    }
  }

  private boolean write(Step step) {
    switch (step) {
      case Step.Create create -> remember(port.create(create.queue(), create.spec()));
      case Step.Update update -> remember(port.change(there(update), update.after()));
      case Step.Delete delete -> port.delete(there(delete));
      case Step.Command command -> {
        // One that is still there is one that nobody has done yet.
        if (isAsked(command.queue(), command.action())) {
          return false;
        }
        port.command(there(command), command.action());
      }
    }
    return true;
  }

  private void remember(LiveQueue queue) {
    seen.put(queue.name(), queue);
  }

  private LiveQueue there(Step step) {
    return Objects.requireNonNull(seen.get(step.queue()), () -> "no Queue for " + step);
  }

  private boolean isAsked(String queue, Action action) {
    return client
        .genericKubernetesResources(COMMAND)
        .inNamespace(commandNamespace)
        .withLabel(QueueObject.MANAGED_BY, QueueObject.MANAGER)
        .list()
        .getItems()
        .stream()
        .anyMatch(
            command ->
                action.name().equals(command.getAdditionalProperties().get("action"))
                    && queue.equals(command.get("target", "name")));
  }
}
