package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ChangePlan;
import dev.millwright.api.queues.PlannedEviction;
import dev.millwright.api.queues.QueueChange;
import dev.millwright.testkit.kubernetes.Kstatus;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes of a tree on a YuniKorn that are shown first, not taken up, or hang it elsewhere. */
class YuniKornChangeTest {
  static final Duration TAKE_UP = Duration.ofSeconds(1);

  private final QueueScene scene = new QueueScene();
  private final PlayedYuniKorn yuniKorn = new PlayedYuniKorn(scene);

  @AfterEach
  void clear() {
    yuniKorn.close();
    scene.close();
  }

  private void start() {
    scene.start(scene.shipped(), client -> new KnownBackEnds(client, TAKE_UP));
  }

  @Test
  void aPlanIsShownAndNothingIsWrittenUntilItIsApplied() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("team", "guaranteed: {cpu: 6}, max: {cpu: 8}");
    scene.queue("other", "guaranteed: {cpu: 1}");
    yuniKorn.awaitEnforced("team", "other");
    yuniKorn.scheduler().work("root.team", 5000);
    String before = yuniKorn.document();
    scene.patchBackEnd("yunikorn", "{\"changes\": \"Plan\"}");
    scene.patch("team", "{\"guaranteed\": {\"cpu\": 2}, \"max\": {\"cpu\": 4}}");
    yuniKorn.await("team", "Enforced", "False/Planned");
    assertThat(scene.message("team", "Enforced")).contains("max vcore: 8000m -> 4000m");
    assertThat(scene.said("other", "Enforced")).isEqualTo("True/ReadBack");
    scene.await().untilAsserted(() -> assertThat(plan().evictions()).hasSize(2));
    assertThat(plan().steps()).hasSize(1);
    assertThat(plan().queues())
        .containsExactly(
            new QueueChange(
                "team",
                "Change",
                List.of("guaranteed vcore: 6000m -> 2000m", "max vcore: 8000m -> 4000m")));
    assertThat(plan().evictions())
        .containsExactly(
            new PlannedEviction(
                "team",
                "RunsOn",
                Map.of("cpu", new Quantity("1")),
                List.of("1 running applications")),
            new PlannedEviction(
                "team",
                "CanBeWonBack",
                Map.of("cpu", new Quantity("3")),
                List.of("1 running applications")));
    assertThat(plan().untold()).contains("not which");
    assertThat(yuniKorn.document()).isEqualTo(before);
    scene.patchBackEnd("yunikorn", "{\"changes\": \"Apply\"}");
    yuniKorn.awaitEnforced("team", "other");
    scene.await().until(() -> scene.backEnd("yunikorn").get().getStatus().plan() == null);
    assertThat(yuniKorn.document()).isNotEqualTo(before);
  }

  private ChangePlan plan() {
    return scene.plan("yunikorn");
  }

  @Test
  void aDocumentThatIsNotTakenUpIsPutBack() {
    start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("team", "max: {cpu: 2}");
    scene.queue("other", "max: {cpu: 2}");
    yuniKorn.awaitEnforced("team", "other");
    String former = Objects.requireNonNull(yuniKorn.document());
    yuniKorn.scheduler().readNoMore();
    scene.patch("team", "{\"max\": {\"cpu\": 3}}");
    yuniKorn.await("team", "Enforced", "False/TakenBack");
    assertThat(yuniKorn.document()).isEqualTo(former);
    assertThat(scene.message("team", "Enforced"))
        .contains("did not take up the document")
        .contains("the former one is back");
    assertThat(Kstatus.of(scene.object("team").get())).isEqualTo(Kstatus.FAILED);
    yuniKorn.awaitEnforced("other");
    yuniKorn.scheduler().restart();
    assertThat(yuniKorn.scheduler().isDead()).isFalse();

    String version = version();
    Awaitility.await().pollDelay(TAKE_UP.multipliedBy(2)).until(() -> true);
    assertThat(version()).as("the same is not tried again").isEqualTo(version);
    yuniKorn.scheduler().readAgain();
    scene.patch("team", "{\"max\": {\"cpu\": 4}}");
    yuniKorn.awaitEnforced("team", "other");
    assertThat(yuniKorn.document()).contains("4000m");
  }

  @Test
  void theSameIsTriedAgainAfterItWasNotWantedForAWhile() {
    start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("team", "max: {cpu: 2}");
    yuniKorn.awaitEnforced("team");
    yuniKorn.scheduler().readNoMore();
    scene.patch("team", "{\"max\": {\"cpu\": 3}}");
    yuniKorn.await("team", "Enforced", "False/TakenBack");
    scene.patch("team", "{\"max\": {\"cpu\": 2}}");
    yuniKorn.awaitEnforced("team");
    yuniKorn.scheduler().readAgain();
    scene.patch("team", "{\"max\": {\"cpu\": 3}}");
    yuniKorn.awaitEnforced("team");
    assertThat(yuniKorn.document()).contains("3000m");
  }

  @Test
  void whoTakesTheNoteOffTheConfigMapTriesAgain() {
    start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("team", "max: {cpu: 2}");
    yuniKorn.awaitEnforced("team");
    yuniKorn.scheduler().readNoMore();
    scene.patch("team", "{\"max\": {\"cpu\": 3}}");
    yuniKorn.await("team", "Enforced", "False/TakenBack");
    yuniKorn.scheduler().readAgain();
    yuniKorn
        .configMap()
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"metadata\": {\"annotations\": {\"queues.millwright.dev/refused-document\": null}}}");
    yuniKorn.awaitEnforced("team");
    assertThat(yuniKorn.document()).contains("3000m");
  }

  private String version() {
    return yuniKorn.configMap().get().getMetadata().getResourceVersion();
  }

  @Test
  void aQueueIsHungElsewhereAndItsOldPlaceDrains() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("left", "max: {cpu: 20}");
    scene.queue("right", "max: {cpu: 20}");
    scene.queue("stays", "parent: left");
    scene.queue("team", "parent: left, max: {cpu: 4}");
    yuniKorn.awaitEnforced("left", "right", "stays", "team");
    yuniKorn.scheduler().work("root.left.team", 500);
    scene.patch("team", "{\"parent\": \"right\"}");
    yuniKorn.awaitEnforced("left", "right", "team");
    assertThat(Objects.requireNonNull(scene.object("team").get().getStatus().placement()).queue())
        .isEqualTo("root.right.team");
    assertThat(yuniKorn.scheduler().statusOf("root.left.team"))
        .as("what runs there goes on to its end")
        .isEqualTo("Draining");
    assertThat(yuniKorn.scheduler().statusOf("root.right.team")).isEqualTo("Active");
    scene.object("team").delete();
    yuniKorn.await("team", "Enforced", "False/Deleting");
    assertThat(scene.message("team", "Enforced"))
        .as("work in the old place holds it too")
        .contains("1 running applications");
    yuniKorn.scheduler().work("root.left.team", 0);
    yuniKorn.scheduler().restart();
    scene
        .await()
        .until(
            () -> {
              yuniKorn.act();
              return scene.object("team").get() == null;
            });
  }
}
