package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ConfirmedSpec;
import dev.millwright.api.queues.QueueAnnotations;
import dev.millwright.queues.yunikorn.client.ScriptedYuniKorn.Mood;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trees that go from one back end to another, and back ends that nobody waits for any more. */
class MoveTest {
  private final QueueScene scene = new QueueScene();
  private final PlayedYuniKorn yuniKorn = new PlayedYuniKorn(scene);

  @AfterEach
  void clear() {
    yuniKorn.close();
    scene.close();
  }

  private void until(String queue, String type, String said) {
    scene.await().until(() -> acted(() -> scene.said(queue, type)), said::equals);
  }

  private <T> T acted(Supplier<T> then) {
    scene.volcano().act();
    yuniKorn.act();
    return then.get();
  }

  private void untilEnforcedIn(String backEnd, String... queues) {
    for (String queue : queues) {
      until(queue, "Enforced", "True/ReadBack");
      ConfirmedSpec confirmed =
          Objects.requireNonNull(scene.object(queue).get().getStatus().confirmed());
      assertThat(confirmed.backEnd()).isEqualTo(backEnd);
    }
  }

  private @Nullable String volcanoState(String queue) {
    GenericKubernetesResource found = scene.volcano().queue(queue);
    return found == null ? null : PlayedVolcano.state(found);
  }

  private void twoBackEnds() {
    scene.backEnd("volcano", "volcano: {}, default: true");
    scene.backEnd("yunikorn", yuniKorn.settings());
  }

  @Test
  void fromVolcanoToYuniKornOnceItIsDrained() {
    scene.start();
    twoBackEnds();
    scene.queue("org", "backend: volcano, max: {cpu: 20}");
    scene.queue("leaf", "parent: org, guaranteed: {cpu: 4}");
    scene.queue("empty", "parent: org");
    untilEnforcedIn("volcano", "org", "leaf", "empty");
    scene.volcano().podGroup("work", "leaf");
    scene.patch("org", "{\"backend\": \"yunikorn\"}");
    until("leaf", "Enforced", "False/Moving");
    until("org", "Enforced", "False/Moving");
    assertThat(scene.message("leaf", "Enforced"))
        .contains("moves to QueueBackend yunikorn once it is drained here")
        .contains("PodGroup default/work");
    scene.await().until(() -> acted(() -> "Closing".equals(volcanoState("leaf"))));
    assertThat(scene.object("leaf").get().getStatus().placement())
        .as("nobody launches into it")
        .isNull();
    scene.await().until(() -> acted(() -> scene.volcano().queue("empty") == null));
    until("empty", "Enforced", "False/Moving");
    scene.queue("late", "parent: org");
    until("late", "Enforced", "False/Moving");
    assertThat(scene.message("late", "Enforced"))
        .contains("Queue org above it moves here from QueueBackend volcano");
    assertThat(Objects.requireNonNullElse(yuniKorn.document(), ""))
        .as("it is in one back end at a time")
        .doesNotContain("org");

    scene.volcano().deletePodGroup("work");
    untilEnforcedIn("yunikorn", "org", "leaf", "empty", "late");
    assertThat(scene.volcano().queue("org")).isNull();
    assertThat(scene.volcano().queue("leaf")).isNull();
    assertThat(Objects.requireNonNull(scene.object("leaf").get().getStatus().placement()).queue())
        .isEqualTo("root.org.leaf");
    scene.awaitBackEnd("volcano", "Reconciling", "False/Done");
  }

  @Test
  void fromYuniKornToVolcanoOnceItIsDrained() {
    scene.start();
    twoBackEnds();
    scene.queue("org", "backend: yunikorn, max: {cpu: 20}");
    scene.queue("leaf", "parent: org, guaranteed: {cpu: 4}");
    scene.queue("beside", "backend: yunikorn");
    untilEnforcedIn("yunikorn", "org", "leaf", "beside");
    yuniKorn.scheduler().work("root.org.leaf", 500);
    scene.patch("org", "{\"backend\": \"volcano\"}");
    until("leaf", "Enforced", "False/Moving");
    assertThat(scene.message("leaf", "Enforced")).contains("1 running applications");
    scene
        .await()
        .until(
            () -> acted(() -> "Draining".equals(yuniKorn.scheduler().statusOf("root.org.leaf"))));
    assertThat(scene.volcano().queue("org")).as("not before it is drained").isNull();
    yuniKorn.scheduler().work("root.org.leaf", 0);
    yuniKorn.scheduler().restart();
    untilEnforcedIn("volcano", "org", "leaf");
    assertThat(yuniKorn.document()).contains("beside").doesNotContain("leaf");
    untilEnforcedIn("yunikorn", "beside");
  }

