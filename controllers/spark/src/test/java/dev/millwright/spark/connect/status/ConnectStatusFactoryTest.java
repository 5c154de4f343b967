package dev.millwright.spark.connect.status;

import static dev.millwright.spark.application.observe.DriverStage.PREPARING;
import static dev.millwright.spark.application.observe.DriverStage.READY;
import static dev.millwright.spark.application.observe.DriverStage.STARTED;
import static dev.millwright.spark.connect.plan.Given.NOW;
import static dev.millwright.spark.connect.plan.Given.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureStatus;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.condition.Observation;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.Trouble;
import dev.millwright.spark.application.reason.ApplicationReason;
import dev.millwright.spark.connect.plan.Given;
import dev.millwright.spark.connect.plan.Reach;
import dev.millwright.spark.connect.plan.ServerSituation;
import dev.millwright.spark.connect.plan.ServerStep;
import dev.millwright.spark.connect.plan.ServerStep.Wait.Why;
import dev.millwright.spark.connect.plan.Slot;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told at each step. */
class ConnectStatusFactoryTest {
  private static final ConnectStatusFactory STATUSES =
      new ConnectStatusFactory(Clock.fixed(NOW, ZoneOffset.UTC));

  private static final Observation REFUSED =
      Observation.isFalse(ConditionType.ACCEPTED, ApplicationReason.CONF_REFUSED, "No.");
  private static final Observation MISSING =
      Observation.isFalse(ConditionType.RESOLVED_REFS, ApplicationReason.REFERENCE_MISSING, "No.");

  private static Arguments row(
      String name,
      Given given,
      Function<ServerSituation, SparkConnectStatus> told,
      String expected) {
    return arguments(name, given, told, expected);
  }

  static Stream<Arguments> standings() {
    Reach taken = new Reach(false, "Service shared-connect exists.", List.of(), null);
    return Stream.of(
        row(
            "it serves",
            spec("").current(1).driver(1, READY),
            s -> STATUSES.watched(s, List.of()),
            "Ready=Serving"),
        row(
            "it begins",
            spec("").current(1).driver(1, PREPARING),
            s -> STATUSES.watched(s, List.of()),
            "Reconciling=Starting"),
        row(
            "its image cannot be pulled",
            spec("")
                .current(1)
                .driver(1, PREPARING, Duration.ZERO, new Trouble("ImagePullBackOff", "Back-off")),
            s -> STATUSES.watched(s, List.of()),
            "Reconciling=ImagePullBackOff"),
        row(
            "somebody deletes its pod",
            spec("").current(1).deleting(1),
            s -> STATUSES.watched(s, List.of()),
            "Reconciling=Stopping"),
        row(
            "its Service is somebody else's",
            spec("").current(1).driver(1, READY).reach(taken),
            s -> STATUSES.watched(s, List.of()),
            "Reconciling=ServiceRefused"));
  }

  static Stream<Arguments> rolls() {
    return Stream.of(
        row(
            "a roll is under way",
            spec("").current(1).driver(1, READY).next(2).driver(2, STARTED),
            s -> STATUSES.watched(s, List.of()),
            "Ready=Serving Reconciling=Rolling"),
        row(
            "a roll has failed",
            spec("").current(1).driver(1, READY).next(2).ended(2, Given.crash()),
            s -> STATUSES.ended(s, new ServerStep.End(next(s), Slot.NEXT, Given.crash())),
            "Ready=Serving Reconciling=RollFailed"),
        row(
            "it has failed",
            spec("").current(1).ended(1, Given.crash()),
            s -> STATUSES.ended(s, new ServerStep.End(attempt(s), Slot.CURRENT, Given.crash())),
            "Reconciling=Retrying"),
        row(
            "it has failed during a roll",
            spec("").current(1).ended(1, Given.crash()).next(2).driver(2, STARTED),
            s -> STATUSES.ended(s, new ServerStep.End(attempt(s), Slot.CURRENT, Given.crash())),
            "Reconciling=Starting"));
  }

  static Stream<Arguments> pauses() {
    return Stream.of(
        row(
            "it waits for the next attempt",
            spec("").over(1).failure(1).pause(5),
            s -> STATUSES.waiting(s, Why.BACKING_OFF, List.of()),
            "Reconciling=Retrying"),
        row(
            "it rests",
            spec("suspend: true").over(1),
            s -> STATUSES.waiting(s, Why.SUSPENDED, List.of()),
            "Suspended=Resting"),
        row(
            "it comes to rest",
            spec("suspend: true").current(1).driver(1, READY),
            STATUSES::suspended,
            "Reconciling=Stopping Suspended=Resting"));
  }

  static Stream<Arguments> holds() {
    return Stream.of(
        row(
            "it cannot begin as it is written",
            spec(""),
            s -> STATUSES.held(s, REFUSED, true, List.of(REFUSED)),
            "Stalled=ConfRefused"),
        row(
            "it serves and cannot follow a change as it is written",
            spec("").current(1).driver(1, READY),
            s -> STATUSES.held(s, REFUSED, true, List.of(REFUSED)),
            "Ready=Serving Stalled=ConfRefused"),
        row(
            "it serves and waits for what a change refers to",
            spec("").current(1).driver(1, READY),
            s -> STATUSES.held(s, MISSING, false, List.of(MISSING)),
            "Ready=Serving Reconciling=ReferenceMissing"),
        row(
            "the old one makes room",
            spec("").current(1).driver(1, READY),
            s -> STATUSES.replaced(s, attempt(s), List.of()),
            "Reconciling=Stopping"));
  }

