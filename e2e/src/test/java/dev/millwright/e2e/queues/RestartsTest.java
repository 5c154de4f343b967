package dev.millwright.e2e.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.e2e.queues.RealScheduler.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scheduler that is restarted after every change. */
@OnStage
class RestartsTest {
  private static final String SCHEDULERS = "dev.millwright.e2e.queues.Stage#schedulers";

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void nothingIsLost(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    Queues queues = story.queues();
    story.top("org", story.max(16));
    story.below("org", "steady", story.max(8));
    queues.awaitEnforced("org", "steady");
    String old = story.submit("steady", 4);
    story.awaitRunning(old, 4);
    Set<String> pods = uids(story, old);
    List<Runnable> changes =
        List.of(
            () -> queues.patch("steady", story.change("max", 10)),
            () -> queues.patch("steady", story.change("guaranteed", 4)),
            () -> story.below("org", "beside", story.guaranteed(2)),
            () -> queues.patch("steady", "{\"state\": \"Hold\"}"),
            () -> queues.patch("steady", "{\"state\": \"Open\"}"),
            () -> queues.patch("org", story.change("max", 12)));
    for (Runnable change : changes) {
      change.run();
      restarted(story);
      assertThat(uids(story, old)).as("work goes on").isEqualTo(pods);
    }
    // And once while the change is on its way.
    queues.patch("steady", story.change("max", 6));
    stage.restart(scheduler);
    awaitAll(queues);
    story.awaitRunning(story.submit("steady", 4), 2);
    Work.Seen all = Work.watch(Story.WHILE, () -> story.work().runningIn("steady"));
    story.pods("lost of 4 by seven changes, each with a restart", 4 - uids(story, old).size());
    assertThat(uids(story, old)).as("work goes on").isEqualTo(pods);
    assertThat(all.most()).as("max, with the work of before").isEqualTo(6);
  }

  /** What it had before it has again. */
  private static void restarted(Story story) {
    awaitAll(story.queues());
    Map<String, Told> before = story.told();
    story.stage().restart(story.scheduler());
    awaitAll(story.queues());
    await("what the scheduler had before")
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(story.told()).isEqualTo(before));
  }

  private static void awaitAll(Queues queues) {
    queues.awaitEnforced(queues.names().toArray(String[]::new));
  }

  private static Set<String> uids(Story story, String batch) {
    return story.work().ofBatch(batch).stream()
        .filter(Work::runs)
        .map(pod -> pod.getMetadata().getUid())
        .collect(Collectors.toSet());
  }
}
