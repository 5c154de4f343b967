package dev.millwright.common.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.event.Happening.Severity;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

@RealKubernetes
class EventRecorderTest {
  @Test
  void aRepeatLeavesNoSecondEvent(KubernetesClient client) {
    var about = configMap(client, "a".repeat(80));
    var dark = new Happening(Severity.Warning, "Dark", "ä".repeat(2000), "ReadyFalse");

    new EventRecorder("millwright-test", Clock.systemUTC())
        .record(client, about, List.of(dark, dark));
    new EventRecorder("millwright-test", Clock.systemUTC()).record(client, about, List.of(dark));

    assertThat(events(client, about)).extracting(Event::getReason).containsExactly("Dark");
    assertThat(events(client, about).getFirst().getMessage()).isEqualTo("ä".repeat(512));
  }

  @Test
  void anotherTurnIsAnotherEvent(KubernetesClient client) {
    var about = configMap(client, "lamp");

    new EventRecorder("millwright-test", Clock.systemUTC())
        .record(
            client,
            about,
            List.of(
                new Happening(Severity.Warning, "Dark", "Dark.", "ReadyFalse12:00"),
                new Happening(Severity.Warning, "Dark", "Dark.", "ReadyFalse13:00")));

    assertThat(events(client, about)).hasSize(2);
  }

  private static List<Event> events(KubernetesClient client, ConfigMap about) {
    return client.v1().events().list().getItems().stream()
        .filter(event -> about.getMetadata().getUid().equals(event.getInvolvedObject().getUid()))
        .toList();
  }

  private static ConfigMap configMap(KubernetesClient client, String name) {
    return client
        .resource(new ConfigMapBuilder().withNewMetadata().withName(name).endMetadata().build())
        .create();
  }
}
