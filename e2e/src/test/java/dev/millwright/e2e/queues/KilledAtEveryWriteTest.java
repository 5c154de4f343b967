package dev.millwright.e2e.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.e2e.queues.RealScheduler.Told;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A tree that is made, changed and in part taken away, with controllers of which none outlives its
 * first write nor hears of it: so one is killed between any two.
 */
@OnStage
class KilledAtEveryWriteTest {
  private static final String SCHEDULERS = "dev.millwright.e2e.queues.Stage#schedulers";

  /** Fewer would be no life. */
  private static final int DEATHS_MIN = 8;

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void theSameTreeAtTheEnd(RealScheduler scheduler, Stage stage)
      throws IOException, GeneralSecurityException {
    Story story = Story.on(scheduler, stage);
    stage.stopController();
    var current = new AtomicReference<@Nullable PackagedController>();
    try (var writes =
        new DeadlyWrites(
            stage.client().getConfiguration(),
            () -> Optional.ofNullable(current.get()).ifPresent(PackagedController::kill))) {
      Runnable revive =
          () -> {
            if (!runs(current)) {
              current.set(stage.controllerThrough(writes.address()));
            }
          };
      live(story, revive);
      until(
          revive,
          "nothing is left to write",
          () -> runs(current) && Work.watch(Duration.ofSeconds(10), writes::deaths).isSteady());
      stage
          .measured()
          .figure(
              scheduler,
              "controllers killed in one life of three queues, one at each write",
              writes.deaths(),
              "");
      assertThat(writes.deaths()).isGreaterThan(DEATHS_MIN);
    } finally {
      PackagedController last = current.get();
      if (last != null) {
        last.close();
      }
      stage.startController();
    }
  }

  private static boolean runs(AtomicReference<@Nullable PackagedController> current) {
    PackagedController controller = current.get();
    return controller != null && controller.runs();
  }

  private static void live(Story story, Runnable revive) {
    Queues queues = story.queues();
    story.below("org", "one", story.guaranteed(6));
    story.below("org", "two", story.guaranteed(2));
    story.top("org", story.guaranteed(8));
    awaitEnforced(queues, revive, "org", "one", "two");
    String old = story.submit("two", 2);
    story.awaitRunning(old, 2);
    // What the one gives up the other gets: never both at once.
    queues.patch("two", story.change("guaranteed", 6));
    queues.patch("one", story.change("guaranteed", 2));
    awaitEnforced(queues, revive, "org", "one", "two");
    queues.patch("two", "{\"state\": \"Hold\"}");
    queues.object("one").delete();
    awaitEnforced(queues, revive, "org", "two");
    until(revive, "the deleted queue is gone", () -> queues.object("one").get() == null);
    Map<String, Told> told = story.told();
    assertThat(told).doesNotContainKey("one");
    says(told.get("org"), "root", story.milli(8));
    says(told.get("two"), "org", story.milli(6));
    assertThat(story.work().running(old)).as("work goes on").isEqualTo(2);
  }

  private static void says(@Nullable Told told, String parent, long milli) {
    assertThat(told).extracting(Told::parent, Told::guaranteedMilli).containsExactly(parent, milli);
  }

  private static void awaitEnforced(Queues queues, Runnable revive, String... names) {
    for (String name : names) {
      until(
          revive,
          name + " is enforced",
          () -> queues.said(name, "Enforced").equals(Queues.ENFORCED));
    }
  }

  private static void until(Runnable revive, String what, Callable<Boolean> so) {
    await(what)
        .atMost(Duration.ofMinutes(6))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              revive.run();
              return so.call();
            });
  }
}
