package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ApplicationCounts;
import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.api.queues.WaitingWorkload;
import dev.millwright.queues.yunikorn.client.ScriptedApplication;
import dev.millwright.queues.yunikorn.client.ScriptedRejection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of work in queues of a YuniKorn, with a real API server. */
class YuniKornWorkTest {
  private static final long TEN = TimeUnit.HOURS.toNanos(10);

  private final QueueScene scene = new QueueScene();
  private final PlayedYuniKorn yuniKorn = new PlayedYuniKorn(scene);

  @AfterEach
  void clear() {
    yuniKorn.close();
    scene.close();
  }

  private static ScriptedApplication running(String id) {
    return new ScriptedApplication(id, "team", "Running", TEN, 500, 0, "", 0);
  }

  private static ScriptedApplication waiting(String id, long since, long asked, String said) {
    return new ScriptedApplication(id, "team", "Accepted", since, 0, asked, said, 0);
  }

  @Test
  void saysWhatWaitsSinceWhenAndWhy() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("org", "max: {cpu: 4}");
    scene.queue("one", "parent: org, max: {cpu: 2}");
    scene.queue("two", "parent: org");
    yuniKorn.awaitEnforced("org", "one", "two");
    yuniKorn
        .scheduler()
        .applications(
            "root.org.one",
            running("first"),
            waiting("late", TEN + 2_000_000_000L, 3000, "Not enough queue quota"),
            waiting("early", TEN, 1000, ""));
    yuniKorn.scheduler().applications("root.org.two", running("second"));

    scene.await().until(() -> status("one").waiting() != null);
    assertThat(status("one").applications()).isEqualTo(new ApplicationCounts(1, 2));
    assertThat(status("one").waiting())
        .containsExactly(
            new WaitingWorkload("Application", "team", "early", "NoNode", "1970-01-01T10:00:00Z"),
            new WaitingWorkload(
                "Application", "team", "late", "QuotaFull", "1970-01-01T10:00:02Z"));
    scene.await().until(() -> status("org").waiting() != null);
    assertThat(status("org").waiting()).isEqualTo(status("one").waiting());
    scene.await().until(() -> status("two").usage() != null);
    assertThat(status("two").waiting()).isNull();

    yuniKorn.scheduler().applications("root.org.one", running("first"));
    scene.await().until(() -> status("one").waiting() == null);
  }

  @Test
  void saysWhoWasRejectedForWhoHeIs() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("one", "submitters: {users: [ada]}");
    yuniKorn.awaitEnforced("one");
    Instant lately = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
    try (var pods = new FailedPods(scene.admin())) {
      List.of("kept-out", "let-in", "long-ago").forEach(id -> pods.rejected(id, "root.one"));
      yuniKorn
          .scheduler()
          .reject(
              ScriptedRejection.nowhere("kept-out", "zoe", nanos(lately)),
              ScriptedRejection.nowhere("let-in", "ada", nanos(lately)),
              ScriptedRejection.nowhere("long-ago", "zoe", nanos(lately.minusSeconds(3600))),
              ScriptedRejection.nowhere("of-no-pod", "zoe", nanos(lately)));

      scene.await().until(() -> status("one").waiting() != null);
      assertThat(status("one").waiting())
          .containsExactly(
              new WaitingWorkload(
                  "Application",
                  FailedPods.NAMESPACE,
                  "kept-out",
                  "RejectedByAcl",
                  lately.toString()));
      assertThat(status("one").applications()).isEqualTo(new ApplicationCounts(0, 0));
    }
  }

  @Test
  void whatYuniKornDoesNotSayOfRejectionsStopsNothing() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("org", "max: {cpu: 4}");
    scene.queue("team", "parent: org, order: Fair");
    yuniKorn.awaitEnforced("org", "team");
    Instant lately = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
    yuniKorn
        .scheduler()
        .reject(
            new ScriptedRejection(
                "gang",
                "root.org.team",
                "zoe",
                List.of(),
                "queue root.org.team cannot run application gang with task group request:"
                    + " unsupported sort type",
                nanos(lately)));
    var gang =
        new WaitingWorkload("Application", null, "gang", "GangIncomplete", lately.toString());
    scene.await().until(() -> status("org").waiting() != null);
    assertThat(status("org").waiting()).containsExactly(gang);

    yuniKorn.scheduler().forgetRejections();
    scene.await().until(() -> status("org").waiting() == null);
    scene.patch("team", "{\"max\": {\"cpu\": 2}}");
    yuniKorn.awaitEnforced("team");
  }

  private static long nanos(Instant instant) {
    return TimeUnit.SECONDS.toNanos(instant.getEpochSecond());
  }

  @Test
  void aQueueThatGoesSaysWhoIsInIt() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("org", "max: {cpu: 2}");
    scene.queue("team", "parent: org");
    yuniKorn.awaitEnforced("org", "team");
    yuniKorn.scheduler().applications("root.org.team", running("spark-1"), running("spark-2"));
    scene.await().until(() -> status("team").usage() != null);
    List.of("org", "team").forEach(queue -> scene.object(queue).delete());
    yuniKorn.await("team", "Enforced", "False/Deleting");
    scene
        .await()
        .until(
            () -> {
              yuniKorn.act();
              return scene.message("team", "Enforced");
            },
            message -> message.contains("application team/spark-1, application team/spark-2"));
    assertThat(scene.message("org", "Enforced")).contains("queue team");
    yuniKorn.scheduler().applications("root.org.team");
    yuniKorn.scheduler().restart();
    until(() -> scene.object("org").get() == null);
  }

  /** YuniKorn keeps it until it starts anew, and the queue with it, which takes no work. */
  @Test
  void anApplicationWhosePodsWentBeforeTheyWereAskedForHoldsNoQueue() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("team", "max: {cpu: 2}");
    yuniKorn.awaitEnforced("team");
    var forgotten = new ScriptedApplication("forgotten", "team", "New", TEN, 0, 0, "", 0);
    yuniKorn.scheduler().applications("root.team", forgotten, running("spark-1"));
    scene.await().until(() -> status("team").usage() != null);
    scene.object("team").delete();
    yuniKorn.await("team", "Enforced", "False/Deleting");
    scene
        .await()
        .until(() -> scene.message("team", "Enforced").contains("application team/spark-1"));
    assertThat(scene.message("team", "Enforced")).doesNotContain("forgotten");
    yuniKorn.scheduler().applications("root.team", forgotten);
    until(() -> scene.object("team").get() == null);
  }

  private void until(BooleanSupplier so) {
    scene
        .await()
        .until(
            () -> {
              yuniKorn.act();
              return so.getAsBoolean();
            });
  }

  private BatchQueueStatus status(String queue) {
    return scene.object(queue).get().getStatus();
  }
}
