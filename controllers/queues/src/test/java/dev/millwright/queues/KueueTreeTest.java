package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.api.queues.QueuePlacement;
import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tree on a Kueue, with a real API server and played controllers. */
class KueueTreeTest {
  private static final String SETTINGS = "kueue: {namespaces: [team]}, capacity: {cpu: 20}";

  private final QueueScene scene = new QueueScene();
  private final PlayedKueue kueue = new PlayedKueue(scene);

  @AfterEach
  void clear() {
    kueue.close();
    scene.close();
  }

  @Test
  void isEnforcedOnceKueueSaysActive() {
    scene.start();
    scene.backEnd("kueue", SETTINGS);
    scene.queue("org", "max: {cpu: 10}");
    scene.queue("leaf", "parent: org, guaranteed: {cpu: 4}");
    scene.await().until(() -> scene.said("leaf", "Enforced"), "False/AwaitingBackEnd"::equals);
    assertThat(scene.message("leaf", "Enforced")).contains("Kueue has not said");

    kueue.awaitEnforced("org", "leaf");
    var leaf = kueue.queue("leaf").get();
    assertThat(leaf.<String>get("spec", "cohortName")).isEqualTo("org");
    assertThat(PlayedKueue.quota(leaf, "cpu", "nominalQuota")).isEqualTo("4");
    assertThat(PlayedKueue.quota(root(), "cpu", "nominalQuota")).isEqualTo("16");
    assertThat(kueue.object(ObjectKey.localQueue("team", "leaf")).get()).isNotNull();
    assertThat(kueue.all(KueueKind.RESOURCE_FLAVOR))
        .singleElement()
        .satisfies(one -> assertThat(one.getMetadata().getName()).isEqualTo("default-flavor"));
    BatchQueueStatus status = scene.object("leaf").get().getStatus();
    QueuePlacement placement = Objects.requireNonNull(status.placement());
    assertThat(placement.backend()).isEqualTo("Kueue");
    assertThat(placement.schedulerName()).isEqualTo("default-scheduler");
    assertThat(placement.queue()).isEqualTo("leaf");
    assertThat(status.ceiling()).containsKey("cpu");
    assertThat(scene.object("org").get().getStatus().placement()).isNull();
    scene.awaitBackEnd("kueue", "Ready", "True/Configured");
  }

  @Test
  void saysWhatIsMissingWhereTheFlavorIsNotOurs() {
    scene.start();
    scene.backEnd("kueue", "kueue: {flavor: spot}");
    scene.queue("team", "max: {cpu: 2}");
    kueue.await("team", "Enforced", "False/AwaitingBackEnd");
    scene
        .await()
        .until(
            () -> {
              kueue.act();
              return scene.message("team", "Enforced");
            },
            said -> said.contains("FlavorNotFound") && said.contains("create the ResourceFlavor"));
    assertThat(kueue.all(KueueKind.RESOURCE_FLAVOR)).isEmpty();
    scene.awaitBackEnd("kueue", "Ready", "False/ConfigurationLacks");
  }

  @Test
  void takesNoQueueOfSomebodyElse() {
    scene
        .admin()
        .resource(
            """
            apiVersion: kueue.x-k8s.io/v1beta2
            kind: ClusterQueue
            metadata: {name: team}
            spec: {cohortName: theirs}
            """)
        .create();
    scene.start();
    scene.backEnd("kueue", SETTINGS);
    scene.queue("team", "max: {cpu: 2}");
    kueue.await("team", "Enforced", "False/NameTaken");
    assertThat(kueue.queue("team").get().<String>get("spec", "cohortName")).isEqualTo("theirs");
    scene.object("team").delete();
    kueue.awaitGone(() -> {}, "team");
    assertThat(kueue.queue("team").get()).isNotNull();
  }

