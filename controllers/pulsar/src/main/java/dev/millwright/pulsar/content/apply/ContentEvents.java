package dev.millwright.pulsar.content.apply;

import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Events on content: what happened to it that its conditions do not keep. */
public final class ContentEvents {

  private static final Logger LOG = Logger.getLogger(ContentEvents.class);
  private static final String CONTROLLER = "millwright-pulsar";
  private static final int LONGEST = 1024;

  private final Clock clock;

  /**
   * With this clock.
   *
   * @param clock gives event times
   */
  public ContentEvents(Clock clock) {
    this.clock = clock;
  }

  /** Something went as it should. */
  public void normal(KubernetesClient client, HasMetadata about, String reason, String message) {
    record(client, about, "Normal", reason, message);
  }

  /** Something a person may want to look at. */
  public void warning(KubernetesClient client, HasMetadata about, String reason, String message) {
    record(client, about, "Warning", reason, message);
  }

  private void record(
      KubernetesClient client, HasMetadata about, String type, String reason, String message) {
    var meta = about.getMetadata();
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    var event =
        new EventBuilder()
            .withNewMetadata()
            .withGenerateName(meta.getName() + "-")
            .withNamespace(meta.getNamespace())
            .endMetadata()
            .withNewInvolvedObject()
            .withApiVersion(about.getApiVersion())
            .withKind(about.getKind())
            .withName(meta.getName())
            .withNamespace(meta.getNamespace())
            .withUid(meta.getUid())
            .endInvolvedObject()
            .withType(type)
            .withReason(reason)
            .withMessage(message.length() > LONGEST ? message.substring(0, LONGEST) : message)
            .withFirstTimestamp(now)
            .withLastTimestamp(now)
            .withCount(1)
            .withNewSource()
            .withComponent(CONTROLLER)
            .endSource()
            .build();
    try {
      client.v1().events().resource(event).create();
    } catch (KubernetesClientException e) {
      // An event is told once and not missed: nothing may fail for want of it.
      LOG.debugf(e, "Event %s on %s could not be written", reason, meta.getName());
    }
  }
}
