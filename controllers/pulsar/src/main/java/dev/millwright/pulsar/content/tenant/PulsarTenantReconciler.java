package dev.millwright.pulsar.content.tenant;

import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.common.runtime.RetryDefaults;
import dev.millwright.pulsar.cluster.PulsarController;
import dev.millwright.pulsar.content.ContentLife;
import dev.millwright.pulsar.content.ContentParts;
import dev.millwright.pulsar.content.gather.Indexes;
import dev.millwright.pulsar.content.gather.SpecOrAsked;
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

/** Makes tenants in Pulsar as PulsarTenants say. */
@ControllerConfiguration(
    name = "pulsartenant",
    fieldManager = PulsarController.NAME,
    generationAwareEventProcessing = false,
    triggerReconcilerOnAllEvents = true,
    informer = @Informer(onUpdateFilter = SpecOrAsked.class, informerListLimit = ListDefaults.PAGE))
@GradualRetry(
    maxAttempts = RetryDefaults.FOREVER,
    initialInterval = RetryDefaults.FIRST,
    intervalMultiplier = RetryDefaults.GROWTH,
    maxInterval = RetryDefaults.LONGEST)
public class PulsarTenantReconciler implements Reconciler<PulsarTenant> {

  private final TenantKind kind = new TenantKind();
  private final ContentParts parts;
  private final ContentLife<PulsarTenant, TenantFacts> life;

  /**
   * Of these parts.
   *
   * @param parts what content reconcilers share
   */
  public PulsarTenantReconciler(ContentParts parts) {
    this.parts = parts;
    this.life = new ContentLife<>(kind, parts, PulsarTenant::new);
  }

  @Override
  public List<EventSource<?, PulsarTenant>> prepareEventSources(
      EventSourceContext<PulsarTenant> context) {
    return List.of(Indexes.clusters(context, kind, parts.admins()::forget));
  }

  @Override
  public UpdateControl<PulsarTenant> reconcile(
      PulsarTenant resource, Context<PulsarTenant> context) {
    return life.reconcile(resource, context);
  }

  @Override
  public ErrorStatusUpdateControl<PulsarTenant> updateErrorStatus(
      PulsarTenant resource, Context<PulsarTenant> context, Exception failure) {
    return life.failed(resource, context, failure);
  }
}
