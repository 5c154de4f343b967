package dev.millwright.spark.application;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.SparkApplication;
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
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** With these parts. */
  public AttemptStart(
      ApplicationGatherer gatherer,
      ReadinessCheck readiness,
      ApplicationStatusFactory statuses,
      AttemptEnd ends,
      Reports reports) {
    this.gatherer = gatherer;
    this.readiness = readiness;
    this.statuses = statuses;
    this.ends = ends;
    this.reports = reports;
  }

  /** Begins an attempt if everything lets it; when to look again, null for never. */
  @Nullable Instant begin(Situation cached, Step.Begin step, Context<SparkApplication> context) {
    boolean first = step.number() == 1;
    // A former driver may be there though the cache does not know it yet.
    Situation situation = first ? cached : gatherer.verified(cached, context.getClient());
    if (!situation.unwanted().isEmpty()) {
      return situation.now().plus(SOON);
    }
    AttemptStatus attempt = Attempts.begin(situation.application(), step.number(), situation.now());
    return switch (readiness.of(situation.application(), attempt)) {
      case Readiness.Held held -> held(situation, held, context);
      case Readiness.Ready ready -> {
        AttemptStatus named = Attempts.named(attempt, ready.driverPod());
        List<Observation> checked = new ArrayList<>(ready.checked());
        checked.addAll(Lasting.begin(situation, context.getClient()));
        SparkApplication written =
            reports.write(
                situation, statuses.begun(situation, named, step.anew(), checked), context);
        if (!first) {
          Cleaner.deleteFormer(Owner.of(written), Set.of(step.number()), context.getClient());
        }
        yield create(with(situation, written), named, ready, context);
      }
    };
  }

  private Instant held(
      Situation situation, Readiness.Held held, Context<SparkApplication> context) {
    if (held.state() != ApplicationState.Waiting) {
      reports.write(
          situation, statuses.held(situation, held.state(), held.why(), held.checked()), context);
      return situation.now().plus(LOOK_AGAIN);
    }
    Instant again = situation.now().plus(LOOK_AT_QUEUE);
    Instant deadline = DeadlineRules.admission(situation);
    if (deadline != null && !deadline.isAfter(situation.now())) {
      reports.write(
          situation,
          statuses.givenUp(
              situation, ApplicationReason.ADMISSION_DEADLINE, FailureClass.Infrastructure),
          context);
      return situation.now();
    }
    reports.write(
        situation, statuses.held(situation, held.state(), held.why(), held.checked()), context);
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