  /** All that holds, with its reason. */
  @ParameterizedTest(name = "{0}")
  @MethodSource({"standings", "rolls", "pauses", "holds"})
  void stands(
      String name,
      Given given,
      Function<ServerSituation, SparkConnectStatus> told,
      String expected) {
    List<Condition> conditions = Objects.requireNonNull(told.apply(given.situation()).conditions());
    assertThat(
            conditions.stream()
                .filter(Conditions::holds)
                .map(condition -> condition.type() + "=" + condition.reason())
                .sorted()
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
    assertThat(conditions)
        .extracting(Condition::type)
        .contains("Ready", "Suspended", "Reconciling", "Stalled");
  }

  @Test
  void leadsToTheNextServerOnceItAnswers() {
    ServerSituation situation =
        spec("").current(1).driver(1, READY).next(2).driver(2, READY).retries(3).situation();
    SparkConnectStatus status = STATUSES.promoted(situation, next(situation));
    assertThat(attempt(status).number()).isEqualTo(2);
    assertThat(attempt(status).runningTime()).isNotNull();
    assertThat(status.nextAttempt()).isNull();
    assertThat(status.retries()).as("a roll alone forgives nothing").isEqualTo(3);
  }

  @Test
  void takesTheNextServerWhenTheCurrentOneEnds() {
    ServerSituation situation =
        spec("").current(1).ended(1, Given.crash()).next(2).driver(2, STARTED).situation();
    SparkConnectStatus status =
        STATUSES.ended(
            situation, new ServerStep.End(attempt(situation), Slot.CURRENT, Given.crash()));
    assertThat(attempt(status).number()).isEqualTo(2);
    assertThat(attempt(status).completionTime()).isNull();
    assertThat(status.nextAttempt()).isNull();
    assertThat(status.nextRetryTime()).isNull();
    assertThat(status.failures()).extracting(FailureStatus::attempt).containsExactly(1);
  }

  @Test
  void remembersOfWhichSpecTheNextServerFailed() {
    ServerSituation situation =
        spec("").current(1).driver(1, READY).next(2).ended(2, Given.crash()).situation();
    SparkConnectStatus status =
        STATUSES.ended(situation, new ServerStep.End(next(situation), Slot.NEXT, Given.crash()));
    assertThat(Objects.requireNonNull(status.nextAttempt()).completionTime()).isNotNull();
    assertThat(status.nextRetryTime()).isNotNull();
    assertThat(status.retries()).isEqualTo(1);
    assertThat(attempt(status).completionTime()).isNull();
  }

  @Test
  void forgetsFailuresOfAnotherSpec() {
    Given given = spec("");
    ServerSituation same = given.over(1).retries(5).situation();
    ServerSituation changed = spec("").current(spec("").outdated(1)).retries(5).situation();
    AttemptStatus attempt = given.attempt(2);
    assertThat(STATUSES.begun(same, attempt, Slot.CURRENT, List.of()).retries()).isEqualTo(5);
    assertThat(STATUSES.begun(changed, attempt, Slot.CURRENT, List.of()).retries()).isNull();
  }

  @Test
  void tellsTheLastTenFailures() {
    Given given = spec("").current(12).ended(12, Given.crash());
    IntStream.rangeClosed(0, 9).forEach(i -> given.failure(11 - i));
    ServerSituation situation = given.situation();
    SparkConnectStatus status =
        STATUSES.ended(
            situation, new ServerStep.End(attempt(situation), Slot.CURRENT, Given.crash()));
    assertThat(status.failures())
        .hasSize(10)
        .extracting(FailureStatus::attempt)
        .startsWith(12, 11)
        .endsWith(3);
  }

  @Test
  void callsAnEndWithoutAFailureWhatItIs() {
    DriverEnd well = new DriverEnd.Success(NOW);
    ServerSituation situation = spec("").current(1).ended(1, well).situation();
    SparkConnectStatus status =
        STATUSES.ended(situation, new ServerStep.End(attempt(situation), Slot.CURRENT, well));
    assertThat(status.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo("ServerEnded"));
  }

  @Test
  void tellsAddressesThatLeadSomewhere() {
    Given given = spec("service: {port: 80}\nui: {service: {}}").current(1).driver(1, READY);
    SparkConnectStatus status = STATUSES.watched(given.situation(), List.of());
    assertThat(status.endpoint()).isEqualTo("sc://shared-connect.notebooks.svc.cluster.local:80");
    assertThat(status.uiAddress()).isEqualTo("http://shared-ui.notebooks.svc:4040/");
    Reach ui = new Reach(true, null, List.of("Service shared-ui exists."), null);
    SparkConnectStatus aside = STATUSES.watched(given.reach(ui).situation(), List.of());
    assertThat(aside.uiAddress()).isNull();
    assertThat(Conditions.find(aside.conditions(), "Degraded").orElseThrow().reason())
        .isEqualTo("UiRefused");
    Reach none = new Reach(false, "Service shared-connect exists.", List.of(), null);
    assertThat(STATUSES.watched(given.reach(none).situation(), List.of()).endpoint()).isNull();
  }

  private static AttemptStatus attempt(ServerSituation situation) {
    return Objects.requireNonNull(situation.attempt());
  }

  private static AttemptStatus attempt(SparkConnectStatus status) {
    return Objects.requireNonNull(status.attempt());
  }

  private static AttemptStatus next(ServerSituation situation) {
    return Objects.requireNonNull(situation.nextAttempt());
  }
}
