package dev.millwright.spark.connect.status;

import static dev.millwright.common.condition.ConditionType.DEGRADED;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.status.StatusFactory;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.Executors;
import dev.millwright.spark.application.plan.Attempts;
import dev.millwright.spark.application.status.Failures;
import dev.millwright.spark.connect.plan.ServerRetry;
import dev.millwright.spark.connect.plan.ServerSituation;
import dev.millwright.spark.connect.plan.ServerStep;
import dev.millwright.spark.connect.plan.Slot;
import dev.millwright.spark.connect.reason.ConnectReason;
import dev.millwright.spark.connect.status.Standing.Activity;
import dev.millwright.spark.connect.status.Standing.Told;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The next status of a Connect server, for each step of its life. */
public final class ConnectStatusFactory extends StatusFactory<SparkConnect, SparkConnectStatus> {
  private final Clock clock;

  /** With transition times by this clock. */
  public ConnectStatusFactory(Clock clock) {
    super(clock, SparkConnect::new);
    this.clock = clock;
  }

  /** No attempt goes. */
  public SparkConnectStatus waiting(
      ServerSituation situation, ServerStep.Wait.Why why, List<Observation> checked) {
    Draft draft = draft(situation);
    return switch (why) {
      case SUSPENDED ->
          finish(
              situation,
              draft.nextAttempt(null).retry(null, null),
              Standing.rest(!situation.unwanted().isEmpty()),
              checked);
      case BACKING_OFF -> finish(situation, draft, retrying(draft), checked);
      case STOPPING ->
          finish(situation, draft, Standing.down(Told.of(ConnectReason.STOPPING)), checked);
    };
  }

  /**
   * No attempt can begin as things are; one that serves goes on.
   *
   * @param why what holds it
   * @param stuck whether only a person can help
   * @param checked all that is to be said, {@code why} included
   */
  public SparkConnectStatus held(
      ServerSituation situation, Observation why, boolean stuck, List<Observation> checked) {
    Draft draft = seen(situation);
    Told told = new Told(why.reason(), why.message());
    Activity activity = stuck ? Activity.STUCK : Activity.BUSY;
    AttemptStatus current = draft.attempt();
    Standing standing =
        current == null || current.completionTime() != null
            ? Standing.down(told)
            : Standings.of(situation, current, draft);
    return finish(situation, draft, standing.with(activity, told), checked);
  }

  /** An attempt begins; nothing of it exists yet. */
  public SparkConnectStatus begun(
      ServerSituation situation, AttemptStatus attempt, Slot slot, List<Observation> checked) {
    Draft draft = draft(situation).attempts(attempt.number()).pause(null);
    AttemptStatus before =
        slot == Slot.NEXT && situation.nextAttempt() != null
            ? situation.nextAttempt()
            : situation.attempt();
    if (before != null && !before.specHash().equals(attempt.specHash())) {
      draft.retry(null, null);
    }
    if (slot == Slot.CURRENT) {
      draft.nextAttempt(null).executors(Executors.NONE);
    }
    return going(situation, place(draft, attempt, slot), checked);
  }

  /** The driver of an attempt has just been made. */
  public SparkConnectStatus submitted(ServerSituation situation, AttemptStatus attempt, Slot slot) {
    AttemptStatus seen = Attempts.seen(attempt, situation.now(), null);
    return going(situation, place(draft(situation), seen, slot), List.of());
  }

  /** A server is there, or two are. */
  public SparkConnectStatus watched(ServerSituation situation, List<Observation> checked) {
    return going(situation, seen(situation), checked);
  }

  /** Clients are led to the next attempt. */
  public SparkConnectStatus promoted(ServerSituation situation, AttemptStatus next) {
    return going(situation, promoted(seen(situation), seen(situation, next)), List.of());
  }

  /** The next attempt is not wanted any more. */
  public SparkConnectStatus dropped(ServerSituation situation) {
    return going(situation, seen(situation).nextAttempt(null).retry(null, null), List.of());
  }

  /** The current attempt makes room for one of the changed spec, which can begin. */
  public SparkConnectStatus replaced(
      ServerSituation situation, AttemptStatus attempt, List<Observation> checked) {
    Draft draft =
        draft(situation)
            .attempt(Attempts.ended(attempt, situation.now()))
            .nextAttempt(null)
            .retry(null, null);
    return finish(situation, draft, Standing.down(Told.of(ConnectReason.STOPPING)), checked);
  }

  /** An attempt is given up before there was a server; another one follows at once. */
  public SparkConnectStatus quit(ServerSituation situation, AttemptStatus attempt) {
    return replaced(situation, attempt, List.of());
  }

