package dev.millwright.pulsar.cluster.apply;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Conditions;
import dev.millwright.pulsar.cluster.PulsarController;
import dev.millwright.pulsar.cluster.status.Health;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Events on a PulsarCluster, on transitions only. */
public final class ClusterEvents {

  private static final Logger LOG = Logger.getLogger(ClusterEvents.class);
  private static final List<String> TOLD =
      List.of(
          ConditionType.ACCEPTED,
          ConditionType.RESOLVED_REFS,
          ConditionType.READY,
          Health.BOOKIES_SAFE);

  private final Clock clock;

  /**
   * With this clock.
   *
   * @param clock gives event times
   */
  public ClusterEvents(Clock clock) {
    this.clock = clock;
  }

  /** One event for each condition that turned; none for what a new cluster starts with. */
  public void transitions(
      KubernetesClient client, PulsarCluster primary, PulsarClusterStatus after) {
    PulsarClusterStatus before = primary.getStatus();
    for (String type : TOLD) {
      Optional<Condition> now = Conditions.find(after.conditions(), type);
      if (now.isEmpty()) {
        continue;
      }
      String was = status(before, type);
      Condition condition = now.get();
      if (was == null
          ? condition.status().equals("False") && !type.equals(ConditionType.READY)
          : !was.equals(condition.status())) {
        record(
            client,
            primary,
            condition.status().equals("True") ? "Normal" : "Warning",
            condition.reason(),
            type + " is " + condition.status() + ": " + condition.message());
      }
    }
  }

  /** An event that is no warning. */
  public void normal(
      KubernetesClient client, PulsarCluster primary, String reason, String message) {
    record(client, primary, "Normal", reason, message);
  }

  private static @Nullable String status(@Nullable PulsarClusterStatus before, String type) {
    return before == null
        ? null
        : Conditions.find(before.conditions(), type).map(Condition::status).orElse(null);
  }

  private void record(
      KubernetesClient client, PulsarCluster primary, String type, String reason, String message) {
    var meta = primary.getMetadata();
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    try {
      client
          .v1()
          .events()
          .resource(
              new EventBuilder()
                  .withNewMetadata()
                  .withGenerateName(meta.getName() + "-")
                  .withNamespace(meta.getNamespace())
                  .endMetadata()
                  .withNewInvolvedObject()
                  .withApiVersion(primary.getApiVersion())
                  .withKind(primary.getKind())
                  .withName(meta.getName())
                  .withNamespace(meta.getNamespace())
                  .withUid(meta.getUid())
                  .endInvolvedObject()
                  .withType(type)
                  .withReason(reason)
                  .withMessage(message.length() > 1024 ? message.substring(0, 1024) : message)
                  .withFirstTimestamp(now)
                  .withLastTimestamp(now)
                  .withCount(1)
                  .withNewSource()
                  .withComponent(PulsarController.NAME)
                  .endSource()
                  .build())
          .create();
    } catch (KubernetesClientException e) {
      // An event is told once and not missed: nothing may fail for want of it.
      LOG.debugf(e, "Event %s on %s could not be written", reason, meta.getName());
    }
  }
}
