package dev.millwright.e2e.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millwright.e2e.queues.RealScheduler.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What queues may have, what they are guaranteed, and what weights come to. */
@OnStage
class AmountsTest {
  private static final String SCHEDULERS = "dev.millwright.e2e.queues.Stage#schedulers";
  private static final int EDITS = 20;

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void threeLevelsAreEnforcedAndReadBack(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    Instant from = Instant.now();
    story.below("division", "team-a", story.guaranteed(8), story.max(16));
    story.below("division", "team-b", story.guaranteed(4));
    story.below("company", "division", story.guaranteed(16), story.max(24));
    story.top("company", story.guaranteed(24));
    story.queues().awaitEnforced("company", "division", "team-a", "team-b");
    story.seconds(
        "four queues in three levels, written at once, to Enforced",
        Duration.between(from, Instant.now()));
    says(story, "company", "root", 24);
    says(story, "division", "company", 16);
    assertThat(story.told("division").maxMilli()).isEqualTo(story.milli(24));
    says(story, "team-a", "division", 8);
    assertThat(story.told("team-a").maxMilli()).isEqualTo(story.milli(16));
    says(story, "team-b", "division", 4);
    edits(story);
  }

  private static void says(Story story, String queue, String parent, int guaranteed) {
    assertThat(story.told(queue))
        .as(queue)
        .extracting(Told::parent, Told::guaranteedMilli)
        .containsExactly(parent, story.milli(guaranteed));
  }

  /** Each is looked for in the scheduler itself once it is called enforced. */
  private static void edits(Story story) {
    var times = new ArrayList<Duration>();
    for (int edit = 0; edit < EDITS; edit++) {
      int max = 10 + edit % 6;
      times.add(story.queues().edit("team-a", story.change("max", max)));
      assertThat(story.told("team-a").maxMilli()).isEqualTo(story.milli(max));
    }
    times.sort(null);
    story.seconds("edit of a queue to Enforced, p50 of 20", times.get(EDITS / 2));
    story.seconds("edit of a queue to Enforced, slowest of 20", times.getLast());
  }

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void maxHoldsOfAQueueAndOfAllBelowOne(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    Work work = story.work();
    story.top("ceiling", story.max(10));
    story.below("ceiling", "limited", story.max(6));
    story.below("ceiling", "free");
    story.queues().awaitEnforced("ceiling", "limited", "free");
    story.awaitRunning(story.submit("limited", 12), 6);
    Work.Seen alone = Work.watch(Story.WHILE, () -> work.runningIn("limited"));
    story.submit("free", 12);
    work.awaitNumber("work below the ceiling", () -> together(work), n -> n >= 10);
    Work.Seen both = Work.watch(Story.WHILE, () -> together(work));
    story.pods("most that ran where max is 6", alone.most());
    story.pods("most that ran in two queues below one whose max is 10", both.most());
    assertThat(alone.most()).isEqualTo(6);
    assertThat(both.most()).isEqualTo(10);
  }

  private static int together(Work work) {
    return work.runningIn("limited") + work.runningIn("free");
  }

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void whatIsGuaranteedIsWonBack(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    Work work = story.work();
    story.top("owner", story.guaranteed(16));
    story.top("borrower", story.guaranteed(16));
    story.queues().awaitEnforced("owner", "borrower");
    story.awaitRunning(story.submit("borrower", 32), 32);
    Instant from = Instant.now();
    story.submit("owner", 16);
    work.awaitNumber("the owner has some", () -> work.runningIn("owner"), n -> n > 0);
    story.seconds(
        "half the cluster won back: the first pod", Duration.between(from, Instant.now()));
    work.awaitNumber("the owner has its own", () -> work.runningIn("owner"), n -> n == 16);
    story.seconds("half the cluster won back: all 16 pods", Duration.between(from, Instant.now()));
    Work.Seen left = Work.watch(Story.WHILE, () -> work.runningIn("borrower"));
    story.pods("left of the borrower's 32, 16 of them guaranteed", left.least());
    assertThat(left.least()).as("nobody loses what it is guaranteed").isEqualTo(16);
  }

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void weightsDivideWhatThereIs(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    int slots = story.room().slots();
    stage.backEnd(scheduler, "capacity: " + story.room().amounts(slots));
    try {
      story.top("heavy", "weight: 3");
      story.top("light", "weight: 1");
      story.queues().awaitEnforced("heavy", "light");
      var load = new FairLoad(story, "heavy", "light");
      load.fill(slots);
      Duration settled = load.settle("heavy", 0.75);
      double filled = load.share("heavy");
      double mean = load.churn("heavy", Duration.ofSeconds(60));
      story.seconds("weights 3 and 1, the cluster filled by both: until they have theirs", settled);
      percent(story, "share of weight 3 then", filled);
      percent(story, "mean share of it in a minute of work that ends and comes", mean);
      percent(story, "error of the mean against 75 %", Math.abs(mean - 0.75) / 0.75);
      assertThat(filled).isCloseTo(0.75, within(0.05 * 0.75));
      assertThat(mean).isCloseTo(0.75, within(0.05 * 0.75));
    } finally {
      stage.backEnd(scheduler);
    }
  }

  private static void percent(Story story, String what, double part) {
    story.stage().measured().figure(story.scheduler(), what, 100 * part, "%");
  }
}
