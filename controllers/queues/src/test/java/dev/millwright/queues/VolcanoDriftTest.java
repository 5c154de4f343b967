package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.kubernetes.AuditedRequest;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What others do to the Queues of a Volcano, on a real API server. */
class VolcanoDriftTest {
  private final QueueScene scene = new QueueScene();

  @AfterEach
  void clear() {
    scene.close();
  }

  @Test
  void aHandEditIsPutRightOrTold() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("repair", "max: {cpu: 2}");
    scene.queue("report", "max: {cpu: 2}, drift: Report");
    scene.awaitEnforced("repair", "report");
    scene
        .volcano()
        .edit("repair", "{\"capability\": {\"cpu\": \"50\", \"example.com/gpu\": \"1\"}}");
    scene.volcano().edit("report", "{\"weight\": 7}");
    scene.await("report", "Enforced", "False/Drifted");
    assertThat(scene.message("report", "Enforced")).contains("weight is 7 instead of 1");
    scene
        .await()
        .untilAsserted(
            () -> assertThat(spec("repair").get("capability")).isEqualTo(Map.of("cpu", "2")));
    scene.awaitEnforced("repair");
    assertThat(scene.events("repair")).extracting(Event::getReason).contains("Repaired");
    assertThat(spec("report").get("weight")).isEqualTo(7);

    scene.volcano().edit("report", "{\"weight\": 1}");
    scene.awaitEnforced("report");
    scene.volcano().edit("report", "{\"weight\": 9}");
    scene.await("report", "Enforced", "False/Drifted");
    scene.patch("report", "{\"drift\": \"Repair\"}");
    scene.awaitEnforced("report");
    assertThat(spec("report").get("weight")).isEqualTo(1);
  }

  @Test
  void aDeletedQueueIsMadeAgain() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("team", "max: {cpu: 2}");
    scene.awaitEnforced("team");
    String before = Objects.requireNonNull(scene.volcano().queue("team")).getMetadata().getUid();
    scene.volcano().queues().withName("team").delete();
    scene
        .await()
        .until(
            () -> {
              GenericKubernetesResource now = scene.volcano().queue("team");
              return now != null && !now.getMetadata().getUid().equals(before);
            });
    scene.awaitEnforced("team");
  }

  @Test
  void whatIsAsItShallBeIsNotWritten() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}, capacity: {cpu: 10}");
    scene.queue("org", "max: {cpu: '0.5', memory: 1024Mi}, weight: 2");
    scene.queue("leaf", "parent: org, guaranteed: {cpu: 250m}, state: Hold");
    scene.queue("wrong", "parent: nobody");
    scene.awaitEnforced("org", "leaf");
    scene.await("wrong", "Accepted", "False/UnknownParent");
    Awaitility.await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    long before = writes();
    Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
    assertThat(writes() - before).as("writes while nothing changes").isZero();
  }

  private long writes() {
    return scene.asked().stream().filter(AuditedRequest::isWrite).count();
  }

  private Map<String, Object> spec(String queue) {
    return PlayedVolcano.spec(Objects.requireNonNull(scene.volcano().queue(queue)));
  }
}
