package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.api.queues.QueuePlacement;
import dev.millwright.queues.yunikorn.client.ScriptedYuniKorn.Mood;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tree on a YuniKorn, with a real API server and a scripted scheduler. */
class YuniKornTreeTest {
  private final QueueScene scene = new QueueScene();
  private final PlayedYuniKorn yuniKorn = new PlayedYuniKorn(scene);

  @AfterEach
  void clear() {
    yuniKorn.close();
    scene.close();
  }

  @Test
  void isEnforcedOnceYuniKornRunsByTheDocument() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("org", "max: {cpu: 20}");
    scene.queue("leaf", "parent: org, guaranteed: {cpu: 4}");
    scene.await().until(() -> scene.said("leaf", "Enforced"), "False/AwaitingBackEnd"::equals);
    assertThat(scene.message("leaf", "Enforced")).contains("still runs by another document");
    yuniKorn.awaitEnforced("org", "leaf");
    BatchQueueStatus status = scene.object("leaf").get().getStatus();
    assertThat(status.revision()).as("a checksum").hasSize(32);
    assertThat(status.revision())
        .as("of its own part")
        .isNotEqualTo(scene.object("org").get().getStatus().revision());
    QueuePlacement placement = Objects.requireNonNull(status.placement());
    assertThat(placement.backend()).isEqualTo("YuniKorn");
    assertThat(placement.schedulerName()).isEqualTo("yunikorn");
    assertThat(placement.queue()).isEqualTo("root.org.leaf");
    assertThat(scene.object("org").get().getStatus().placement()).isNull();
    scene.awaitBackEnd("yunikorn", "Ready", "True/Configured");
  }

  @Test
  void writesNothingOverADocumentOfSomebodyElse() {
    yuniKorn.write(PlayedYuniKorn.NOBODYS);
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("team", "max: {cpu: 2}");
    yuniKorn.await("team", "Enforced", "False/NameTaken");
    assertThat(yuniKorn.document()).isEqualTo(PlayedYuniKorn.NOBODYS);
    scene.awaitBackEnd("yunikorn", "Ready", "False/ConfigurationLacks");
    yuniKorn
        .configMap()
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"metadata\": {\"annotations\": {\"queues.millwright.dev/backend\": \"yunikorn\"}}}");
    yuniKorn.awaitEnforced("team");
    assertThat(yuniKorn.configMap().get().getData())
        .as("what is not queues is left alone")
        .containsEntry("log.level", "INFO");
    assertThat(yuniKorn.document()).doesNotContain("theirs");
  }

  @Test
  void aRefusedQueueStaysAsItWasAndOthersGoOn() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("team", "max: {example.com/gpu: 7}");
    scene.queue("other", "max: {cpu: 3}");
    yuniKorn.awaitEnforced("team", "other");
    scene.patch("team", "{\"guaranteed\": {\"example.com/gpu\": 9}}");
    yuniKorn.await("team", "Enforced", "False/GuaranteedOverMax");
    scene.patch("other", "{\"max\": {\"cpu\": 5}}");
    yuniKorn.awaitEnforced("other");
    assertThat(yuniKorn.document()).contains("team", "example.com/gpu").doesNotContain("\"9\"");
  }

  @Test
  void nothingIsWrittenWhileTheSchedulerDoesNotAnswer() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("team", "max: {cpu: 2}");
    yuniKorn.awaitEnforced("team");
    String before = yuniKorn.document();
    yuniKorn.scheduler().be(Mood.FAILING);
    scene.queue("late", "max: {cpu: 2}");
    yuniKorn.await("late", "Enforced", "Unknown/BackEndFailed");
    scene.awaitBackEnd("yunikorn", "Ready", "False/Unreachable");
    assertThat(scene.said("team", "Enforced")).as("it still has it").isEqualTo("True/ReadBack");
    assertThat(yuniKorn.document()).isEqualTo(before);
    yuniKorn.scheduler().be(Mood.WELL);
    yuniKorn.awaitEnforced("late");
  }

  @Test
  void aHandEditIsPutRightAndAnOlderChecksumIsNeverEnforced() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("team", "max: {cpu: 2}");
    yuniKorn.awaitEnforced("team");
    String ours = Objects.requireNonNull(yuniKorn.document());
    yuniKorn.write(PlayedYuniKorn.NOBODYS);
    scene.await().until(() -> ours.equals(yuniKorn.document()));
    yuniKorn.awaitEnforced("team");
    yuniKorn.scheduler().readNoMore();
    scene.patch("team", "{\"max\": {\"cpu\": 3}}");
    yuniKorn.await("team", "Enforced", "False/AwaitingBackEnd");
    Awaitility.await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    yuniKorn.act();
    assertThat(scene.said("team", "Enforced")).isEqualTo("False/AwaitingBackEnd");
  }

  @Test
  void whatIsAsItShallBeIsNotWritten() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("org", "max: {cpu: '0.5', memory: 1024Mi}, weight: 2");
    scene.queue("leaf", "parent: org, guaranteed: {cpu: 250m}, state: Hold");
    yuniKorn.awaitEnforced("org", "leaf");
    Awaitility.await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    long before = writes();
    Awaitility.await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    assertThat(writes() - before).as("writes while nothing changes").isZero();
  }

  @Test
  void anEditOfOneQueueWritesTheStatusOfThatOneAlone() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("org", "max: {cpu: 20}");
    List<String> leaves = IntStream.range(0, 12).mapToObj(i -> "leaf-" + i).toList();
    leaves.forEach(leaf -> scene.queue(leaf, "parent: org, max: {cpu: 2}"));
    yuniKorn.awaitEnforced(leaves.toArray(String[]::new));
    Awaitility.await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    int before = statuses().size();
    scene.patch("leaf-3", "{\"max\": {\"cpu\": 3}}");
    scene.await().until(() -> scene.said("leaf-3", "Enforced"), "False/AwaitingBackEnd"::equals);
    // Looks at a scheduler that has yet to read the document.
    Awaitility.await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    assertThat(scene.said("leaf-4", "Enforced")).isEqualTo("True/ReadBack");
    yuniKorn.awaitEnforced("leaf-3");
    Awaitility.await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    List<String> all = statuses();
    assertThat(all.subList(before, all.size()))
        .as("once as it is written, once as it is read back")
        .containsExactly("leaf-3", "leaf-3");
  }

  /** Names of the queues whose status was written, each as often as it was. */
  private List<String> statuses() {
    return scene.asked().stream()
        .filter(request -> request.isWrite() && request.resource().equals("batchqueues/status"))
        .map(AuditedRequest::name)
        .toList();
  }

  private long writes() {
    return scene.asked().stream().filter(AuditedRequest::isWrite).count();
  }

  @Test
  void aQueueGoesWhenItsWorkHasEnded() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("team", "max: {cpu: 2}");
    yuniKorn.awaitEnforced("team");
    yuniKorn.scheduler().work("root.team", 500);
    scene.await().until(() -> scene.object("team").get().getStatus().usage() != null);
    scene.object("team").delete();
    yuniKorn.await("team", "Enforced", "False/Deleting");
    // The scripted one takes away what has drained when it is started anew; a real one every 10 s.
    yuniKorn.scheduler().work("root.team", 0);
    yuniKorn.scheduler().restart();
    scene
        .await()
        .until(
            () -> {
              yuniKorn.act();
              return scene.object("team").get() == null;
            });
    assertThat(yuniKorn.document()).doesNotContain("team");
  }
}
