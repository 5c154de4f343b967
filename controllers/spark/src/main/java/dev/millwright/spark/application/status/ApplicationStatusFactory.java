package dev.millwright.spark.application.status;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.status.StatusFactory;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.Executors;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.plan.Attempts;
import dev.millwright.spark.application.plan.Retry;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.application.plan.Step;
import dev.millwright.spark.application.reason.ApplicationReason;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The next status of an application, for each step of its life. */
public final class ApplicationStatusFactory
    extends StatusFactory<SparkApplication, SparkApplicationStatus> {

  private final Clock clock;

  /** With transition times by this clock. */
  public ApplicationStatusFactory(Clock clock) {
    super(clock, SparkApplication::new);
    this.clock = clock;
  }

  /** It waits before an attempt. */
  public SparkApplicationStatus waiting(
      Situation situation, Step.Wait.Why why, List<Observation> checked) {
    boolean stopping = !situation.unwanted().isEmpty();
    Standing standing =
        switch (why) {
          case SUSPENDED ->
              Standing.of(ApplicationState.Suspended, ApplicationReason.RESTING, stopping);
          case BACKING_OFF ->
              Standing.of(ApplicationState.Retrying, ApplicationReason.RETRYING, true);
          case STOPPING -> Standing.of(ApplicationState.Starting, ApplicationReason.STOPPING, true);
        };
    return finish(situation, draft(situation), standing, checked);
  }

  /**
   * It cannot begin as it is.
   *
   * @param anew whether it was over, and all counts begin anew: it is not over any more
   * @param state what it is meanwhile
   * @param why the one of {@code checked} that holds it back
   */
  public SparkApplicationStatus held(
      Situation situation,
      boolean anew,
      ApplicationState state,
      Observation why,
      List<Observation> checked) {
    boolean busy = state == ApplicationState.Waiting || why.type().equals("ResolvedRefs");
    Draft draft = draft(situation);
    if (anew) {
      draft.anew();
    }
    return finish(
        situation, draft, new Standing(state, why.reason(), why.message(), busy), checked);
  }

  /** An attempt begins; nothing of it exists yet. */
  public SparkApplicationStatus begun(
      Situation situation, AttemptStatus attempt, boolean anew, List<Observation> checked) {
    Draft draft = draft(situation);
    if (anew) {
      draft.anew();
    }
    draft
        .attempt(attempt)
        .executors(Executors.NONE)
        .nextRetry(null)
        .uiAddress(UiLinks.ofDriver(situation, attempt, checked))
        .started(situation.now());
    return finish(
        situation,
        draft,
        Standing.of(ApplicationState.Starting, ApplicationReason.STARTING, true),
        checked);
  }

  /** The driver is there. */
  public SparkApplicationStatus watched(
      Situation situation,
      AttemptStatus attempt,
      ObservedDriver driver,
      List<Observation> checked) {
    Draft draft =
        draft(situation)
            .attempt(Attempts.seen(attempt, situation.now(), driver.started()))
            .executors(situation.executors())
            .uiAddress(UiLinks.ofDriver(situation, attempt, checked));
    return finish(situation, draft, Standings.of(driver, situation), checked);
  }

  /** The driver has just been made. */
  public SparkApplicationStatus submitted(Situation situation, AttemptStatus attempt) {
    return finish(
        situation,
        draft(situation).attempt(Attempts.seen(attempt, situation.now(), null)),
        Standing.of(ApplicationState.Starting, ApplicationReason.STARTING, true),
        List.of());
  }

  /** The attempt is over; what follows is decided with it. */
  public SparkApplicationStatus ended(Situation situation, Step.End step) {
    AttemptStatus attempt = step.attempt();
    DriverEnd end = step.end();
    Draft draft =
        draft(situation)
            .attempt(Attempts.ended(seen(situation, attempt), end.time()))
            .executors(situation.executors())
            .uiAddress(null);
    return switch (end) {
      case DriverEnd.Success success ->
          followed(
              situation,
              draft,
              Retry.afterSuccess(situation),
              Standings.wellEnded(),
              success.time());
      case DriverEnd.Failure failure -> {
        draft.failure(Failures.status(failure, attempt));
        Retry retry =
            step.last()
                ? new Retry(Retry.NONE, null)
                : Retry.afterFailure(
                    situation,
                    failure.failureClass(),
                    Failures.ran(seen(situation, attempt), failure));
        yield followed(situation, draft, retry, Failures.standing(failure), failure.time());
      }
    };
  }

  private AttemptStatus seen(Situation situation, AttemptStatus attempt) {
    return situation
        .driver(attempt)
        .map(driver -> Attempts.seen(attempt, situation.now(), driver.started()))
        .orElse(attempt);
  }

  private SparkApplicationStatus followed(
      Situation situation, Draft draft, Retry retry, Standing last, Instant time) {
    draft.retries(retry.counts().equals(Retry.NONE) ? null : retry.counts());
    if (retry.time() == null) {
      return finish(
          situation, draft.over(time).uiAddress(UiLinks.ofHistory(situation)), last, List.of());
    }
    draft.nextRetry(retry.time());
    return finish(
        situation,
        draft,
        new Standing(
            ApplicationState.Retrying,
            ApplicationReason.RETRYING.word(),
            ("Attempt %d ended: %s. " + ApplicationReason.RETRYING.meaning())
                .formatted(number(situation), last.reason()),
            true),
        List.of());
  }

  private static int number(Situation situation) {
    AttemptStatus attempt = situation.attempt();
    return attempt == null ? 0 : attempt.number();
  }

  /** The attempt was ended because it was asked for. */
  public SparkApplicationStatus quit(Situation situation, Step.Quit step) {
    Draft draft =
        draft(situation)
            .attempt(Attempts.ended(step.attempt(), situation.now()))
            .nextRetry(null)
            .uiAddress(null);
    return finish(
        situation,
        draft,
        step.suspended()
            ? Standing.of(ApplicationState.Suspended, ApplicationReason.RESTING, true)
            : Standing.of(ApplicationState.Starting, ApplicationReason.STOPPING, true),
        List.of());
  }

  /** No attempt runs and none follows: this was too long. */
  public SparkApplicationStatus givenUp(
      Situation situation, ApplicationReason reason, FailureClass failureClass) {
    DriverEnd.Failure failure =
        new DriverEnd.Failure(
            situation.now(), failureClass, reason.word(), reason.sentence(), null);
    Draft draft =
        draft(situation).failure(Failures.status(failure, number(situation))).over(situation.now());
    return finish(situation, draft, Failures.standing(failure), List.of());
  }

  /** It is over; only what is to be said of a changed spec is new. */
  public SparkApplicationStatus resting(Situation situation, List<Observation> checked) {
    SparkApplicationStatus before = Objects.requireNonNull(situation.status());
    List<Condition> conditions =
        Conditions.merge(
            before.conditions(),
            renewed(before.conditions(), checked),
            generation(situation),
            clock.instant());
    return draft(situation)
        .uiAddress(UiLinks.ofHistory(situation))
        .finished(generation(situation), conditions, Objects.requireNonNull(before.state()));
  }

  /** What was said stays true of the new generation: it says how the application ended. */
  private static List<Observation> renewed(
      @Nullable List<Condition> before, List<Observation> checked) {
    List<Observation> all = new ArrayList<>();
    for (Condition condition : Objects.requireNonNullElse(before, List.<Condition>of())) {
      all.add(
          new Observation(
              condition.type(),
              Observation.Status.valueOf(condition.status().toUpperCase(Locale.ROOT)),
              condition.reason(),
              condition.message()));
    }
    all.addAll(checked);
    return all;
  }

  private SparkApplicationStatus finish(
      Situation situation, Draft draft, Standing standing, List<Observation> checked) {
    SparkApplicationStatus before = situation.status();
    List<Observation> observations = new ArrayList<>(checked);
    observations.addAll(LifeConditions.of(standing));
    List<Condition> conditions =
        Conditions.merge(
            before == null ? null : before.conditions(),
            observations,
            generation(situation),
            clock.instant());
    return draft.finished(generation(situation), conditions, standing.state());
  }

  private static Draft draft(Situation situation) {
    return new Draft(situation.status());
  }

  private static long generation(Situation situation) {
    return situation.application().getMetadata().getGeneration();
  }
}
