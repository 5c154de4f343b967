package dev.millwright.spark.connect.plan;

import static dev.millwright.spark.application.observe.DriverStage.PREPARING;
import static dev.millwright.spark.application.observe.DriverStage.READY;
import static dev.millwright.spark.application.observe.DriverStage.STARTED;
import static dev.millwright.spark.application.observe.DriverStage.UNSCHEDULED;
import static dev.millwright.spark.connect.plan.Given.NOW;
import static dev.millwright.spark.connect.plan.Given.spec;
import static dev.millwright.spark.connect.plan.Slot.CURRENT;
import static dev.millwright.spark.connect.plan.Slot.NEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.DriverStage;
import dev.millwright.spark.application.observe.Trouble;
import dev.millwright.spark.application.plan.Attempts;
import dev.millwright.spark.connect.plan.ServerStep.Wait.Why;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is next, case by case. */
class ServerLifecycleTest {
  private static final String RECREATE = "updateStrategy: Recreate";
  private static final String RESTS = "suspend: true";

  /** One case: what is given, and what is to be done. */
  private static Arguments row(
      String name, Given given, Function<ServerSituation, ServerStep> expected) {
    return arguments(name, given, expected);
  }

  static Stream<Arguments> alone() {
    return Stream.of(
        row("nothing was", spec(""), s -> new ServerStep.Begin(1, CURRENT)),
        row("it is to rest", spec(RESTS), s -> new ServerStep.Wait(Why.SUSPENDED, null)),
        row(
            "it is written down, and not made",
            spec("").current(Given.unseen(spec("").attempt(1))),
            s -> new ServerStep.Launch(attempt(s), CURRENT)),
        row(
            "its driver is gone",
            spec("").current(1),
            s -> new ServerStep.Verify(attempt(s), CURRENT)),
        row(
            "it serves",
            spec("").current(1).driver(1, READY),
            s -> new ServerStep.Watch(s.drivers().getFirst(), null)),
        row(
            "it begins",
            spec("").current(1).driver(1, PREPARING),
            s -> new ServerStep.Watch(s.drivers().getFirst(), NOW.plus(Duration.ofMinutes(9)))),
        row(
            "it is to rest while it serves",
            spec(RESTS).current(1).driver(1, READY),
            s -> new ServerStep.Suspend()),
        row(
            "it rests",
            spec(RESTS).over(1).deleting(1),
            s -> new ServerStep.Wait(Why.SUSPENDED, null)),
        row(
            "it goes on after a rest, and its former driver runs",
            spec("").over(1).deleting(1),
            s -> new ServerStep.Wait(Why.STOPPING, null)),
        row("it goes on after a rest", spec("").over(1), s -> new ServerStep.Begin(2, CURRENT)));
  }

  static Stream<Arguments> ended() {
    DriverEnd crash = Given.crash();
    return Stream.of(
        row(
            "its container ended",
            spec("").current(1).ended(1, crash),
            s -> new ServerStep.End(attempt(s), CURRENT, crash)),
        row(
            "it ended well, which it should not",
            spec("").current(1).ended(1, new DriverEnd.Success(NOW)),
            s -> new ServerStep.End(attempt(s), CURRENT, new DriverEnd.Success(NOW))),
        row(
            "the pause after a failure",
            spec("").over(1).pause(5),
            s -> new ServerStep.Wait(Why.BACKING_OFF, NOW.plusSeconds(5))),
        row("the pause is over", spec("").over(1).pause(0), s -> new ServerStep.Begin(2, CURRENT)),
        row(
            "the pause is for another spec",
            spec("").current(over(spec("").outdated(1))).pause(60),
            s -> new ServerStep.Begin(2, CURRENT)),
        row(
            "somebody emptied the status",
            spec("").driver(7, READY),
            s -> new ServerStep.Wait(Why.STOPPING, null)),
        row(
            "numbers go on where attempts were dropped",
            spec("").over(4).attempts(9),
            s -> new ServerStep.Begin(10, CURRENT)));
  }

  static Stream<Arguments> changed() {
    return Stream.of(
        row("the old one serves", old("").driver(1, READY), s -> new ServerStep.Begin(2, NEXT)),
        row(
            "the old one serves, and is not to go first",
            old("updateStrategy: RollingUpdate").driver(1, READY),
            s -> new ServerStep.Begin(2, NEXT)),
        row(
            "the old one runs and does not answer just now",
            old("").driver(1, STARTED),
            s -> new ServerStep.Begin(2, NEXT)),
        row(
            "the old one never ran",
            old("").driver(1, PREPARING),
            s -> new ServerStep.Replace(attempt(s))),
        row(
            "the old one goes first",
            old(RECREATE).driver(1, READY),
            s -> new ServerStep.Replace(attempt(s))));
  }

  static Stream<Arguments> began() {
    return Stream.of(
        row(
            "another driver is still being ended",
            old("").driver(1, READY).deleting(0),
            s -> new ServerStep.Watch(s.drivers().getFirst(), null)),
        row(
            "the new one is written down, and not made",
            old("").driver(1, READY).next(Given.unseen(spec("").attempt(2))),
            s -> new ServerStep.Launch(next(s), NEXT)),
        row(
            "the new one's driver is gone",
            old("").driver(1, READY).next(2),
            s -> new ServerStep.Verify(next(s), NEXT)),
        row(
            "the new one begins",
            old("").driver(1, READY).next(2).driver(2, STARTED),
            s -> new ServerStep.Watch(s.drivers().getFirst(), NOW.plus(Duration.ofMinutes(9)))),
        row(
            "the new one answers",
            old("").driver(1, READY).next(2).driver(2, READY),
            s -> new ServerStep.Promote(next(s))),
        row(
            "the new one answers and is being deleted",
            old("").driver(1, READY).next(2).deleting(2),
            s -> new ServerStep.Watch(s.drivers().getFirst(), null)));
  }

