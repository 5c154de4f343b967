package dev.millwright.spark.application;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.kubernetes.StaleException;
import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.common.runtime.RetryDefaults;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.application.apply.Cleaner;
import dev.millwright.spark.application.gather.ApplicationGatherer;
import dev.millwright.spark.application.gather.Drivers;
import dev.millwright.spark.application.plan.Cleanup;
import dev.millwright.spark.application.plan.Lifecycle;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.application.plan.Step;
import dev.millwright.spark.application.status.ApplicationStatusFactory;
import dev.millwright.spark.desired.Owner;
import io.fabric8.kubernetes.api.model.Pod;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads an application through its attempts: gather, decide, write it down, act, clean up. */
@ControllerConfiguration(
    name = "sparkapplication",
    fieldManager = SparkController.NAME,
    informer = @Informer(informerListLimit = ListDefaults.PAGE))
@GradualRetry(
    maxAttempts = RetryDefaults.FOREVER,
    initialInterval = RetryDefaults.FIRST,
    intervalMultiplier = RetryDefaults.GROWTH,
    maxInterval = RetryDefaults.LONGEST)
public class SparkApplicationReconciler implements Reconciler<SparkApplication> {
  /** A cache that is behind catches up within this. */
  private static final Duration SOON = Duration.ofMillis(500);

  private final SimpleInboundEventSource<SparkApplication> turns =
      new SimpleInboundEventSource<>("turns");
  private final StartLane lane = new StartLane(turns::propagateEvent);
  private final ApplicationGatherer gatherer;
  private final ApplicationStatusFactory statuses;
  private final AttemptStart start;
  private final SpecCheck check;
  private final Reports reports;
  private final AttemptEnd end;

  /** With these parts; everything it knows of an application is in the API server. */
  public SparkApplicationReconciler(
      ApplicationGatherer gatherer,
      ApplicationStatusFactory statuses,
      SpecCheck check,
      AttemptStart start,
      AttemptEnd end,
      Reports reports) {
    this.gatherer = gatherer;
    this.statuses = statuses;
    this.check = check;
    this.start = start;
    this.end = end;
    this.reports = reports;
  }

  @Override
  public List<EventSource<?, SparkApplication>> prepareEventSources(
      EventSourceContext<SparkApplication> context) {
    start.open(context.getPrimaryCache(), turns::propagateEvent);
    return List.of(
        turns,
        new InformerEventSource<>(
            InformerEventSourceConfiguration.from(Pod.class, SparkApplication.class)
                .withInformerListLimit(ListDefaults.PAGE)
                .withLabelSelector(SparkController.OURS + "," + SparkLabels.APPLICATION)
                .withSecondaryToPrimaryMapper(new PodToOwner(SparkLabels.APPLICATION))
                .withOnUpdateFilter(new PodNews())
                .build(),
            context));
  }

  @Override
  public UpdateControl<SparkApplication> reconcile(
      SparkApplication application, Context<SparkApplication> context) {
    if (application.isMarkedForDeletion()) {
      return UpdateControl.noUpdate(); // What it owns is Kubernetes' to collect.
    }
    try {
      Situation situation = gatherer.situation(application, context);
      if (situation.ahead() && Drivers.isStale(application, context.getClient())) {
        return again(situation.now().plus(SOON), situation.now());
      }
      Instant step = take(Lifecycle.next(situation), situation, context);
      Cleanup left = Cleanup.of(situation);
      Cleaner.clean(Owner.of(application), left, context.getClient());
      return again(earliest(step, left.until()), situation.now());
    } catch (StaleException e) {
      return UpdateControl.<SparkApplication>noUpdate().rescheduleAfter(SOON);
    }
  }

  /** Takes the step; when to look again if nothing happens, null for never. */
  private @Nullable Instant take(
      Step step, Situation situation, Context<SparkApplication> context) {
    Instant now = situation.now();
    return switch (step) {
      case Step.Begin begin -> begin(situation, begin, context);
      case Step.Launch launch -> start.launch(situation, launch.attempt(), context);
      case Step.Watch watch -> {
        List<Observation> checked = check.changed(situation, context);
        Instant written = reports.watched(situation, watch.driver(), checked, context);
        yield earliest(written, watch.until());
      }
      case Step.End over -> {
        reports.write(situation, end.of(situation, over, context.getClient()), context);
        yield now;
      }
      case Step.Verify verify -> {
        Situation verified = gatherer.verified(situation, context.getClient());
        yield verified.driver(verify.attempt()).isPresent()
            ? now.plus(SOON)
            : report(situation, end.lost(situation, verify.attempt()), context);
      }
      case Step.Quit quit -> report(situation, statuses.quit(situation, quit), context);
      case Step.Wait wait -> {
        List<Observation> checked = check.changed(situation, context);
        report(situation, statuses.waiting(situation, wait.why(), checked), context);
        yield wait.until();
      }
      case Step.GiveUp() -> report(situation, end.tooLong(situation), context);
      case Step.Rest rest -> {
        List<Observation> checked = check.changed(situation, context);
        if (!checked.isEmpty()) {
          report(situation, statuses.resting(situation, checked), context);
        }
        yield rest.until();
      }
      case Step.Expire() -> {
        context.getClient().resource(situation.application()).delete();
        yield null;
      }
    };
  }

  private @Nullable Instant begin(
      Situation situation, Step.Begin step, Context<SparkApplication> context) {
    ResourceID who = ResourceID.fromResource(situation.application());
    return lane.through(who, () -> start.begin(situation, step, context), situation.now());
  }

  private Instant report(
      Situation situation, SparkApplicationStatus status, Context<SparkApplication> context) {
    reports.write(situation, status, context);
    return situation.now();
  }

  private static UpdateControl<SparkApplication> again(@Nullable Instant time, Instant now) {
    UpdateControl<SparkApplication> control = UpdateControl.noUpdate();
    if (time == null) {
      return control;
    }
    Duration pause = Duration.between(now, time);
    return control.rescheduleAfter(pause.isPositive() ? pause : Duration.ofMillis(1));
  }

  private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
