package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Annotations;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.ChangePlan;
import dev.millwright.api.queues.ConfirmedSpec;
import dev.millwright.api.queues.PlannedEviction;
import dev.millwright.api.queues.QueueChange;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.Kstatus;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes of a tree on a Volcano that are shown first, refused, or hang it elsewhere. */
class VolcanoChangeTest {
  private final QueueScene scene = new QueueScene();

  @AfterEach
  void clear() {
    scene.close();
  }

  @Test
  void aPlanIsShownAndNothingIsWrittenUntilItIsApplied() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}, changes: Plan");
    scene.queue("org", "guaranteed: {cpu: 8}");
    scene.queue("one", "parent: org, guaranteed: {cpu: 6}");
    scene.await("one", "Enforced", "False/Planned");
    assertThat(scene.message("one", "Enforced"))
        .contains("Create: ")
        .contains("deserved cpu: - -> 6")
        .contains("Set it to Apply");
    scene.awaitBackEnd("volcano", "Reconciling", "True/ChangesPlanned");
    assertThat(plan().steps())
        .containsExactly("create Queue org below root", "create Queue one below org");
    assertThat(scene.volcano().queue("org")).as("nothing is written").isNull();

    scene.patchBackEnd("volcano", "{\"changes\": \"Apply\"}");
    scene.awaitEnforced("org", "one");
    scene.await().until(() -> scene.backEnd("volcano").get().getStatus().plan() == null);
    scene.awaitBackEnd("volcano", "Reconciling", "False/Done");
  }

  @Test
  void aPlanTellsDiffsWhatIsInTheWayAndWhoseWorkCouldBeEnded() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "guaranteed: {cpu: 8}, max: {cpu: 20}");
    scene.queue("one", "parent: org, guaranteed: {cpu: 6}");
    scene.queue("two", "parent: org, guaranteed: {cpu: 2}");
    scene.awaitEnforced("org", "one", "two");
    scene.volcano().podGroup("work", "one");
    allocate("one", "5");
    scene.patchBackEnd("volcano", "{\"changes\": \"Plan\"}");
    scene.patch("one", "{\"guaranteed\": {\"cpu\": 2}}");
    scene.patch("two", "{\"guaranteed\": {\"cpu\": 6}, \"state\": \"Hold\"}");
    scene.queue("below-work", "parent: one");
    scene.await("two", "Enforced", "False/Planned");
    scene.await("one", "Enforced", "False/Planned");
    scene.await("below-work", "Enforced", "False/ParentHasWork");
    scene.await().untilAsserted(() -> assertItTellsAll(plan()));
    assertThat(scene.said("org", "Enforced"))
        .as("what nothing is planned for is as it was")
        .isEqualTo("True/ReadBack");
    assertThat(deserved("one")).isEqualTo("6");
    int version = backEndVersion();
    Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
    assertThat(backEndVersion()).as("the same plan is not written again").isEqualTo(version);
  }

  private static void assertItTellsAll(ChangePlan plan) {
    assertThat(plan.steps())
        .containsExactly(
            "change Queue one: deserved cpu: 6 -> 2",
            "change Queue two: deserved cpu: 2 -> 6",
            "close Queue two");
    assertThat(plan.queues())
        .containsExactly(
            new QueueChange("one", "Change", List.of("deserved cpu: 6 -> 2")),
            new QueueChange(
                "two", "Change", List.of("deserved cpu: 2 -> 6", "state: Open -> Closed")));
    assertThat(plan.blocked()).singleElement().asString().contains("below-work", "PodGroups (1)");
    assertThat(plan.evictions())
        .containsExactly(
            new PlannedEviction(
                "one",
                "CanBeWonBack",
                Map.of("cpu", new Quantity("3")),
                List.of("PodGroup default/work")));
  }

  private int backEndVersion() {
    return Integer.parseInt(scene.backEnd("volcano").get().getMetadata().getResourceVersion());
  }

  private void allocate(String queue, String cpu) {
    scene.volcano().act();
    scene
        .volcano()
        .queues()
        .withName(queue)
        .subresource("status")
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"status\": {\"allocated\": {\"cpu\": \"%s\"}}}".formatted(cpu));
  }

  private ChangePlan plan() {
    return scene.plan("volcano");
  }

  @Test
  void aChangeThatIsRefusedInPartIsTakenBackAsAWhole() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "guaranteed: {cpu: 8}");
    scene.queue("one", "parent: org, guaranteed: {cpu: 6}");
    scene.queue("two", "parent: org, guaranteed: {cpu: 2}");
    scene.queue("beside", "guaranteed: {cpu: 1}");
    scene.awaitEnforced("org", "one", "two", "beside");
    scene.stop();
    scene.patch("one", "{\"guaranteed\": {\"cpu\": 2}}");
    // The API server takes no Queue of this priority.
    scene.patch("two", "{\"guaranteed\": {\"cpu\": 6}, \"priority\": 950}");
    scene.patch("beside", "{\"guaranteed\": {\"cpu\": 3}}");
    scene.start();
    scene.await("two", "Enforced", "False/RefusedByBackEnd");
    scene.await("one", "Enforced", "False/TakenBack");
    scene.awaitEnforced("org", "beside");
    assertThat(deserved("one")).isEqualTo("6");
    assertThat(deserved("two")).isEqualTo("2");
    assertThat(deserved("beside")).isEqualTo("3");
    BatchQueue one = scene.object("one").get();
    ConfirmedSpec confirmed = Objects.requireNonNull(one.getStatus().confirmed());
    assertThat(confirmed.generation()).isEqualTo(1);
    assertThat(confirmed.revision()).isEqualTo(revision("one"));
    assertThat(scene.message("one", "Enforced"))
        .contains("refused queue two, with which this one was changed")
        .contains("the test takes no such name or priority")
        .contains(
            "What holds is its spec of generation 1, read back at revision " + revision("one"));
    assertThat(Kstatus.of(one)).isEqualTo(Kstatus.FAILED);

    assertItIsTriedAgainWhereSomebodyAsks();
  }

  private void assertItIsTriedAgainWhereSomebodyAsks() {
    long before = volcanoWrites();
    Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
    assertThat(volcanoWrites() - before).as("tries while nobody edits").isZero();
    scene.annotate("one", Annotations.RECONCILE_AT, "noon");
    scene.await().until(() -> volcanoWrites() > before);
    scene.await("one", "Enforced", "False/TakenBack");
    scene.patch("two", "{\"priority\": 1}");
    scene.awaitEnforced("org", "one", "two");
    assertThat(deserved("one")).isEqualTo("2");
    assertThat(deserved("two")).isEqualTo("6");
    assertThat(scene.object("one").get().getStatus().takenBack()).isNull();
  }

  @Test
  void aNewQueueThatIsRefusedTakesNothingFromThoseThatCameLater() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "guaranteed: {cpu: 8}");
    scene.queue("refused", "parent: org, guaranteed: {cpu: 6}");
    scene.await("refused", "Enforced", "False/RefusedByBackEnd");
    scene.queue("late", "parent: org, guaranteed: {cpu: 2}");
    scene.awaitEnforced("org", "late");
    scene.patch("late", "{\"guaranteed\": {\"cpu\": 1}}");
    scene.awaitEnforced("late");
    assertThat(deserved("late")).isEqualTo("1");
    assertThat(scene.said("refused", "Enforced")).isEqualTo("False/RefusedByBackEnd");
    scene.object("refused").delete();
    scene.await().until(() -> scene.object("refused").get() == null);
  }

  @Test
  void aQueueIsHungElsewhereWithAllBelowIt() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("left", "guaranteed: {cpu: 8}");
    scene.queue("right", "guaranteed: {cpu: 1}, max: {cpu: 30}");
    scene.queue("team", "parent: left, guaranteed: {cpu: 6}");
    scene.queue("leaf", "parent: team, guaranteed: {cpu: 5}");
    scene.awaitEnforced("left", "right", "team", "leaf");
    scene.volcano().podGroup("work", "leaf");
    scene.patch("team", "{\"parent\": \"right\"}");
    scene.await("right", "Accepted", "False/ChildrenOverGuaranteed");
    assertThat(parent("team")).as("there is no room yet").isEqualTo("left");
    scene.patch("right", "{\"guaranteed\": {\"cpu\": 6}}");
    scene.patch("left", "{\"guaranteed\": null}");
    scene.awaitEnforced("left", "right", "team", "leaf");
    assertThat(parent("team")).isEqualTo("right");
    assertThat(parent("leaf")).isEqualTo("team");
    assertThat(scene.object("leaf").get().getStatus().placement()).isNotNull();
    assertThat(Objects.requireNonNull(scene.object("leaf").get().getStatus().ceiling()))
        .isEqualTo(Map.of("cpu", new Quantity("30")));
    scene.volcano().podGroup("other", "left");
    scene.patch("team", "{\"parent\": \"left\"}");
    scene.await("team", "Enforced", "False/ParentHasWork");
    assertThat(parent("team")).as("what is above may have no work").isEqualTo("right");
    scene.volcano().deletePodGroup("other");
    scene.awaitEnforced("team", "leaf");
    assertThat(parent("team")).isEqualTo("left");
  }

  /** The way to another name: a queue beside the old one, which is drained and goes when empty. */
  @Test
  void anotherNameIsANewQueueAndADrainedOne() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "max: {cpu: 20}");
    scene.queue("old", "parent: org, max: {cpu: 8}");
    scene.awaitEnforced("org", "old");
    scene.volcano().podGroup("work", "old");
    scene.queue("renamed", "parent: org, max: {cpu: 8}");
    scene.object("old").delete();
    scene.awaitEnforced("renamed");
    scene.await("old", "Enforced", "False/Deleting");
    scene
        .await()
        .until(
            () -> {
              scene.volcano().act();
              return "Closing".equals(PlayedVolcano.state(Objects.requireNonNull(queue("old"))));
            });
    assertThat(scene.object("renamed").get().getStatus().placement()).isNotNull();
    scene.volcano().deletePodGroup("work");
    scene
        .await()
        .until(
            () -> {
              scene.volcano().act();
              return scene.object("old").get() == null;
            });
    assertThat(queue("old")).isNull();
    assertThat(queue("renamed")).isNotNull();
  }

  private @Nullable GenericKubernetesResource queue(String name) {
    return scene.volcano().queue(name);
  }

  private String revision(String queue) {
    GenericKubernetesResource found = Objects.requireNonNull(queue(queue));
    return found.getMetadata().getUid() + "/" + found.getMetadata().getGeneration();
  }

  private Object parent(String queue) {
    return Objects.requireNonNull(
        PlayedVolcano.spec(Objects.requireNonNull(queue(queue))).get("parent"));
  }

  private Object deserved(String queue) {
    return Objects.requireNonNull(queue(queue)).get("spec", "deserved", "cpu");
  }

  private long volcanoWrites() {
    return scene.asked().stream()
        .filter(AuditedRequest::isWrite)
        .filter(request -> request.resource().equals("queues"))
        .count();
  }
}
