package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.condition.Conditions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Queues on a Volcano that tells what its scheduler reckons with, on a real API server. */
class VolcanoMetricsTest {
  private final QueueScene scene = new QueueScene();
  private final PlayedSessions scheduler =
      new PlayedSessions(() -> scene.volcano().queues().list().getItems());

  @AfterEach
  void clear() {
    scheduler.close();
    scene.close();
  }

  /** The first request of a JVM may take longer than the controller waits, on a busy machine. */
  @BeforeAll
  static void loadHttpClient() throws IOException, InterruptedException {
    try (var silent = new PlayedSessions(() -> List.of());
        var http = HttpClient.newHttpClient()) {
      URI url = URI.create(silent.address() + "/metrics");
      http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void aQueueIsEnforcedOnceTheSchedulerReckonsWithIt() {
    scheduler.session();
    begin();
    awaitSaid("has not reckoned with it yet");
    scheduler.session();
    scene.awaitEnforced("team");

    scene.patch("team", "{\"max\": {\"cpu\": 6}}");
    awaitSaid("still reckons with capacity cpu of 8 instead of 6");
    assertThat(scene.said("team", "Programmed")).isEqualTo("True/AwaitingBackEnd");
    scheduler.session();
    scene.awaitEnforced("team");
    scene.awaitBackEnd("volcano", "Ready", "True/Configured");
  }

  /** Work must not stand still because nobody tells any more. */
  @Test
  void withoutMetricsWhatItsQueuesSayIsEnough() {
    scheduler.session();
    begin();
    awaitSaid("has not reckoned with it yet");
    scheduler.close();
    scene.awaitEnforced("team");
    scene.awaitBackEnd("volcano", "Ready", "False/ConfigurationLacks");
    assertThat(Conditions.find(scene.backEnd("volcano").get().getStatus().conditions(), "Ready"))
        .hasValueSatisfying(
            ready ->
                assertThat(ready.message())
                    .startsWith(scheduler.address() + "/metrics: connection refused, so queues are")
                    .contains("correct spec.volcano.metricsAddress"));
  }

  private void begin() {
    scene.start();
    scene.backEnd("volcano", "volcano: {metricsAddress: \"%s\"}".formatted(scheduler.address()));
    scene.queue("team", "guaranteed: {cpu: 4}, max: {cpu: 8}");
  }

  private void awaitSaid(String words) {
    scene
        .await()
        .until(
            () -> {
              scene.volcano().act();
              return scene.said("team", "Enforced").equals("False/AwaitingBackEnd")
                  && scene.message("team", "Enforced").contains(words);
            });
  }
}
