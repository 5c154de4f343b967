package dev.millwright.common.event;

import dev.millwright.common.kubernetes.EndingNamespace;
import dev.millwright.common.label.Checksums;
import dev.millwright.common.name.Names;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectReferenceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Writes happenings as Events. The name of an Event follows from the object and the happening, so
 * that a repeat, even after a restart, is refused by the API server and leaves no second one.
 */
public final class EventRecorder {
  private static final Logger LOG = Logger.getLogger(EventRecorder.class);

  /** In bytes: what every reader of Events can take. */
  private static final int MAX_MESSAGE = 1024;

  private final String controller;
  private final Clock clock;

  /**
   * @param controller name of the controller, for example {@code millwright-pulsar}
   * @param clock gives the time of an Event
   */
  public EventRecorder(String controller, Clock clock) {
    this.controller = controller;
    this.clock = clock;
  }

  /** Writes one Event per happening. An Event that cannot be written is logged and let go. */
  public void record(KubernetesClient client, HasMetadata about, List<Happening> happenings) {
    for (var happening : happenings) {
      try {
        client.resource(event(about, happening)).create();
      } catch (KubernetesClientException e) {
        if (e.getCode() != HttpURLConnection.HTTP_CONFLICT && !EndingNamespace.isAllOf(e)) {
          LOG.warnf(e, "%s: Event %s not written", about.getFullResourceName(), happening.reason());
        }
      }
    }
  }

  private Event event(HasMetadata about, Happening happening) {
    var meta = about.getMetadata();
    // Kubernetes keeps Events of cluster-wide objects in the namespace "default".
    var namespace = Objects.requireNonNullElse(meta.getNamespace(), "default");
    var key = Checksums.of(meta.getUid(), happening.reason(), happening.key()).substring(0, 16);
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    return new EventBuilder()
        .withNewMetadata()
        .withName(Names.of(meta.getName(), key))
        .withNamespace(namespace)
        .endMetadata()
        .withType(happening.severity().name())
        .withReason(happening.reason())
        .withMessage(cut(happening.message()))
        .withFirstTimestamp(now)
        .withLastTimestamp(now)
        .withCount(1)
        .withNewSource()
        .withComponent(controller)
        .endSource()
        .withReportingComponent(controller)
        .withReportingInstance(controller)
        .withInvolvedObject(
            new ObjectReferenceBuilder()
                .withApiVersion(about.getApiVersion())
                .withKind(about.getKind())
                .withName(meta.getName())
                .withNamespace(meta.getNamespace())
                .withUid(meta.getUid())
                .build())
        .build();
  }

  private static String cut(String text) {
    var rest = CharBuffer.wrap(text);
    StandardCharsets.UTF_8.newEncoder().encode(rest, ByteBuffer.allocate(MAX_MESSAGE), true);
    return text.substring(0, rest.position());
  }
}
