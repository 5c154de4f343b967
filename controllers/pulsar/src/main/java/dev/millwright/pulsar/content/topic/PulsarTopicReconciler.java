package dev.millwright.pulsar.content.topic;

import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.common.runtime.RetryDefaults;
import dev.millwright.pulsar.cluster.PulsarController;
import dev.millwright.pulsar.content.ContentCleanup;
import dev.millwright.pulsar.content.ContentLoop;
import dev.millwright.pulsar.content.ContentParts;
import dev.millwright.pulsar.content.gather.Indexes;
import dev.millwright.pulsar.content.gather.SpecOrAsked;
import dev.millwright.pulsar.content.namespace.NamespaceKind;
import dev.millwright.pulsar.content.plan.Observed;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Cleaner;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import java.util.List;

/** Makes topics in Pulsar as PulsarTopics say. */
@ControllerConfiguration(
    name = "pulsartopic",
    fieldManager = PulsarController.NAME,
    generationAwareEventProcessing = false,
    informer = @Informer(onUpdateFilter = SpecOrAsked.class))
@GradualRetry(
    maxAttempts = RetryDefaults.FOREVER,
    initialInterval = RetryDefaults.FIRST,
    intervalMultiplier = RetryDefaults.GROWTH,
    maxInterval = RetryDefaults.LONGEST)
public class PulsarTopicReconciler implements Reconciler<PulsarTopic>, Cleaner<PulsarTopic> {

  private final TopicKind kind = new TopicKind();
  private final ContentParts parts;
  private final ContentLoop<PulsarTopic, Observed> loop;
  private final ContentCleanup<PulsarTopic> cleanup;

  /**
   * Of these parts.
   *
   * @param parts what content reconcilers share
   */
  public PulsarTopicReconciler(ContentParts parts) {
    this.parts = parts;
    this.loop = new ContentLoop<>(kind, parts, PulsarTopic::new);
    this.cleanup = new ContentCleanup<>(kind, parts, PulsarTopic::new);
  }

  @Override
  public List<EventSource<?, PulsarTopic>> prepareEventSources(
      EventSourceContext<PulsarTopic> context) {
    return List.of(
        Indexes.clusters(context, kind, parts.admins()::forget),
        Indexes.parents(
            context,
            PulsarNamespace.class,
            new NamespaceKind(),
            topic ->
                Indexes.claim(topic, kind.cluster(topic), TopicKind.namespace(topic).toString())));
  }

  @Override
  public UpdateControl<PulsarTopic> reconcile(PulsarTopic resource, Context<PulsarTopic> context) {
    return loop.reconcile(resource, context);
  }

  @Override
  public DeleteControl cleanup(PulsarTopic resource, Context<PulsarTopic> context) {
    return cleanup.cleanup(resource, context);
  }

  @Override
  public ErrorStatusUpdateControl<PulsarTopic> updateErrorStatus(
      PulsarTopic resource, Context<PulsarTopic> context, Exception failure) {
    return loop.failed(resource, context, failure);
  }
}