  @Test
  void putsRightWhatSomebodyChangedAndLeavesWhatIsNotOurs() {
    scene.start();
    scene.backEnd("kueue", SETTINGS);
    scene.queue("team", "guaranteed: {cpu: 2}");
    scene.queue("told", "guaranteed: {cpu: 2}, drift: Report");
    kueue.awaitEnforced("team", "told");
    kueue.edit(
        ObjectKey.clusterQueue("team"),
        "{\"stopPolicy\": \"HoldAndDrain\", \"flavorFungibility\": {\"whenCanBorrow\": \"x\"}}");
    scene
        .await()
        .until(
            () -> {
              kueue.act();
              return kueue.queue("team").get().<String>get("spec", "stopPolicy");
            },
            "None"::equals);
    kueue.awaitEnforced("team");
    assertThat(scene.events("team")).anyMatch(event -> event.getReason().equals("Repaired"));
    assertThat(kueue.queue("team").get().<String>get("spec", "flavorFungibility", "whenCanBorrow"))
        .isEqualTo("x");

    kueue.edit(ObjectKey.clusterQueue("told"), "{\"queueingStrategy\": \"StrictFIFO\"}");
    kueue.await("told", "Enforced", "False/Drifted");
    assertThat(scene.message("told", "Enforced"))
        .contains("queueingStrategy is StrictFIFO instead of BestEffortFIFO");
  }

  @Test
  void whatIsHeldIsStoppedAndWhatIsDeletedGoesOnceItIsEmpty() {
    scene.start();
    scene.backEnd("kueue", SETTINGS);
    scene.queue("team", "guaranteed: {cpu: 2}");
    kueue.awaitEnforced("team");
    kueue.workload("etl", "team");
    scene.patch("team", "{\"state\": \"Hold\"}");
    kueue.awaitEnforced("team");
    assertThat(kueue.queue("team").get().<String>get("spec", "stopPolicy")).isEqualTo("Hold");
    assertThat(scene.object("team").get().getStatus().placement()).isNull();
    scene
        .await()
        .until(
            () -> {
              kueue.act();
              return scene.object("team").get().getStatus().waiting();
            },
            waiting -> waiting != null && waiting.getFirst().reason().equals("Held"));

    scene.object("team").delete();
    kueue.await("team", "Enforced", "False/Deleting");
    assertThat(scene.message("team", "Enforced")).contains("Workload team/etl");
    kueue.deleteWorkload("etl");
    kueue.awaitGone(() -> {}, "team");
    assertThat(kueue.all(KueueKind.CLUSTER_QUEUE)).isEmpty();
    assertThat(kueue.all(KueueKind.LOCAL_QUEUE)).isEmpty();
    assertThat(kueue.all(KueueKind.COHORT)).as("the root goes with the last").isEmpty();
  }

  @Test
  void aDoorIsMadeOnceItsNamespaceIsThere() {
    scene.start();
    scene.backEnd("kueue", "kueue: {}");
    scene.queue("team", "submitters: {namespaces: [team, comes-later]}");
    kueue.awaitEnforced("team");
    kueue.namespace("comes-later");
    scene
        .await()
        .until(() -> kueue.object(ObjectKey.localQueue("comes-later", "team")).get() != null);
    kueue.awaitEnforced("team");
  }

  @Test
  void writesNothingWhereNothingIsToBeDone() {
    scene.start();
    scene.backEnd("kueue", SETTINGS);
    scene.queue("team", "guaranteed: {cpu: 2}, submitters: {namespaces: [team]}");
    kueue.awaitEnforced("team");
    var before = new AtomicLong(-1);
    // What is told of the last change comes first; looks come every 300 ms.
    scene
        .await()
        .during(Duration.ofSeconds(1))
        .until(
            () -> {
              long now = writes();
              return before.getAndSet(now) == now;
            });
  }

  private long writes() {
    return scene.asked().stream().filter(AuditedRequest::isWrite).count();
  }

  private GenericKubernetesResource root() {
    return kueue.object(ObjectKey.cohort("root.kueue")).get();
  }
}