  @Test
  void whoThinksBetterOfItStays() {
    scene.start();
    twoBackEnds();
    scene.queue("org", "backend: volcano, max: {cpu: 20}");
    scene.queue("leaf", "parent: org");
    untilEnforcedIn("volcano", "org", "leaf");
    scene.volcano().podGroup("work", "leaf");
    scene.patch("org", "{\"backend\": \"yunikorn\"}");
    scene.await().until(() -> acted(() -> "Closing".equals(volcanoState("leaf"))));
    scene.patch("org", "{\"backend\": \"volcano\"}");
    untilEnforcedIn("volcano", "org", "leaf");
    scene.await().until(() -> acted(() -> "Open".equals(volcanoState("leaf"))));
    scene.await().until(() -> scene.object("leaf").get().getStatus().placement() != null);
  }

  @Test
  void aQueueHungBelowOneOfAnotherBackEndMovesAlone() {
    scene.start();
    twoBackEnds();
    scene.queue("here", "backend: volcano, max: {cpu: 20}");
    scene.queue("there", "backend: yunikorn, max: {cpu: 20}");
    scene.queue("team", "parent: here");
    scene.queue("stays", "parent: here");
    untilEnforcedIn("volcano", "here", "team", "stays");
    untilEnforcedIn("yunikorn", "there");
    scene.volcano().podGroup("work", "team");
    scene.patch("team", "{\"parent\": \"there\"}");
    until("team", "Enforced", "False/Moving");
    untilEnforcedIn("yunikorn", "there");
    scene.volcano().deletePodGroup("work");
    untilEnforcedIn("yunikorn", "team");
    untilEnforcedIn("volcano", "here", "stays");
    assertThat(Objects.requireNonNull(scene.object("team").get().getStatus().placement()).queue())
        .isEqualTo("root.there.team");
    assertThat(scene.volcano().queue("team")).isNull();
  }

  @Test
  void aBackEndThatDoesNotAnswerIsNotWaitedForWhereSomebodySaysSo() {
    scene.start();
    twoBackEnds();
    scene.queue("moves", "backend: yunikorn");
    scene.queue("goes", "backend: yunikorn");
    scene.queue("waits", "backend: yunikorn");
    untilEnforcedIn("yunikorn", "moves", "goes", "waits");
    yuniKorn.scheduler().be(Mood.FAILING);
    String before = yuniKorn.document();
    scene.patch("moves", "{\"backend\": \"volcano\"}");
    scene.object("goes").delete();
    scene.object("waits").delete();
    until("goes", "Enforced", "Unknown/BackEndFailed");
    scene.annotate("goes", QueueAnnotations.ABANDON, "another");
    scene.annotate("moves", QueueAnnotations.ABANDON, "yunikorn");
    untilEnforcedIn("volcano", "moves");
    assertThat(scene.object("goes").get()).as("another one is meant").isNotNull();
    scene.annotate("goes", QueueAnnotations.ABANDON, "yunikorn");
    scene.await().until(() -> scene.object("goes").get() == null);
    assertThat(scene.object("waits").get()).isNotNull();
    assertThat(yuniKorn.document()).as("what is there stays").isEqualTo(before);
    yuniKorn.scheduler().be(Mood.WELL);
    scene
        .await()
        .until(() -> acted(() -> scene.object("waits").get() == null && !doc().contains("goes")));
    assertThat(doc()).doesNotContain("moves");
  }

  private String doc() {
    return Objects.requireNonNull(yuniKorn.document());
  }

  @Test
  void workThatNeverEndsHoldsADeletedQueueNoLongerThanItsAuthorWants() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "max: {cpu: 2}");
    scene.queue("leaf", "parent: org");
    untilEnforcedIn("volcano", "org", "leaf");
    scene.volcano().podGroup("work", "leaf");
    scene.object("org").delete();
    scene.object("leaf").delete();
    until("leaf", "Enforced", "False/Deleting");
    scene.annotate("org", QueueAnnotations.ABANDON, "volcano");
    until("org", "Enforced", "False/Deleting");
    assertThat(scene.object("org").get()).as("a queue is below it").isNotNull();
    scene.annotate("leaf", QueueAnnotations.ABANDON, "volcano");
    scene.await().until(() -> scene.object("leaf").get() == null);
    scene.await().until(() -> scene.object("org").get() == null);
    assertThat(scene.volcano().queue("leaf")).as("its work is in it").isNotNull();
    until(() -> scene.saidOfBackEnd("volcano", "Reconciling"), "True/Leftovers");
    scene.volcano().deletePodGroup("work");
    scene.await().until(() -> acted(() -> scene.volcano().queue("org") == null));
  }

  private void until(Supplier<String> says, String what) {
    scene.await().until(() -> acted(says), what::equals);
  }
}
