package dev.millwright.e2e.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SparkApplications whose drivers alone would fill what there is. */
@OnStage
class GangTest {
  private static final String SCHEDULERS = "dev.millwright.e2e.queues.Stage#schedulers";
  private static final Duration WORK = Duration.ofSeconds(2);

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void driversStartOnlyWithTheirExecutors(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    story.top("spark", story.max(8));
    story.queues().awaitEnforced("spark");
    submit(story, 8, Applications.USUAL, "spark");
    var lives = new Lives(story.applications(), WORK);
    story.seconds(
        "8 applications of 4 pods through a max of 8, 2 s of work each: until all ended",
        lives.untilAllEnded());
    story.pods("most of 8 drivers that ran at once where max is 8", lives.drivers().most());
    story.pods("most pods of theirs that ran at once", lives.pods().most());
    story.seconds("longest that one of these drivers waited for 3 executors", lives.longestWait());
    story.seconds("longest from the end of one to the next driver", lives.longestGap());
    assertThat(lives.drivers().most()).as("drivers with room for their executors").isEqualTo(2);
    assertThat(lives.pods().most()).isLessThanOrEqualTo(8);
    nobodyFailed(story);
  }

  /** A scheduler that gives room to pods one by one could give half of it to each of two. */
  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void noTwoHoldPartsOfWhatOneNeeds(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    story.top("spark", "max: {cpu: %dm}".formatted(story.milli(30) / Applications.WIDE.inOne()));
    story.queues().awaitEnforced("spark");
    submit(story, 6, Applications.WIDE, "spark");
    var lives = new Lives(story.applications(), WORK);
    story.seconds(
        "6 applications of 20 pods through room for 30, 2 s of work each: until all ended",
        lives.untilAllEnded());
    story.pods("most drivers of them that ran at once", lives.drivers().most());
    assertThat(lives.drivers().most()).isEqualTo(1);
    nobodyFailed(story);
  }

  /** Volcano takes what it holds for a group off the limits of queues, and not off nodes. */
  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void whereOnlyNodesSetALimitVolcanoHoldsNothing(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    story.top("spark");
    story.queues().awaitEnforced("spark");
    submit(story, Room.WANTED + 2, Applications.USUAL, "spark");
    var lives = new Lives(story.applications(), WORK);
    lives.lookFor(Duration.ofSeconds(30));
    story.pods(
        "no max, nodes for 8 applications with executors: most drivers of 34 that ran",
        lives.drivers().most());
    story.pods("no max: of them with executors, in 30 s", lives.completed());
    if (scheduler instanceof RealVolcano) {
      assertThat(story.applications().said("app-1", "Admitted"))
          .startsWith("True/Enforced")
          .contains("No room is held for executors");
    } else {
      assertThat(lives.completed()).isPositive();
    }
  }

  /** What gangs are for. */
  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void withoutGangsDriversStarveTheirExecutors(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    story.top("spark", story.max(8));
    story.queues().awaitEnforced("spark");
    submit(story, 8, Applications.USUAL, "spark, gang: false");
    var lives = new Lives(story.applications(), WORK);
    lives.lookFor(Duration.ofSeconds(20));
    story.pods("without gangs: drivers of 8 that ran at once", lives.drivers().most());
    story.pods("without gangs: of them with executors, in 20 s", lives.completed());
    assertThat(lives.completed()).isZero();
  }

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void aGangWithoutRoomWaitsSaysWhyAndStartsWhenRoomComes(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    Applications applications = story.applications();
    story.top("spark", story.max(8));
    story.queues().awaitEnforced("spark");
    var lives = new Lives(applications, Duration.ofMinutes(10));
    applications.create("first", "spark");
    story.seconds(
        "an application written, until its driver and 3 executors run", completed(lives, 1));
    String beside = story.submit("spark", 2);
    story.awaitRunning(beside, 2);
    applications.create("second", "spark");
    applications.awaitState("second", ApplicationState.Starting);
    lives.lookFor(Duration.ofSeconds(12));
    saysThatItWaits(story, "second", lives);
    story.work().end(beside, 2);
    story.seconds(
        "room for a waiting application: until its driver and 3 executors run",
        completed(lives, 2));
    applications.awaitState("second", ApplicationState.Running);
    Agreement.awaited(story, "spark", "once both run");
    nobodyFailed(story);
  }

  private static void saysThatItWaits(Story story, String name, Lives lives) {
    Applications applications = story.applications();
    int others = Applications.USUAL.executors() + 1;
    story.pods(
        "pods of a gang of 4 that started where there was room for 2",
        lives.pods().most() - others);
    Agreement.awaited(story, "spark", "while one waits");
    String said = applications.said(name, "Running");
    story.stage().measured().told(story.scheduler(), "what it says meanwhile", said);
    assertThat(lives.drivers().most()).isEqualTo(1);
    assertThat(applications.said(name, "Admitted")).startsWith("True/Enforced");
    assertThat(said).startsWith("False/WaitingForRoom").contains("spark");
  }

  /** Until so many have had all their executors; how long that took. */
  private static Duration completed(Lives lives, int applications) {
    Instant from = Instant.now();
    await(applications + " applications have all their executors")
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              lives.lookFor(Duration.ZERO);
              return lives.completed() == applications;
            });
    return Duration.between(from, Instant.now());
  }

  @ParameterizedTest
  @MethodSource(SCHEDULERS)
  void onlySoManyApplicationsRunAtATime(RealScheduler scheduler, Stage stage) {
    Story story = Story.on(scheduler, stage);
    story.top("spark", "maxRunningApplications: 2");
    story.queues().awaitEnforced("spark");
    submit(story, 6, Applications.USUAL, "spark");
    var lives = new Lives(story.applications(), WORK);
    story.seconds(
        "6 applications where 2 may run at a time, 2 s of work each: until all ended",
        lives.untilAllEnded());
    story.pods("most drivers that ran where maxRunningApplications is 2", lives.drivers().most());
    story.seconds("longest from the end of one of these to the next driver", lives.longestGap());
    assertThat(lives.drivers().most()).isEqualTo(2);
    nobodyFailed(story);
  }

  private static void submit(Story story, int applications, Applications.Size size, String queue) {
    for (int i = 1; i <= applications; i++) {
      story.applications().create("app-" + i, size, queue);
    }
  }

  private static void nobodyFailed(Story story) {
    assertThat(story.applications().all())
        .map(SparkApplication::getStatus)
        .allSatisfy(
            status -> {
              SparkApplicationStatus said = Objects.requireNonNull(status);
              assertThat(said.failures()).isNullOrEmpty();
              assertThat(said.attempt()).extracting(AttemptStatus::number).isEqualTo(1);
            });
  }
}