  /** All attempts end because it is asked for. */
  public SparkConnectStatus suspended(ServerSituation situation) {
    AttemptStatus current = situation.current();
    Draft draft = draft(situation).nextAttempt(null).retry(null, null);
    if (current != null) {
      draft.attempt(Attempts.ended(current, situation.now()));
    }
    return finish(situation, draft, Standing.rest(true), List.of());
  }

  /** An attempt is over; what follows is decided with it. */
  public SparkConnectStatus ended(ServerSituation situation, ServerStep.End step) {
    AttemptStatus attempt = seen(situation, step.attempt());
    DriverEnd.Failure failure = failure(step.end());
    ServerRetry retry =
        ServerRetry.after(situation, attempt.number(), Failures.ran(attempt, failure));
    AttemptStatus over = Attempts.ended(attempt, failure.time());
    Draft draft =
        seen(situation)
            .failure(Failures.status(failure, attempt))
            .retry(retry.count(), retry.time());
    if (step.slot() == Slot.NEXT) {
      return going(situation, draft.nextAttempt(over), List.of());
    }
    AttemptStatus next = situation.next();
    if (next != null) {
      return going(
          situation, promoted(draft, seen(situation, next)).retry(retry.count(), null), List.of());
    }
    draft.attempt(over).nextAttempt(null).executors(situation.executors());
    return finish(situation, draft, retrying(draft), List.of());
  }

  private static Standing retrying(Draft draft) {
    return Standing.down(Standings.failed(ConnectReason.RETRYING, draft.failures()));
  }

  private static DriverEnd.Failure failure(DriverEnd end) {
    return switch (end) {
      case DriverEnd.Failure failure -> failure;
      case DriverEnd.Success success ->
          new DriverEnd.Failure(
              success.time(),
              FailureClass.Application,
              ConnectReason.SERVER_ENDED.word(),
              ConnectReason.SERVER_ENDED.sentence(),
              0);
    };
  }

  private static Draft place(Draft draft, AttemptStatus attempt, Slot slot) {
    return slot == Slot.CURRENT ? draft.attempt(attempt) : draft.nextAttempt(attempt);
  }

  private static Draft promoted(Draft draft, AttemptStatus next) {
    return draft.attempt(next).nextAttempt(null).executors(Executors.NONE).pause(null);
  }

  private static AttemptStatus seen(ServerSituation situation, AttemptStatus attempt) {
    return situation
        .driver(attempt)
        .map(driver -> Attempts.seen(attempt, situation.now(), driver.started()))
        .orElse(attempt);
  }

  /** With what the caches know of the attempts that go. */
  private static Draft seen(ServerSituation situation) {
    Draft draft = draft(situation);
    AttemptStatus current = situation.current();
    if (current != null) {
      draft.attempt(seen(situation, current)).executors(situation.executors());
    }
    AttemptStatus next = situation.next();
    return next == null ? draft : draft.nextAttempt(seen(situation, next));
  }

  private SparkConnectStatus going(
      ServerSituation situation, Draft draft, List<Observation> checked) {
    AttemptStatus current = Objects.requireNonNull(draft.attempt());
    return finish(situation, draft, Standings.of(situation, current, draft), checked);
  }

  private SparkConnectStatus finish(
      ServerSituation situation, Draft draft, Standing standing, List<Observation> checked) {
    SparkConnectStatus before = situation.status();
    List<Condition> said = before == null ? null : before.conditions();
    List<Observation> observations = new ArrayList<>(checked);
    observations.addAll(standing.observations());
    aside(situation, said, observations);
    List<Condition> conditions =
        Conditions.merge(said, observations, situation.generation(), clock.instant());
    return Links.told(situation, draft).finished(situation.generation(), conditions);
  }

  /** What of the UI was refused; nothing as long as nothing ever was. */
  private static void aside(
      ServerSituation situation, @Nullable List<Condition> said, List<Observation> observations) {
    List<String> refused = situation.reach().aside();
    if (!refused.isEmpty()) {
      observations.add(
          Observation.isTrue(DEGRADED, ConnectReason.UI_REFUSED, String.join(" ", refused)));
    } else if (Conditions.find(said, DEGRADED).isPresent()) {
      observations.add(
          Observation.isFalse(DEGRADED, ConnectReason.UI_MADE, ConnectReason.UI_MADE.meaning()));
    }
  }

  /** Somebody may have emptied the status: numbers that drivers have are kept before they go. */
  private static Draft draft(ServerSituation situation) {
    Draft draft = new Draft(situation.status());
    int used = situation.free() - 1;
    return used == 0 ? draft : draft.attempts(used);
  }
}
