package dev.millwright.spark.application;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.common.condition.Observation;
import dev.millwright.spark.application.apply.Cleaner;
import dev.millwright.spark.application.apply.Created;
import dev.millwright.spark.application.apply.DriverCreator;
import dev.millwright.spark.application.gather.ApplicationGatherer;
import dev.millwright.spark.application.plan.Attempts;
import dev.millwright.spark.application.plan.DeadlineRules;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.application.plan.SpecHash;
import dev.millwright.spark.application.plan.Step;
import dev.millwright.spark.application.reason.ApplicationReason;
import dev.millwright.spark.application.status.ApplicationStatusFactory;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.queue.GangLine;
import dev.millwright.spark.queue.LineWatch;
import dev.millwright.spark.queue.plan.Turn;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ResourceCache;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Begins attempts: into status first, then into being. */
public final class AttemptStart {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
  private static final Duration LOOK_AT_QUEUE = Duration.ofSeconds(10);
  private static final Duration SOON = Duration.ofMillis(500);

  private final ApplicationGatherer gatherer;
  private final ReadinessCheck readiness;
  private final ApplicationStatusFactory statuses;
  private final AttemptEnd ends;
  private final Reports reports;
  private final TurnTaking turns;
  private final LineWatch line;
  private final GangLine gangs;

  /** With these parts. */
  public AttemptStart(
      ApplicationGatherer gatherer,
      ReadinessCheck readiness,
      ApplicationStatusFactory statuses,
      AttemptEnd ends,
      Reports reports,
      LineWatch line,
      GangLine gangs) {
    this.gatherer = gatherer;
    this.readiness = readiness;
    this.statuses = statuses;
    this.ends = ends;
    this.reports = reports;
    this.line = line;
    this.gangs = gangs;
    this.turns = new TurnTaking(line, gangs);
  }

  /**
   * Where the line of those that wait for their turn is looked at.
   *
   * @param applications as the watches brought them
   * @param wake lets an application be looked at again
   */
  void open(ResourceCache<SparkApplication> applications, Consumer<ResourceID> wake) {
    line.open(applications, wake);
    gangs.open(applications, wake);
  }

  /** Begins an attempt if everything lets it; when to look again, null for never. */
  @Nullable Instant begin(Situation cached, Step.Begin step, Context<SparkApplication> context) {
    Instant waits = turns.waitsOn(cached);
    if (waits != null) {
      return waits;
    }
    boolean first = step.number() == 1;
    // A former driver may be there though the cache does not know it yet.
    Situation situation = first ? cached : gatherer.verified(cached, context.getClient());
    if (!situation.unwanted().isEmpty()) {
      return situation.now().plus(SOON);
    }
    AttemptStatus attempt = Attempts.begin(situation.application(), step.number(), situation.now());
    return switch (readiness.of(situation.application(), attempt)) {
      case Readiness.Held held -> held(situation, step, held, LOOK_AT_QUEUE, context);
      case Readiness.Ready ready -> {
        Turn turn = turns.turn(situation.application());
        yield switch (turn) {
          case BEGINS ->
              turns.gathers(situation.application(), step.number(), ready)
                  ? started(
                      situation, step, Attempts.named(attempt, ready.driverPod()), ready, context)
                  : held(
                      situation,
                      step,
                      TurnTaking.held(ready.checked()),
                      GangLine.IN_FRONT,
                      context);
          case UNSEEN -> situation.now().plus(TurnTaking.pause(turn));
          case CALLED, FRONT, BACK, JOINS ->
              held(
                  situation,
                  step,
                  turns.held(situation.application(), ready.checked(), turn),
                  TurnTaking.pause(turn),
                  context);
        };
      }
    };
  }

  private @Nullable Instant started(
      Situation situation,
      Step.Begin step,
      AttemptStatus attempt,
      Readiness.Ready ready,
      Context<SparkApplication> context) {
    List<Observation> checked = new ArrayList<>(ready.checked());
    checked.addAll(Lasting.begin(situation, context.getClient()));
    SparkApplication written =
        reports.write(situation, statuses.begun(situation, attempt, step.anew(), checked), context);
    if (step.number() > 1) {
      Cleaner.deleteFormer(Owner.of(written), Set.of(step.number()), context.getClient());
    }
    return create(with(situation, written), attempt, ready, context);
  }

  private Instant held(
      Situation situation,
      Step.Begin step,
      Readiness.Held held,
      Duration pause,
      Context<SparkApplication> context) {
    SparkApplicationStatus told =
        statuses.held(situation, step.anew(), held.state(), held.why(), held.checked());
    if (held.state() != ApplicationState.Waiting) {
      reports.write(situation, told, context);
      return situation.now().plus(LOOK_AGAIN);
    }
    Instant again = situation.now().plus(pause);
    Instant deadline = DeadlineRules.admission(situation);
    if (deadline != null && !deadline.isAfter(situation.now())) {
      reports.write(
          situation,
          statuses.givenUp(
              situation, ApplicationReason.ADMISSION_DEADLINE, FailureClass.Infrastructure),
          context);
      return situation.now();
    }
    reports.write(situation, told, context);
    return deadline != null && deadline.isBefore(again) ? deadline : again;
  }

  /** Goes on where a former controller, or a former try, was cut off. */
  @Nullable Instant launch(
      Situation situation, AttemptStatus attempt, Context<SparkApplication> context) {
    SparkApplication application = situation.application();
    if (SpecHash.of(application.getSpec()).equals(attempt.specHash())
        && readiness.of(application, attempt) instanceof Readiness.Ready ready
        && ready.driverPod().equals(attempt.driverPodName())) {
      return create(situation, attempt, ready, context);
    }
    // It was decided of another spec, or let in by a queue that is closed now; half may be there.
    reports.write(situation, statuses.quit(situation, new Step.Quit(attempt, false)), context);
    return situation.now();
  }

  private @Nullable Instant create(
      Situation situation,
      AttemptStatus attempt,
      Readiness.Ready ready,
      Context<SparkApplication> context) {
    SparkApplication application = situation.application();
    Created created =
        DriverCreator.create(
            ready.objects(), application.getMetadata().getUid(), context.getClient());
    switch (created) {
      case Created.Done() ->
          reports.write(situation, statuses.submitted(situation, attempt), context);
      case Created.Refused(var reason, var message) ->
          reports.write(
              situation,
              ends.failed(situation, attempt, FailureClass.Submission, reason, message),
              context);
    }
    return null;
  }

  private static Situation with(Situation situation, SparkApplication written) {
    return new Situation(written, situation.drivers(), situation.executors(), situation.now());
  }
}
