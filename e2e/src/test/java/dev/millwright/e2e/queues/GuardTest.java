package dev.millwright.e2e.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millwright.testkit.kubernetes.ShippedAdmission;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work that names a queue which takes none: stopped by policies, and moved aside without them. */
@OnStage
class GuardTest {
  private static final String SCHEDULERS = "dev.millwright.e2e.queues.Stage#schedulers";

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void workForAQueueThatTakesNoneIsStoppedWithTheSameWords(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    story.top("org");
    story.below("org", "team");
    story.top("held");
    story.queues().awaitEnforced("org", "team", "held");
    String team = story.queues().place("team");
    String held = story.queues().place("held");
    String inner = team.contains(".") ? team.substring(0, team.lastIndexOf('.')) : "org";
    try (var policies = new ShippedAdmission(stage.client())) {
      story.queues().edit("held", "{\"state\": \"Hold\"}");
      Instant from = Instant.now();
      awaitStopped(story, inner, "has queues below it and takes no work itself");
      story.seconds(
          "policies installed, until they stop work", Duration.between(from, Instant.now()));
      awaitStopped(story, held, "is held and takes no new work");
      awaitStopped(story, "root.teem", "there is no queue");
      String old = story.submit("team", 2);
      story.awaitRunning(old, 2);
      assertThat(policies.objects()).isNotEmpty();
    }
  }

  /** Looked for again and again: an API server takes a moment to know a policy or a queue. */
  private static void awaitStopped(Story story, String place, String words) {
    await("work for %s is stopped".formatted(place))
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(refusal(story, place)).contains(words));
  }

  private static String refusal(Story story, String place) {
    try {
      story.work().submit(story.scheduler(), "stopped", place, 1);
      story.work().ofQueue("stopped").forEach(story.work()::end);
      return "it was let in";
    } catch (KubernetesClientException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Nothing stops it where there are no policies, and Volcano places nothing for anybody then. */
  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void aPodGroupInAQueueWithQueuesBelowStopsNobodyForLong(RealScheduler scheduler, Stage stage) {
    assumeTrue(scheduler instanceof RealVolcano, "only Volcano can be stopped so");
    Story story = Story.on(scheduler, stage);
    story.top("org");
    story.below("org", "team");
    story.queues().awaitEnforced("org", "team");
    story.awaitRunning(story.submit("team", 2), 2);
    story.work().submitGang(scheduler, "org", "org", 1);
    Instant from = Instant.now();
    String stopped = story.submit("team", 2);
    Work.Seen early = Work.watch(Duration.ofSeconds(3), () -> story.work().running(stopped));
    story.pods(
        "of 2 that started in 3 s beside a PodGroup in a queue with queues below", early.most());
    story.awaitRunning(stopped, 2);
    story.seconds(
        "a PodGroup in a queue with queues below, until work of others starts again",
        Duration.between(from, Instant.now()));
    GenericKubernetesResource group =
        stage
            .client()
            .genericKubernetesResources("scheduling.volcano.sh/v1beta1", "PodGroup")
            .inNamespace(Work.NAMESPACE)
            .list()
            .getItems()
            .stream()
            .filter(one -> one.getMetadata().getName().startsWith("org-"))
            .findFirst()
            .orElseThrow();
    assertThat(Objects.<@Nullable String>requireNonNull(group.get("spec", "queue")))
        .isEqualTo("quarantine.millwright.dev");
    assertThat(story.work().runningIn("org")).isZero();
  }

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void aTreeMovesToTheOtherSchedulerOnceItIsDrained(RealScheduler from, Stage stage) {
    RealScheduler to = stage.other(from);
    Story story = Story.on(from, stage);
    Queues queues = story.queues();
    story.top("org", story.max(16));
    story.below("org", "team", story.guaranteed(4));
    queues.awaitEnforced("org", "team");
    String old = story.submit("team", 4);
    story.awaitRunning(old, 4);
    queues.patch("org", "{\"backend\": \"%s\"}".formatted(to.backEnd()));
    queues.awaitSaid("team", "Enforced", "False/Moving");
    Work.Seen through = story.watch(old);
    assertThat(to.told(stage.client())).as("it is in one at a time").doesNotContainKey("team");
    story.pods("that went on while their queue waited to move, of 4", through.least());
    Instant drained = Instant.now();
    story.work().end(old, 4);
    queues.awaitEnforced("org", "team");
    story.seconds(
        "the last work of a moving tree ended, to Enforced in the other scheduler",
        Duration.between(drained, Instant.now()));
    assertThat(from.told(stage.client())).doesNotContainKey("team");
    String after = story.work().submit(to, "team", queues.place("team"), 4);
    story.awaitRunning(after, 4);
    assertThat(through.least()).isEqualTo(4);
  }
}
