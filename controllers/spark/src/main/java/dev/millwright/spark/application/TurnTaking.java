package dev.millwright.spark.application;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.condition.Observation;
import dev.millwright.spark.application.plan.DeadlineRules;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.application.reason.ApplicationCondition;
import dev.millwright.spark.application.reason.ApplicationReason;
import dev.millwright.spark.queue.GangLine;
import dev.millwright.spark.queue.LineWatch;
import dev.millwright.spark.queue.plan.GangClaim;
import dev.millwright.spark.queue.plan.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has applications wait for their turn in queues that let only so many run at a time. */
final class TurnTaking {
  /** A cache that is behind catches up within this. */
  private static final Duration SOON = Duration.ofMillis(200);

  /** The first of a queue notice when places are free; those behind them are woken then. */
  private static final Duration IN_FRONT = Duration.ofSeconds(2);

  private static final Duration IN_THE_BACK = Duration.ofSeconds(30);

  private final LineWatch line;
  private final GangLine gangs;

  TurnTaking(LineWatch line, GangLine gangs) {
    this.line = line;
    this.gangs = gangs;
  }

  /**
   * When to look again at an application of which nothing is new but that time has passed; null
   * where all has to be looked at. Thousands wait, and to prepare each one's launch at each look
   * would be most of what the controller does.
   */
  @Nullable Instant waitsOn(Situation situation) {
    Duration pause = keptFor(situation);
    Instant deadline = DeadlineRules.admission(situation);
    if (pause == null || (deadline != null && !deadline.isAfter(situation.now()))) {
      return null;
    }
    Instant again = situation.now().plus(pause);
    return deadline != null && deadline.isBefore(again) ? deadline : again;
  }

  private @Nullable Duration keptFor(Situation situation) {
    SparkApplication application = situation.application();
    if (isTold(situation, ApplicationReason.QUEUE_BUSY)) {
      Turn turn = line.turn(application);
      return line.isKept(application, turn) ? pause(turn) : null;
    }
    return isTold(situation, ApplicationReason.GANGS_GATHERING) && line.isLetIn(application)
        ? gangs.pause(application)
        : null;
  }

  private static boolean isTold(Situation situation, ApplicationReason reason) {
    SparkApplicationStatus status = situation.status();
    return status != null
        && status.state() == ApplicationState.Waiting
        && Conditions.current(
                status.conditions(),
                ApplicationCondition.ADMITTED,
                situation.application().getMetadata().getGeneration())
            .filter(told -> told.reason().equals(reason.word()))
            .isPresent();
  }

  /** Whether it is the application's turn, all else being ready. */
  Turn turn(SparkApplication application) {
    return line.turn(application);
  }

  /** Whether its gang may begin to gather; if so, it counts from now on. */
  boolean gathers(SparkApplication application, int attempt, Readiness.Ready ready) {
    GangClaim claim = ready.claim();
    return claim == null || gangs.enters(application, attempt, claim);
  }

  /** What is told to one whose gang may not gather yet. */
  static Readiness.Held held(List<Observation> checked) {
    ApplicationReason reason = ApplicationReason.GANGS_GATHERING;
    return held(
        checked, Observation.isFalse(ApplicationCondition.ADMITTED, reason, reason.sentence()));
  }

  /** What is told to one whose turn it is not. */
  Readiness.Held held(SparkApplication application, List<Observation> checked, Turn turn) {
    return held(checked, line.told(application, turn));
  }

  private static Readiness.Held held(List<Observation> checked, Observation told) {
    List<Observation> all = new ArrayList<>(checked);
    all.removeIf(one -> one.type().equals(told.type()));
    all.add(told);
    return new Readiness.Held(all, ApplicationState.Waiting, told);
  }

  /** Until the next look at one whose turn it is not. */
  static Duration pause(Turn turn) {
    return switch (turn) {
      case BEGINS -> Duration.ZERO;
      case UNSEEN, CALLED, JOINS -> SOON;
      case FRONT -> IN_FRONT;
      case BACK -> IN_THE_BACK;
    };
  }
}
