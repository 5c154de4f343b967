package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.kubernetes.Mortal.Fate;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A PodGroup that would stop Volcano for everybody, on a real API server. */
class QuarantineLifeTest {
  private static final String ASIDE = "quarantine.millwright.dev";
  private static final String FROM = "queues.millwright.dev/quarantined-from";
  private static final int WRITES_MAX = 40;

  @Test
  void isMovedAsideAndBackOnceItsQueueTakesWork() {
    try (QueueScene scene = new QueueScene()) {
      scene.start();
      scene.backEnd("volcano", "volcano: {}");
      scene.queue("org", "max: {cpu: 2}");
      scene.queue("leaf", "parent: org");
      scene.awaitEnforced("org", "leaf");
      scene.volcano().podGroup("sound", "leaf");
      scene.volcano().podGroup("stray", "org");
      scene.await().until(() -> ASIDE.equals(queue(scene, "stray")));
      assertThat(from(scene, "stray")).isEqualTo("org");
      assertThat(queue(scene, "sound")).isEqualTo("leaf");
      assertThat(Objects.<Integer>requireNonNull(group(scene, "stray").get("spec", "minMember")))
          .as("all the rest of it is as it was")
          .isEqualTo(1);
      scene.awaitBackEnd("volcano", "Degraded", "True/Quarantined");
      scene.awaitBackEnd("volcano", "Ready", "True/Configured");
      assertThat(scene.events("stray")).extracting(Event::getReason).containsExactly("Quarantined");

      scene.volcano().deletePodGroup("sound");
      scene.object("leaf").delete();
      scene
          .await()
          .until(
              () -> {
                scene.volcano().act();
                return "org".equals(queue(scene, "stray"));
              });
      assertThat(from(scene, "stray")).isNull();
      scene.awaitBackEnd("volcano", "Degraded", "");
      assertThat(scene.events("stray"))
          .extracting(Event::getReason)
          .containsExactlyInAnyOrder("Quarantined", "Released");
    }
  }

  @Test
  void staysWhereItIsWhileChangesAreOnlyPlanned() {
    try (QueueScene scene = new QueueScene()) {
      scene.start();
      scene.backEnd("volcano", "volcano: {}");
      scene.queue("org", "max: {cpu: 2}");
      scene.queue("leaf", "parent: org");
      scene.awaitEnforced("org", "leaf");
      scene.patchBackEnd("volcano", "{\"changes\": \"Plan\"}");
      scene.await().until(() -> scene.backEnd("volcano").get().getStatus().plan() != null);
      scene.volcano().podGroup("stray", "org");
      scene.patch("leaf", "{\"max\": {\"cpu\": 1}}");
      scene.await("leaf", "Enforced", "False/Planned");
      assertThat(queue(scene, "stray")).isEqualTo("org");
      scene.patchBackEnd("volcano", "{\"changes\": \"Apply\"}");
      scene.await().until(() -> ASIDE.equals(queue(scene, "stray")));
    }
  }

  @Test
  void somebodyMayGiveItAnotherQueueHimself() {
    try (QueueScene scene = new QueueScene()) {
      scene.start();
      scene.backEnd("volcano", "volcano: {}");
      scene.volcano().podGroup("work", "root");
      scene.await().until(() -> ASIDE.equals(queue(scene, "work")));
      scene.queue("team", "max: {cpu: 2}");
      scene.awaitEnforced("team");
      scene
          .volcano()
          .podGroup("work")
          .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\": {\"queue\": \"team\"}}");
      scene.awaitBackEnd("volcano", "Degraded", "");
      assertThat(queue(scene, "work")).isEqualTo("team");
    }
  }

  /** Whatever write a controller dies at, the group ends aside, with the way back noted. */
  @ParameterizedTest
  @EnumSource(Fate.class)
  void isMovedAsideByAControllerThatDiesAtAnyWrite(Fate fate) {
    try (QueueScene scene = new QueueScene()) {
      assertThat(
              Lives.writes(scene, fate, WRITES_MAX, (revive, which) -> live(scene, revive, which)))
          .as("writes of a whole life")
          .isBetween(7, WRITES_MAX);
    }
  }

  private static void live(QueueScene scene, Runnable revive, String which) {
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "max: {cpu: 2}");
    scene.queue("leaf", "parent: org");
    scene.awaitEnforced(revive, "org", "leaf");
    scene.volcano().podGroup("work", "org");
    scene
        .await()
        .until(
            () -> {
              revive.run();
              return ASIDE.equals(queue(scene, "work"));
            });
    assertThat(from(scene, "work")).as(which).isEqualTo("org");
    scene.object("leaf").delete();
    scene
        .await()
        .until(
            () -> {
              revive.run();
              scene.volcano().act();
              return "org".equals(queue(scene, "work"));
            });
    assertThat(from(scene, "work")).as(which).isNull();
  }

  private static GenericKubernetesResource group(QueueScene scene, String name) {
    return Objects.requireNonNull(scene.volcano().podGroup(name).get(), name);
  }

  private static @Nullable String queue(QueueScene scene, String name) {
    return group(scene, name).get("spec", "queue");
  }

  private static @Nullable String from(QueueScene scene, String name) {
    Map<String, String> notes = group(scene, name).getMetadata().getAnnotations();
    return notes == null ? null : notes.get(FROM);
  }
}
