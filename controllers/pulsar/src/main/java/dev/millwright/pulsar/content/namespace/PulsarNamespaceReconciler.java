package dev.millwright.pulsar.content.namespace;

import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.common.runtime.RetryDefaults;
import dev.millwright.pulsar.cluster.PulsarController;
import dev.millwright.pulsar.content.ContentLife;
import dev.millwright.pulsar.content.ContentParts;
import dev.millwright.pulsar.content.gather.Indexes;
import dev.millwright.pulsar.content.gather.SpecOrAsked;
import dev.millwright.pulsar.content.plan.Observed;
import dev.millwright.pulsar.content.tenant.TenantKind;
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

/** Makes namespaces in Pulsar as PulsarNamespaces say. */
@ControllerConfiguration(
    name = "pulsarnamespace",
    fieldManager = PulsarController.NAME,
    generationAwareEventProcessing = false,
    triggerReconcilerOnAllEvents = true,
    informer = @Informer(onUpdateFilter = SpecOrAsked.class, informerListLimit = ListDefaults.PAGE))
@GradualRetry(
    maxAttempts = RetryDefaults.FOREVER,
    initialInterval = RetryDefaults.FIRST,
    intervalMultiplier = RetryDefaults.GROWTH,
    maxInterval = RetryDefaults.LONGEST)
public class PulsarNamespaceReconciler implements Reconciler<PulsarNamespace> {

  private final NamespaceKind kind = new NamespaceKind();
  private final ContentParts parts;
  private final ContentLife<PulsarNamespace, Observed> life;

  /**
   * Of these parts.
   *
   * @param parts what content reconcilers share
   */
  public PulsarNamespaceReconciler(ContentParts parts) {
    this.parts = parts;
    this.life = new ContentLife<>(kind, parts, PulsarNamespace::new);
  }

  @Override
  public List<EventSource<?, PulsarNamespace>> prepareEventSources(
      EventSourceContext<PulsarNamespace> context) {
    return List.of(
        Indexes.clusters(context, kind, parts.admins()::forget),
        Indexes.parents(
            context,
            PulsarTenant.class,
            new TenantKind(),
            namespace ->
                Indexes.claim(namespace, kind.cluster(namespace), namespace.getSpec().tenant())));
  }

  @Override
  public UpdateControl<PulsarNamespace> reconcile(
      PulsarNamespace resource, Context<PulsarNamespace> context) {
    return life.reconcile(resource, context);
  }

  @Override
  public ErrorStatusUpdateControl<PulsarNamespace> updateErrorStatus(
      PulsarNamespace resource, Context<PulsarNamespace> context, Exception failure) {
    return life.failed(resource, context, failure);
  }
}
