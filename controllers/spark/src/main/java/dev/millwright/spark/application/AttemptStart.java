package dev.millwright.spark.application;

import static dev.millwright.common.condition.ConditionType.ACCEPTED;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.common.condition.Observation;
import dev.millwright.spark.application.apply.Cleaner;
import dev.millwright.spark.application.apply.Created;
import dev.millwright.spark.application.apply.DriverCreator;
import dev.millwright.spark.application.desired.OwnedObjects;
import dev.millwright.spark.application.gather.ApplicationGatherer;
import dev.millwright.spark.application.gather.Preparation;
import dev.millwright.spark.application.gather.Prepared;
import dev.millwright.spark.application.plan.Attempts;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.application.plan.SpecHash;
import dev.millwright.spark.application.plan.Step;
import dev.millwright.spark.application.policy.Admission;
import dev.millwright.spark.application.status.ApplicationStatusFactory;
import dev.millwright.spark.launch.DriverObjects;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Begins attempts: into status first, then into being. */
public final class AttemptStart {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofMillis(500);

  private final ApplicationGatherer gatherer;
  private final Preparation preparation;
  private final Queues queues;
  private final ApplicationStatusFactory statuses;
  private final AttemptEnd ends;
  private final Reports reports;

  /** With these parts. */
  public AttemptStart(
      ApplicationGatherer gatherer,
      Preparation preparation,
      Queues queues,
      ApplicationStatusFactory statuses,
      AttemptEnd ends,
      Reports reports) {
    this.gatherer = gatherer;
    this.preparation = preparation;
    this.queues = queues;
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
    Prepared prepared = preparation.of(situation.application(), attempt);
    List<Observation> checked = new ArrayList<>(SpecCheck.of(prepared));
    DriverObjects objects = prepared.objects();
    Observation fault = fault(checked);
    if (fault != null || objects == null) {
      return held(situation, ApplicationState.Rejected, fault, checked, context);
    }
    Admission admission = queues.admission(situation, prepared);
    checked.add(admission.told());
    if (admission.state() != null) {
      return held(situation, admission.state(), admission.told(), checked, context);
    }
    AttemptStatus named = Attempts.named(attempt, objects.pod().getMetadata().getName());
    SparkApplication written =
        reports.write(situation, statuses.begun(situation, named, step.anew(), checked), context);
    if (!first) {
      Cleaner.deleteFormer(written, step.number(), context.getClient());
    }
    return create(with(situation, written), named, objects, context);
  }

  private static @Nullable Observation fault(List<Observation> checked) {
    return checked.stream()
        .filter(observation -> observation.status() == Observation.Status.FALSE)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Instant held(
      Situation situation,
      ApplicationState state,
      @Nullable Observation why,
      List<Observation> checked,
      Context<SparkApplication> context) {
    Observation told = Objects.requireNonNull(why);
    reports.write(situation, statuses.held(situation, state, told, checked), context);
    boolean onlySpecHelps = told.type().equals(ACCEPTED);
    return onlySpecHelps && situation.spec().sparkConfConfigMap() == null
        ? null
        : situation.now().plus(LOOK_AGAIN);
  }

  /** Goes on where a former controller, or a former try, was cut off. */
  @Nullable Instant launch(
      Situation situation, AttemptStatus attempt, Context<SparkApplication> context) {
    SparkApplication application = situation.application();
    Prepared prepared = preparation.of(application, attempt);
    DriverObjects objects = prepared.objects();
    boolean same =
        objects != null
            && objects.pod().getMetadata().getName().equals(attempt.driverPodName())
            && SpecHash.of(application.getSpec()).equals(attempt.specHash());
    if (objects == null || !same || fault(SpecCheck.of(prepared)) != null) {
      // It was decided of another spec; half of it may be there.
      reports.write(situation, statuses.quit(situation, new Step.Quit(attempt, false)), context);
      return situation.now();
    }
    return create(situation, attempt, objects, context);
  }

  private @Nullable Instant create(
      Situation situation,
      AttemptStatus attempt,
      DriverObjects objects,
      Context<SparkApplication> context) {
    SparkApplication application = situation.application();
    Created created =
        DriverCreator.create(
            OwnedObjects.of(application, attempt, objects),
            application.getMetadata().getUid(),
            context.getClient());
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
