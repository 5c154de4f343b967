package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ApplicationLimit;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.api.queues.QueuePlacement;
import dev.millwright.testkit.kubernetes.Kstatus;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tree on a Volcano, on a real API server. */
class VolcanoTreeTest {
  private final QueueScene scene = new QueueScene();

  @AfterEach
  void clear() {
    scene.close();
  }

  @Test
  void isEnforcedOnceVolcanoSaysSo() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue(
        "leaf", "parent: org, guaranteed: {cpu: 4}, max: {cpu: 8}, priorityClassName: high");
    scene.queue("org", "max: {cpu: 20, memory: 64Gi}");
    scene
        .await()
        .untilAsserted(
            () -> assertThat(scene.said("leaf", "Enforced")).isEqualTo("False/AwaitingBackEnd"));
    assertThat(scene.message("leaf", "Enforced")).contains("state is not said yet");
    assertThat(scene.said("leaf", "Programmed")).isEqualTo("True/AwaitingBackEnd");
    assertThat(isOlder("org", "leaf")).as("the one above was made first").isTrue();
    scene.awaitEnforced("org", "leaf");

    GenericKubernetesResource made = Objects.requireNonNull(scene.volcano().queue("leaf"));
    assertThat(PlayedVolcano.spec(made).get("parent")).isEqualTo("org");
    assertThat(PlayedVolcano.spec(made).get("deserved")).isEqualTo(Map.of("cpu", "4"));
    BatchQueue leaf = scene.object("leaf").get();
    BatchQueueStatus status = leaf.getStatus();
    assertThat(status.revision())
        .isEqualTo(made.getMetadata().getUid() + "/" + made.getMetadata().getGeneration());
    QueuePlacement placement = Objects.requireNonNull(status.placement());
    assertThat(placement.backend()).isEqualTo("Volcano");
    assertThat(placement.schedulerName()).isEqualTo("volcano");
    assertThat(placement.queue()).isEqualTo("leaf");
    assertThat(placement.priorityClassName()).isEqualTo("high");
    assertThat(status.ceiling())
        .isEqualTo(Map.of("cpu", new Quantity("8"), "memory", new Quantity("64Gi")));
    assertThat(Kstatus.of(leaf)).isEqualTo(Kstatus.CURRENT);
    assertThat(scene.object("org").get().getStatus().placement())
        .as("one with queues below takes no work")
        .isNull();
    scene.awaitBackEnd("volcano", "Ready", "True/Configured");
    awaitNewsOf("leaf");
  }

  private void awaitNewsOf(String queue) {
    scene
        .await()
        .untilAsserted(
            () ->
                assertThat(scene.events(queue))
                    .extracting(Event::getReason)
                    .contains("ReadBack")
                    .doesNotContain("AwaitingBackEnd"));
  }

  /** The API server counts resource versions upwards over all objects of a kind. */
  private boolean isOlder(String first, String second) {
    return Long.parseLong(version(first)) < Long.parseLong(version(second));
  }

  /** Of the last write to it. */
  private String version(String queue) {
    return Objects.requireNonNull(scene.volcano().queue(queue)).getMetadata().getResourceVersion();
  }

  @Test
  void changesGrowAboveFirstAndShrinkBelowFirst() {
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "guaranteed: {cpu: 4}");
    scene.queue("leaf", "parent: org, guaranteed: {cpu: 4}");
    scene.start();
    scene.awaitEnforced("org", "leaf");
    scene.patch("org", "{\"guaranteed\": {\"cpu\": 8}}");
    scene.patch("leaf", "{\"guaranteed\": {\"cpu\": 8}}");
    scene.awaitEnforced("org", "leaf");
    assertThat(isOlder("org", "leaf")).isTrue();
    scene.patch("leaf", "{\"guaranteed\": {\"cpu\": 2}, \"weight\": 3}");
    scene.patch("org", "{\"guaranteed\": {\"cpu\": 2}}");
    scene.awaitEnforced("org", "leaf");
    assertThat(isOlder("leaf", "org")).isTrue();
  }

  @Test
  void saysWhatToWriteWhereNoBackEndIsMeant() {
    scene.start();
    scene.queue("team", "max: {cpu: 2}");
    scene.queue("below", "parent: team");
    scene.await("team", "ResolvedRefs", "False/NoBackEnd");
    scene.await("below", "ResolvedRefs", "False/NoBackEnd");
    scene.backEnd("volcano", "volcano: {}");
    scene.awaitEnforced("team", "below");
    scene.backEnd("other", "volcano: {schedulerName: other}");
    scene.await("team", "ResolvedRefs", "False/BackEndUnclear");
    scene.await("below", "ResolvedRefs", "False/BackEndUnclear");
    assertThat(scene.object("below").get().getStatus().placement()).isNull();
    assertThat(scene.volcano().queue("team")).as("what is there stays").isNotNull();
    scene.patch("team", "{\"backend\": \"volcano\"}");
    scene.awaitEnforced("team", "below");
  }

  @Test
  void aHeldQueueIsClosedAndTakesNoWork() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "max: {cpu: 2}, maxRunningApplications: 10");
    scene.queue("leaf", "parent: org");
    scene.awaitEnforced("org", "leaf");
    scene.patch("org", "{\"state\": \"Hold\"}");
    scene.awaitEnforced("org", "leaf");
    scene.await().until(() -> "Closed".equals(state("leaf")));
    scene.await().until(() -> scene.object("leaf").get().getStatus().placement() == null);
    assertThat(scene.object("leaf").get().getStatus().applicationLimits())
        .as("what runs in it counts for the one above")
        .containsExactly(new ApplicationLimit("org", 10));
    scene.patch("org", "{\"state\": \"Open\"}");
    scene.await("leaf", "Enforced", "True/ReadBack");
    scene
        .await()
        .until(
            () -> {
              scene.volcano().act();
              return "Open".equals(state("leaf"));
            });
    scene.await().until(() -> scene.object("leaf").get().getStatus().placement() != null);
  }

  @Test
  void aQueueGoesWhenNothingIsInItAnyMore() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "max: {cpu: 2}");
    scene.queue("leaf", "parent: org");
    scene.awaitEnforced("org", "leaf");
    scene.volcano().podGroup("work", "leaf");
    scene.object("org").delete();
    scene.object("leaf").delete();
    scene.await("leaf", "Enforced", "False/Deleting");
    assertThat(scene.message("leaf", "Enforced")).contains("PodGroup default/work");
    scene.await("org", "Enforced", "False/Deleting");
    assertThat(scene.message("org", "Enforced")).contains("queue leaf");
    scene
        .await()
        .until(
            () -> {
              scene.volcano().act();
              return "Closing".equals(state("leaf"));
            });
    scene.volcano().deletePodGroup("work");
    scene
        .await()
        .until(
            () -> {
              scene.volcano().act();
              return scene.object("leaf").get() == null && scene.object("org").get() == null;
            });
    assertThat(scene.volcano().queue("leaf")).isNull();
    assertThat(scene.volcano().queue("org")).isNull();
  }

  private @Nullable String state(String queue) {
    return PlayedVolcano.state(Objects.requireNonNull(scene.volcano().queue(queue)));
  }
}
