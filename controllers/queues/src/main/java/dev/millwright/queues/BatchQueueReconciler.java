package dev.millwright.queues;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.common.kubernetes.StaleException;
import dev.millwright.common.kubernetes.StatusWriter;
import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.common.runtime.RetryDefaults;
import dev.millwright.queues.gather.QueueGatherer;
import dev.millwright.queues.policy.Assignment;
import dev.millwright.queues.policy.Assignments;
import dev.millwright.queues.status.Standing;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Cleaner;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.IndexedResourceCache;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Queues that are in no back end, so that no pass over one reaches them: it says why. All others
 * are the {@link QueueBackendReconciler}'s, which also lets them go when they are deleted.
 */
@ControllerConfiguration(
    name = "batchqueue",
    fieldManager = QueuesController.NAME,
    finalizerName = QueuesController.FINALIZER,
    informer = @Informer(informerListLimit = ListDefaults.PAGE))
@GradualRetry(
    maxAttempts = RetryDefaults.FOREVER,
    initialInterval = RetryDefaults.FIRST,
    intervalMultiplier = RetryDefaults.GROWTH,
    maxInterval = RetryDefaults.LONGEST)
public class BatchQueueReconciler implements Reconciler<BatchQueue>, Cleaner<BatchQueue> {
  private static final String BACK_ENDS = "backends";

  private final SimpleInboundEventSource<BatchQueue> below =
      new SimpleInboundEventSource<>("below");
  private final Reports reports;

  /** With these parts; everything it knows is in the API server. */
  public BatchQueueReconciler(Reports reports) {
    this.reports = reports;
  }

  @Override
  public List<EventSource<?, BatchQueue>> prepareEventSources(
      EventSourceContext<BatchQueue> context) {
    return List.of(
        below,
        new InformerEventSource<>(
            InformerEventSourceConfiguration.from(QueueBackend.class, BatchQueue.class)
                .withInformerListLimit(ListDefaults.PAGE)
                .withName(BACK_ENDS)
                .withSecondaryToPrimaryMapper(
                    backEnd ->
                        context
                            .getPrimaryCache()
                            .list(queue -> true)
                            .map(ResourceID::fromResource)
                            .collect(Collectors.toSet()))
                .withOnUpdateFilter(QueueGatherer::isNews)
                .build(),
            context));
  }

  @Override
  public UpdateControl<BatchQueue> reconcile(BatchQueue queue, Context<BatchQueue> context) {
    Standing standing =
        switch (assignment(queue, context)) {
          case Assignment.To to -> null;
          case Assignment.Unresolved(var reason, var message) ->
              new Standing.Unresolved(reason, message);
          case Assignment.Lost(var reason, var message) -> new Standing.Lost(reason, message);
        };
    try {
      if (standing != null && reports.unplaced(queue, standing, context)) {
        tellThoseBelow(queue, context);
      }
      return UpdateControl.noUpdate();
    } catch (StaleException e) {
      return UpdateControl.<BatchQueue>noUpdate().rescheduleAfter(StatusWriter.SOON);
    }
  }

  @Override
  public DeleteControl cleanup(BatchQueue queue, Context<BatchQueue> context) {
    return assignment(queue, context) instanceof Assignment.To
        ? DeleteControl.noFinalizerRemoval()
        : DeleteControl.defaultDelete();
  }

  /** They hang on what was just found to hang on nothing. */
  private void tellThoseBelow(BatchQueue queue, Context<BatchQueue> context) {
    String name = queue.getMetadata().getName();
    context
        .getPrimaryCache()
        .list(other -> name.equals(other.getSpec().parent()))
        .map(ResourceID::fromResource)
        .forEach(below::propagateEvent);
  }

  private static Assignment assignment(BatchQueue queue, Context<BatchQueue> context) {
    IndexedResourceCache<BatchQueue> queues = context.getPrimaryCache();
    InformerEventSource<QueueBackend, BatchQueue> memory =
        (InformerEventSource<QueueBackend, BatchQueue>)
            context.eventSourceRetriever().getEventSourceFor(QueueBackend.class, BACK_ENDS);
    List<QueueBackend> backEnds = memory.list(one -> true).toList();
    String name = queue.getMetadata().getName();
    // Only those above it: each of very many queues asks this for itself.
    Assignment own =
        Assignments.of(name, one -> queues.get(new ResourceID(one)).orElse(null), backEnds);
    return own == null
        ? Objects.requireNonNull(
            Assignments.of(queues.list(one -> true).toList(), backEnds).get(name))
        : own;
  }
}
