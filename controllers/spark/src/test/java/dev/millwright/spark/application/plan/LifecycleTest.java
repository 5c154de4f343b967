package dev.millwright.spark.application.plan;

import static dev.millwright.spark.application.plan.Situations.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.millwright.api.spark.FailureClass;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.DriverStage;
import dev.millwright.spark.application.observe.Trouble;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {
  private static final String OVER =
      "{state: Failed, completionTime: '2026-01-01T11:59:00Z', observedGeneration: 1}";

  @Test
  void beginsWhereNothingIs() {
    assertThat(next(Situations.of(""))).isEqualTo(new Step.Begin(1, false));
    assertThat(next(Situations.of("suspend: true")))
        .isEqualTo(new Step.Wait(Step.Wait.Why.SUSPENDED, null));
  }

  @Test
  void neverBeginsBesideADriverThatMayRun() {
    var emptied = Situations.of("").driver(4, DriverStage.READY, "11:00:00");
    assertThat(next(emptied)).isEqualTo(new Step.Wait(Step.Wait.Why.STOPPING, null));
    assertThat(Cleanup.of(emptied.now()).stop()).extracting("attempt").containsExactly(4);
    assertThat(next(Situations.of("").ended(4, true)))
        .as("a number is never used again, also where somebody has emptied the status")
        .isEqualTo(new Step.Begin(5, false));
    var ended = Situations.of("").attempt(1, "11:00:00", "11:01:00", "11:30:00");
    assertThat(next(ended.driver(1, DriverStage.READY, "11:01:00")))
        .isEqualTo(new Step.Wait(Step.Wait.Why.STOPPING, null));
  }

  @Test
  void goesOnWithTheAttemptThatIsWrittenDown() {
    var written = Situations.of("").attempt(1, "-", "-", "-");
    assertThat(next(written)).isInstanceOf(Step.Launch.class);
    var submitted = Situations.of("").attempt(1, "11:00:00", "-", "-");
    assertThat(next(submitted))
        .as("it may be the cache that is late")
        .isInstanceOf(Step.Verify.class);
    assertThat(next(submitted.driver(1, DriverStage.PREPARING, "11:59:00")))
        .isInstanceOf(Step.Watch.class);
  }

  @Test
  void tellsAnEndBeforeAnythingElse() {
    var suspended =
        Situations.of("suspend: true").attempt(1, "11:00:00", "11:01:00", "-").ended(1, true);
    assertThat(next(suspended))
        .isInstanceOfSatisfying(
            Step.End.class, end -> assertThat(end.end()).isInstanceOf(DriverEnd.Success.class));
  }

  @ParameterizedTest
  @CsvSource({
    "suspend: true,          true,  Quit",
    "suspend: false,         true,  Watch",
    "updatePolicy: Restart,  false, Quit",
    "updatePolicy: NextAttempt, false, Watch",
    "updatePolicy: Refuse,   false, Watch",
    "updatePolicy: Restart,  true,  Watch"
  })
  void quitsWhereItIsAskedTo(String spec, boolean sameSpec, String step) {
    var situation = Situations.of(spec);
    situation =
        sameSpec
            ? situation.attempt(1, "11:00:00", "11:01:00", "-")
            : situation.formerAttempt(1, "11:00:00", "11:01:00", "-");
    assertThat(
            next(situation.driver(1, DriverStage.STARTED, "11:59:00")).getClass().getSimpleName())
        .isEqualTo(step);
  }

  @Test
  void waitsOutItsPauseAndThenBegins() {
    String retrying = "{state: Retrying, nextRetryTime: '2026-01-01T%s:00Z'}";
    var early =
        Situations.of("").status(retrying.formatted("12:01")).attempt(2, "-", "-", "11:59:00");
    assertThat(next(early))
        .isEqualTo(new Step.Wait(Step.Wait.Why.BACKING_OFF, Instant.parse("2026-01-01T12:01:00Z")));
    var late =
        Situations.of("").status(retrying.formatted("12:00")).attempt(2, "-", "-", "11:59:00");
    assertThat(next(late)).isEqualTo(new Step.Begin(3, false));
  }

  @Test
  void restsWhenItIsOverUntilItsTimeIsUp() {
    assertThat(next(Situations.of("").status(OVER).attempt(1, "-", "-", "11:59:00")))
        .isEqualTo(new Step.Rest(null));
    assertThat(
            next(
                Situations.of("ttlSecondsAfterFinished: 61")
                    .status(OVER)
                    .attempt(1, "-", "-", "11:59:00")))
        .isEqualTo(new Step.Rest(NOON.plusSeconds(1)));
    assertThat(
            next(
                Situations.of("ttlSecondsAfterFinished: 60")
                    .status(OVER)
                    .attempt(1, "-", "-", "11:59:00")))
        .isEqualTo(new Step.Expire());
  }

  @Test
  void beginsAnewWhereAFailedSpecIsMended() {
    assertThat(
            next(
                Situations.of("updatePolicy: Restart")
                    .status(OVER)
                    .formerAttempt(3, "-", "-", "11:59:00")))
        .isEqualTo(new Step.Begin(4, true));
    assertThat(next(Situations.of("").status(OVER).formerAttempt(3, "-", "-", "11:59:00")))
        .isEqualTo(new Step.Rest(null));
    String done = OVER.replace("Failed", "Succeeded");
    assertThat(
            next(
                Situations.of("updatePolicy: Restart")
                    .status(done)
                    .formerAttempt(3, "-", "-", "11:59:00")))
        .as("what has succeeded is not done twice")
        .isEqualTo(new Step.Rest(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          deadlines: {scheduling: 10m}                    | UNSCHEDULED | 11:50:00 | 0 | SchedulingDeadline
          deadlines: {scheduling: 11m}                    | UNSCHEDULED | 11:50:00 | 0 |
          deadlines: {scheduling: Infinite}               | UNSCHEDULED | 11:00:00 | 0 |
          ''                                              | UNSCHEDULED | 11:45:00 | 0 | SchedulingDeadline
          queue: {name: busy}                             | UNSCHEDULED | 01:00:00 | 0 |
          ''                                              | PREPARING   | 11:50:00 | 0 | ImagePullDeadline
          deadlines: {imagePull: 1h}                      | PREPARING   | 11:50:00 | 0 |
          ''                                              | STARTED     | 11:55:00 | 0 | DriverReadyDeadline
          ''                                              | READY       | 11:45:00 | 0 | FirstExecutorDeadline
          ''                                              | READY       | 11:45:00 | 1 |
          executor: {instances: 0}                        | READY       | 11:00:00 | 0 |
          dynamicAllocation: {}                           | READY       | 11:00:00 | 0 |
          'dynamicAllocation: {initialExecutors: 1}'      | READY       | 11:45:00 | 0 | FirstExecutorDeadline
          """)
  void endsWhatTakesTooLong(
      String spec, DriverStage stage, String since, int running, String reason) {
    var situation =
        Situations.of(spec)
            .attempt(1, "11:00:00", "-", "-")
            .driver(1, stage, since)
            .executors(0, running);
    if (reason == null) {
      assertThat(next(situation)).isInstanceOf(Step.Watch.class);
    } else {
      assertThat(next(situation))
          .isInstanceOfSatisfying(
              Step.End.class,
              end -> {
                assertThat(end.last()).isFalse();
                assertThat(end.end())
                    .asInstanceOf(type(DriverEnd.Failure.class))
                    .returns(reason, DriverEnd.Failure::reason)
                    .returns(FailureClass.Infrastructure, DriverEnd.Failure::failureClass);
              });
    }
  }

  @Test
  void callsADeadlineByWhatHeldTheDriver() {
    var held =
        Situations.of("")
            .attempt(1, "11:00:00", "-", "-")
            .driver(
                1,
                DriverStage.PREPARING,
                "11:00:00",
                new Trouble("ImagePullBackOff", "no such image."),
                null);
    assertThat(next(held))
        .isInstanceOfSatisfying(
            Step.End.class,
            end ->
                assertThat(((DriverEnd.Failure) end.end()))
                    .returns("ImagePullBackOff", DriverEnd.Failure::reason)
                    .satisfies(f -> assertThat(f.message()).startsWith("no such image.")));
  }

  @Test
  void isOverForGoodWhenAllAttemptsTogetherTookTooLong() {
    var running = Situations.of("deadlines: {total: 1h}").attempt(1, "11:00:00", "11:00:00", "-");
    assertThat(next(running.driver(1, DriverStage.READY, "11:59:00").executors(0, 2)))
        .isInstanceOfSatisfying(Step.End.class, end -> assertThat(end.last()).isTrue());
    var between =
        Situations.of("deadlines: {total: 1h}").attempt(1, "11:00:00", "11:00:00", "11:30:00");
    assertThat(next(between)).isEqualTo(new Step.GiveUp());
  }

  private static Step next(Situations situations) {
    return Lifecycle.next(situations.now());
  }
}