  static Stream<Arguments> failed() {
    DriverEnd crash = Given.crash();
    return Stream.of(
        row(
            "the new one ended",
            old("").driver(1, READY).next(2).ended(2, crash),
            s -> new ServerStep.End(next(s), NEXT, crash)),
        row(
            "the new one failed a moment ago",
            old("").driver(1, READY).next(over(spec("").attempt(2))).pause(5),
            s -> new ServerStep.Watch(s.drivers().getFirst(), NOW.plusSeconds(5))),
        row(
            "the pause after the new one is over",
            old("").driver(1, READY).next(over(spec("").attempt(2))).pause(0),
            s -> new ServerStep.Begin(3, NEXT)),
        row(
            "the new one failed, and there is a newer change",
            old("").driver(1, READY).next(over(spec("").outdated(2))).pause(60),
            s -> new ServerStep.Begin(3, NEXT)),
        row(
            "a newer change while the new one begins",
            old("").driver(1, READY).next(spec("").outdated(2)).driver(2, STARTED),
            s -> new ServerStep.Drop()));
  }

  static Stream<Arguments> takenBack() {
    DriverEnd crash = Given.crash();
    return Stream.of(
        row(
            "the change is taken back while the new one begins",
            spec("").current(1).driver(1, READY).next(spec("").outdated(2)).driver(2, STARTED),
            s -> new ServerStep.Drop()),
        row(
            "the change is taken back after the new one failed",
            spec("").current(1).driver(1, READY).next(over(spec("").outdated(2))).pause(60),
            s -> new ServerStep.Drop()),
        row(
            "the old one ended while the new one begins",
            old("").ended(1, crash).next(2).driver(2, STARTED),
            s -> new ServerStep.End(attempt(s), CURRENT, crash)),
        row(
            "the old one is over, and the new one begins",
            spec("").over(1).next(2).driver(2, STARTED),
            s -> new ServerStep.Promote(next(s))),
        row(
            "it is to rest while there are two",
            old(RESTS).driver(1, READY).next(2).driver(2, STARTED),
            s -> new ServerStep.Suspend()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"alone", "ended", "changed", "began", "failed", "takenBack"})
  void next(String name, Given given, Function<ServerSituation, ServerStep> expected) {
    ServerSituation situation = given.situation();
    assertThat(ServerLifecycle.next(situation)).isEqualTo(expected.apply(situation));
  }

  static Stream<Arguments> late() {
    return Stream.of(
        arguments(UNSCHEDULED, 15, "", "StartDeadline"),
        arguments(PREPARING, 10, "", "StartDeadline"),
        arguments(STARTED, 10, "", "AnswerDeadline"));
  }

  @ParameterizedTest
  @MethodSource("late")
  void endsWhatDoesNotComeToAnswer(DriverStage stage, int minutes, String spec, String reason) {
    Duration limit = Duration.ofMinutes(minutes);
    ServerSituation before =
        spec(spec).current(1).driver(1, stage, limit.minusSeconds(1), null).situation();
    ServerSituation after = spec(spec).current(1).driver(1, stage, limit, null).situation();
    assertThat(ServerLifecycle.next(before)).isInstanceOf(ServerStep.Watch.class);
    assertThat(ServerLifecycle.next(after))
        .isInstanceOfSatisfying(
            ServerStep.End.class,
            end ->
                assertThat(end.end())
                    .isInstanceOfSatisfying(
                        DriverEnd.Failure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason)));
  }

  @Test
  void saysWithKubernetesWhyItIsLate() {
    Trouble trouble = new Trouble("ImagePullBackOff", "Back-off pulling image");
    ServerSituation late =
        old("")
            .driver(1, READY)
            .next(2)
            .driver(2, PREPARING, Duration.ofMinutes(10), trouble)
            .situation();
    assertThat(ServerLifecycle.next(late))
        .isInstanceOfSatisfying(
            ServerStep.End.class,
            end -> {
              assertThat(end.slot()).isEqualTo(NEXT);
              assertThat(((DriverEnd.Failure) end.end()).reason()).isEqualTo("ImagePullBackOff");
            });
  }

  @Test
  void waitsInAQueueAsLongAsItTakes() {
    ServerSituation waits =
        spec("queue: {name: notebooks}")
            .current(1)
            .driver(1, UNSCHEDULED, Duration.ofDays(2), null)
            .situation();
    assertThat(ServerLifecycle.next(waits))
        .isEqualTo(new ServerStep.Watch(waits.drivers().getFirst(), null));
  }

  /** A current attempt of another spec than this one. */
  private static Given old(String spec) {
    return spec(spec).current(spec(spec).outdated(1));
  }

  private static AttemptStatus over(AttemptStatus attempt) {
    return Attempts.ended(attempt, NOW.minusSeconds(10));
  }

  private static AttemptStatus attempt(ServerSituation situation) {
    return Objects.requireNonNull(situation.attempt());
  }

  private static AttemptStatus next(ServerSituation situation) {
    return Objects.requireNonNull(situation.nextAttempt());
  }
}
