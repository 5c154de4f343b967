package dev.millwright.pulsar.content.topic;

import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.common.runtime.RetryDefaults;
import dev.millwright.pulsar.cluster.PulsarController;
import dev.millwright.pulsar.content.ContentLife;
import dev.millwright.pulsar.content.ContentParts;
import dev.millwright.pulsar.content.gather.Indexes;
import dev.millwright.pulsar.content.gather.SpecOrAsked;
import dev.millwright.pulsar.content.namespace.NamespaceKind;
import dev.millwright.pulsar.content.plan.Observed;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
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
    triggerReconcilerOnAllEvents = true,
    informer = @Informer(onUpdateFilter = SpecOrAsked.class, informerListLimit = ListDefaults.PAGE))
@GradualRetry(
    maxAttempts = RetryDefaults.FOREVER,
    initialInterval = RetryDefaults.FIRST,
    intervalMultiplier = RetryDefaults.GROWTH,
    maxInterval = RetryDefaults.LONGEST)
public class PulsarTopicReconciler implements Reconciler<PulsarTopic> {

  private final TopicKind kind = new TopicKind();
  private final ContentParts parts;
  private final ContentLife<PulsarTopic, Observed> life;

  /**
   * Of these parts.
   *
   * @param parts what content reconcilers share
   */
  public PulsarTopicReconciler(ContentParts parts) {
    this.parts = parts;
    this.life = new ContentLife<>(kind, parts, PulsarTopic::new);
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
    return life.reconcile(resource, context);
  }

  @Override
  public ErrorStatusUpdateControl<PulsarTopic> updateErrorStatus(
      PulsarTopic resource, Context<PulsarTopic> context, Exception failure) {
    return life.failed(resource, context, failure);
  }
}
