package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.api.queues.QueuePlacement;
import dev.millwright.queues.backend.BackEndFailedException;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.Kstatus;
import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
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
    assertThat(scene.saidOfBackEnd("volcano", "Ready")).isEqualTo("True/Configured");
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
  void aContradictionAndAStrictRefusalStopNobodyElse() {
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "guaranteed: {cpu: 4}");
    scene.queue("greedy", "parent: org, guaranteed: {cpu: 40}");
    scene.queue("exact", "fidelity: Strict, maxRunningApplications: 3, max: {cpu: 1}");
    scene.queue("below-exact", "parent: exact");
    scene.queue("sound", "max: {cpu: 2}");
    scene.start();
    scene.awaitEnforced("sound");
    scene.await("org", "Enforced", "False/ChildrenOverGuaranteed");
    scene.await("exact", "Accepted", "False/NotExact");
    scene.await("below-exact", "Accepted", "False/ParentRefused");
    assertThat(scene.message("org", "Accepted"))
        .contains("root.org: guaranteed cpu 4")
        .contains("40");
    assertThat(scene.message("exact", "Accepted"))
        .contains("spec.maxRunningApplications is Unsupported");
    assertThat(scene.volcano().queue("org")).isNull();
    assertThat(scene.volcano().queue("exact")).isNull();
    assertThat(Kstatus.of(scene.object("exact").get())).isEqualTo(Kstatus.FAILED);

    scene.patch("exact", "{\"maxRunningApplications\": null}");
    scene.awaitEnforced("exact", "below-exact");
  }

  @Test
  void whatWasCarriedStaysWhileItsNewSpecIsRefused() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("team", "guaranteed: {example.com/gpu: 4}");
    scene.awaitEnforced("team");
    scene.patch("team", "{\"max\": {\"example.com/gpu\": 1}}");
    scene.await("team", "Enforced", "False/GuaranteedOverMax");
    assertThat(spec("team").get("deserved")).isEqualTo(Map.of("example.com/gpu", "4"));
    assertThat(spec("team")).doesNotContainKey("capability");
  }

  @Test
  void aStepThatIsRefusedStopsNobodyElse() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("refused", "max: {cpu: 2}");
    scene.queue("below", "parent: refused");
    scene.queue("sound", "max: {cpu: 2}");
    scene.awaitEnforced("sound");
    scene.await("refused", "Enforced", "False/RefusedByBackEnd");
    assertThat(scene.message("refused", "Enforced")).contains("the test takes no such name");
    scene.await("below", "Enforced", "False/ParentAbsent");
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

  private static long writes() {
    return QueueScene.CONTROLLER.requests(KubeApi.shared()).stream()
        .filter(AuditedRequest::isWrite)
        .count();
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
    scene.queue("org", "max: {cpu: 2}");
    scene.queue("leaf", "parent: org");
    scene.awaitEnforced("org", "leaf");
    scene.patch("org", "{\"state\": \"Hold\"}");
    scene.awaitEnforced("org", "leaf");
    scene.await().until(() -> "Closed".equals(state("leaf")));
    scene.await().until(() -> scene.object("leaf").get().getStatus().placement() == null);
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

  @Test
  void oneBackEndThatFailsStopsNoOther() {
    scene.start(
        scene.shipped(),
        client ->
            backEnd -> {
              if (backEnd.getMetadata().getName().equals("broken")) {
                throw new BackEndFailedException("Nobody is there.", null);
              }
              return new KnownBackEnds(client).of(backEnd);
            });
    scene.backEnd("broken", "volcano: {}");
    scene.backEnd("volcano", "volcano: {}, default: true");
    scene.queue("sound", "max: {cpu: 2}");
    scene.queue("waits", "backend: broken");
    scene.awaitEnforced("sound");
    scene.await("waits", "Enforced", "Unknown/BackEndFailed");
    assertThat(scene.message("waits", "Enforced")).isEqualTo("Nobody is there. It is tried again.");
    assertThat(scene.saidOfBackEnd("broken", "Ready")).isEqualTo("False/Unreachable");
  }

  @Test
  void saysWhatTheSchedulersConfigurationLacks() {
    scene.configure(
        "actions: \"enqueue, allocate\"\ntiers: [{plugins: [{name: gang}, {name: proportion}]}]");
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "guaranteed: {cpu: 2}");
    scene.queue("leaf", "parent: org");
    scene.awaitEnforced("leaf");
    assertThat(scene.saidOfBackEnd("volcano", "Ready")).isEqualTo("False/ConfigurationLacks");
    assertThat(scene.message("leaf", "Enforced")).contains("Not to the letter: parent");
  }

  private Map<String, Object> spec(String queue) {
    return PlayedVolcano.spec(Objects.requireNonNull(scene.volcano().queue(queue)));
  }

  private @Nullable String state(String queue) {
    return PlayedVolcano.state(Objects.requireNonNull(scene.volcano().queue(queue)));
  }
}
