package dev.millwright.e2e.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.e2e.queues.RealScheduler.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queues that are held, drained, shrunk under their work, or written wrong, and gangs in them. */
@OnStage
class StatesTest {
  private static final String SCHEDULERS = "dev.millwright.e2e.queues.Stage#schedulers";

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void aGangStartsTogetherOrNotAtAll(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    Work work = story.work();
    story.top("filler");
    story.top("gang");
    story.queues().awaitEnforced("filler", "gang");
    String filler = story.submit("filler", 28);
    story.awaitRunning(filler, 28);
    String gang = work.submitGang(scheduler, "gang", story.queues().place("gang"), 8);
    Work.Seen early = Work.watch(Duration.ofSeconds(15), () -> work.running(gang));
    story.pods("of a gang of 8 that started where there was room for 4", early.most());
    work.end(filler, 4);
    Duration first = work.awaitNumber("the gang begins", () -> work.running(gang), n -> n > 0);
    Duration rest = story.awaitRunning(gang, 8);
    story.seconds("room for a gang of 8: until the first runs", first);
    story.seconds("room for a gang of 8: from the first to the last", rest);
    assertThat(early.most()).isZero();
  }

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void aHeldQueueKeepsWhatRunsAndStartsNothing(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    story.top("held");
    story.queues().awaitEnforced("held");
    String place = story.queues().place("held");
    String before = story.submit("held", 4);
    story.awaitRunning(before, 4);
    story.seconds("Hold to Enforced", story.queues().edit("held", "{\"state\": \"Hold\"}"));
    nothingStarts(story, "held", place, before, "Hold");
    story.seconds("Open to Enforced", story.queues().edit("held", "{\"state\": \"Open\"}"));
    story.awaitRunning(story.submit("held", 2), 2);
    assertThat(story.work().running(before)).as("what ran goes on").isEqualTo(4);
  }

  private static void nothingStarts(
      Story story, String queue, String place, String before, String state) {
    String meanwhile = story.work().submit(story.scheduler(), queue, place, 2);
    Work.Seen started = story.watch(meanwhile);
    story.pods("that started in %s, of 2".formatted(state), started.most());
    story.pods("that went on through %s, of 4".formatted(state), story.work().running(before));
    story
        .stage()
        .measured()
        .told(
            story.scheduler(),
            "phase of work that came in " + state,
            String.join(", ", story.work().phases(meanwhile)));
    assertThat(started.most()).as("work that came meanwhile").isZero();
    assertThat(story.work().running(before)).as("what ran goes on").isEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void aDrainedQueueLetsItsWorkEnd(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    story.top("drained");
    story.queues().awaitEnforced("drained");
    String place = story.queues().place("drained");
    String before = story.submit("drained", 4);
    story.awaitRunning(before, 4);
    story.seconds("Drain to Enforced", story.queues().edit("drained", "{\"state\": \"Drain\"}"));
    nothingStarts(story, "drained", place, before, "Drain");
    story.work().ofQueue("drained").forEach(story.work()::end);
    story.queues().awaitEnforced("drained");
    story.seconds(
        "a drained queue, opened again, to Enforced",
        story.queues().edit("drained", "{\"state\": \"Open\"}"));
    story.awaitRunning(story.submit("drained", 2), 2);
  }

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void aQueueShrinksUnderItsWork(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    story.top("shrunk", story.max(12));
    story.queues().awaitEnforced("shrunk");
    String all = story.submit("shrunk", 18);
    story.awaitRunning(all, 12);
    story.seconds(
        "max halved below what runs, to Enforced",
        story.queues().edit("shrunk", story.change("max", 6)));
    Work.Seen kept = story.watch(all);
    story.work().end(all, 8);
    story.awaitRunning(all, 6);
    Work.Seen shrunk = story.watch(all);
    story.pods("interrupted of 12 by a new max of 6", 12 - kept.least());
    story.pods("most that ran once 8 of the 12 had ended", shrunk.most());
    assertThat(kept.least()).as("nothing is interrupted").isEqualTo(12);
    assertThat(shrunk.most()).isEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void aBadTreeIsRefusedWhileOldWorkGoesOn(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    Work work = story.work();
    story.top("org", story.max(16));
    story.below("org", "good", story.guaranteed(4));
    story.below("org", "bad", story.guaranteed(4));
    story.queues().awaitEnforced("org", "good", "bad");
    String old = story.submit("good", 2);
    String beside = story.submit("bad", 2);
    story.awaitRunning(old, 2);
    story.awaitRunning(beside, 2);
    Map<String, Told> before = story.told();
    Instant from = Instant.now();
    story.queues().patch("bad", story.change("guaranteed", 20));
    story.queues().awaitSaid("bad", "Accepted", "False/GuaranteedOverMax");
    story.seconds("a contradiction to Accepted=False", Duration.between(from, Instant.now()));
    story.watch(old);
    assertThat(story.told()).as("what the scheduler has").isEqualTo(before);
    assertThat(work.running(old) + work.running(beside)).as("old work").isEqualTo(4);
    story.awaitRunning(story.submit("good", 2), 2);
    story.queues().edit("good", story.change("max", 8));
    story.queues().edit("bad", story.change("guaranteed", 4));
  }
}
