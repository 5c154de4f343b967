package dev.millwright.queues;

import dev.millwright.api.queues.QueueBackend;
import dev.millwright.common.kubernetes.FailureWords;
import dev.millwright.common.kubernetes.StaleException;
import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.common.runtime.RetryDefaults;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.BackEndFailedException;
import dev.millwright.queues.gather.Facts;
import dev.millwright.queues.gather.QueueGatherer;
import dev.millwright.queues.status.BackEndStanding;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Carries the whole tree of one back end at once: gather, check, plan, apply, report. */
@ControllerConfiguration(
    name = "queuebackend",
    fieldManager = QueuesController.NAME,
    informer = @Informer(informerListLimit = ListDefaults.PAGE))
@GradualRetry(
    maxAttempts = RetryDefaults.FOREVER,
    initialInterval = RetryDefaults.FIRST,
    intervalMultiplier = RetryDefaults.GROWTH,
    maxInterval = RetryDefaults.LONGEST)
public class QueueBackendReconciler implements Reconciler<QueueBackend> {
  private final SimpleInboundEventSource<QueueBackend> others =
      new SimpleInboundEventSource<>("others");
  private final QueueGatherer gatherer;
  private final BackEnds backEnds;
  private final Reports reports;
  private final Pace pace;

  /** With these parts; everything it knows is in the API server and in the back ends. */
  public QueueBackendReconciler(
      QueueGatherer gatherer, BackEnds backEnds, Reports reports, Pace pace) {
    this.gatherer = gatherer;
    this.backEnds = backEnds;
    this.reports = reports;
    this.pace = pace;
  }

  @Override
  public List<EventSource<?, QueueBackend>> prepareEventSources(
      EventSourceContext<QueueBackend> context) {
    return List.of(gatherer.source(context), others);
  }

  @Override
  public UpdateControl<QueueBackend> reconcile(
      QueueBackend backEnd, Context<QueueBackend> context) {
    if (backEnd.isMarkedForDeletion()) {
      return UpdateControl.noUpdate(); // What is in the scheduler stays there.
    }
    tellOthers(backEnd, context);
    Duration pause = gatherer.pause(backEnd);
    if (pause.isPositive()) {
      return again(pause);
    }
    try {
      return again(look(backEnd, context));
    } catch (StaleException e) {
      return again(pace.soon());
    }
  }

  private Duration look(QueueBackend read, Context<QueueBackend> context) {
    BackEnd<?> backEnd = backEnds.of(read);
    if (backEnd == null) {
      reports.write(read, new BackEndStanding.NotSupported(null), context);
      return pace.resync();
    }
    Facts facts = gatherer.facts(read, context);
    Pass pass = TreePass.run(backEnd, facts);
    boolean stale = reports.write(read, pass, context);
    if (pass.moves()) {
      wakeOthers(read, context);
    }
    return pace.after(pass, stale);
  }

  /** Which back end is the default, or the only one, concerns the queues of all. */
  private void tellOthers(QueueBackend backEnd, Context<QueueBackend> context) {
    boolean seen =
        backEnd.getStatus() != null
            && Objects.equals(
                backEnd.getStatus().observedGeneration(), backEnd.getMetadata().getGeneration());
    if (!seen) {
      wakeOthers(backEnd, context);
    }
  }

  /** What this one writes itself is no news to its own watch, and so to none of them. */
  private void wakeOthers(QueueBackend backEnd, Context<QueueBackend> context) {
    context
        .getPrimaryCache()
        .list(other -> !other.getMetadata().getName().equals(backEnd.getMetadata().getName()))
        .map(ResourceID::fromResource)
        .forEach(others::propagateEvent);
  }

  @Override
  public ErrorStatusUpdateControl<QueueBackend> updateErrorStatus(
      QueueBackend backEnd, Context<QueueBackend> context, Exception failure) {
    reports.failed(
        backEnd,
        gatherer.facts(backEnd, context).queues(),
        words(failure) + " It is tried again.",
        context);
    return ErrorStatusUpdateControl.noStatusUpdate();
  }

  /** What went wrong; measured reconciles throw it wrapped. */
  static String words(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof BackEndFailedException known) {
        return String.valueOf(known.getMessage());
      }
    }
    return FailureWords.of(failure);
  }

  private static UpdateControl<QueueBackend> again(Duration pause) {
    return UpdateControl.<QueueBackend>noUpdate().rescheduleAfter(pause);
  }
}
