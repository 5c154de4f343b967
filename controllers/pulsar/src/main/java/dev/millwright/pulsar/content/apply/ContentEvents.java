package dev.millwright.pulsar.content.apply;

import dev.millwright.common.event.EventRecorder;
import dev.millwright.common.event.Happening;
import dev.millwright.common.event.Happening.Severity;
import dev.millwright.pulsar.cluster.PulsarController;
import dev.millwright.pulsar.content.status.ContentReason;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.List;

/** Events on content: what happened to it that its conditions do not keep. */
public final class ContentEvents {

  private final EventRecorder recorder;
  private final Clock clock;

  /**
   * With this clock.
   *
   * @param clock gives event times
   */
  public ContentEvents(Clock clock) {
    this.recorder = new EventRecorder(PulsarController.NAME, clock);
    this.clock = clock;
  }

  /** The end of an object, told once however often it is tried. */
  public void end(
      KubernetesClient client, HasMetadata about, ContentReason reason, String message) {
    Severity severity = reason == ContentReason.LEFT_BEHIND ? Severity.Warning : Severity.Normal;
    recorder.record(
        client, about, List.of(new Happening(severity, reason.word(), message, message)));
  }

  /** Somebody's change was undone, each time anew. */
  public void driftRepaired(KubernetesClient client, HasMetadata about, String message) {
    now(client, about, Severity.Normal, ContentReason.DRIFT_REPAIRED.word(), message);
  }

  /** Something a person may want to look at, each time anew. */
  public void warning(KubernetesClient client, HasMetadata about, String reason, String message) {
    now(client, about, Severity.Warning, reason, message);
  }

  private void now(
      KubernetesClient client,
      HasMetadata about,
      Severity severity,
      String reason,
      String message) {
    String key = clock.instant().toString();
    recorder.record(client, about, List.of(new Happening(severity, reason, message, key)));
  }
}
