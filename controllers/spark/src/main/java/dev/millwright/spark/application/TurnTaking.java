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
import dev.millwright.spark.queue.LineWatch;
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

  TurnTaking(LineWatch line) {
    this.line = line;
  }

  /**
   * When to look again at an application of which nothing is new but that time has passed; null
   * where all has to be looked at. Thousands wait, and to prepare each one's launch at each look
   * would be most of what the controller does.
   */
  @Nullable Instant waitsOn(Situation situation) {
    SparkApplication application = situation.application();
    if (!isToldToWait(situation)) {
      return null;
    }
    Turn turn = line.turn(application);
    Instant deadline = DeadlineRules.admission(situation);
    if (!line.isKept(application, turn)
        || (deadline != null && !deadline.isAfter(situation.now()))) {
      return null;
    }
    Instant again = situation.now().plus(pause(turn));
    return deadline != null && deadline.isBefore(again) ? deadline : again;
  }

  private static boolean isToldToWait(Situation situation) {
    SparkApplicationStatus status = situation.status();
    return status != null
        && status.state() == ApplicationState.Waiting
        && Conditions.current(
                status.conditions(),
                ApplicationCondition.ADMITTED,
                situation.application().getMetadata().getGeneration())
            .filter(told -> told.reason().equals(ApplicationReason.QUEUE_BUSY.word()))
            .isPresent();
  }

  /** Whether it is the application's turn, all else being ready. */
  Turn turn(SparkApplication application) {
    return line.turn(application);
  }

  /** What is told to one whose turn it is not. */
  Readiness.Held held(SparkApplication application, List<Observation> checked, Turn turn) {
    Observation told = line.told(application, turn);
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
