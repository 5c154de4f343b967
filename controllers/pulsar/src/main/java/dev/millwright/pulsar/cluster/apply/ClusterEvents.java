package dev.millwright.pulsar.cluster.apply;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.common.event.EventRecorder;
import dev.millwright.common.event.Happening;
import dev.millwright.common.event.Transitions;
import dev.millwright.pulsar.cluster.PulsarController;
import dev.millwright.pulsar.cluster.reason.State;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Events on a PulsarCluster, on transitions only. */
public final class ClusterEvents {

  private final EventRecorder recorder;

  /**
   * With this clock.
   *
   * @param clock gives event times
   */
  public ClusterEvents(Clock clock) {
    this.recorder = new EventRecorder(PulsarController.NAME, clock);
  }

  /** One event for each condition that turned; none for what a new cluster starts with. */
  public void transitions(
      KubernetesClient client, PulsarCluster primary, PulsarClusterStatus after) {
    PulsarClusterStatus before = primary.getStatus();
    recorder.record(
        client,
        primary,
        Transitions.between(
            before == null ? null : before.conditions(),
            Objects.requireNonNullElse(after.conditions(), List.of())));
  }

  /** An event that is no warning; told once of an object, however often it is tried. */
  public void normal(KubernetesClient client, PulsarCluster primary, State reason, String message) {
    recorder.record(
        client,
        primary,
        List.of(new Happening(Happening.Severity.Normal, reason.word(), message, message)));
  }
}
