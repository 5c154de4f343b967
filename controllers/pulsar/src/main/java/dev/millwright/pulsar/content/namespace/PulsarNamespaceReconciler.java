package dev.millwright.pulsar.content.namespace;

import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.common.runtime.RetryDefaults;
import dev.millwright.pulsar.cluster.PulsarController;
import dev.millwright.pulsar.content.ContentCleanup;
import dev.millwright.pulsar.content.ContentLoop;
import dev.millwright.pulsar.content.ContentParts;
import dev.millwright.pulsar.content.gather.Indexes;
import dev.millwright.pulsar.content.gather.SpecOrAsked;
import dev.millwright.pulsar.content.plan.Observed;
import dev.millwright.pulsar.content.tenant.TenantKind;
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

/** Makes namespaces in Pulsar as PulsarNamespaces say. */
@ControllerConfiguration(
    name = "pulsarnamespace",
    fieldManager = PulsarController.NAME,
    generationAwareEventProcessing = false,
    informer = @Informer(onUpdateFilter = SpecOrAsked.class))
@GradualRetry(
    maxAttempts = RetryDefaults.FOREVER,
    initialInterval = RetryDefaults.FIRST,
    intervalMultiplier = RetryDefaults.GROWTH,
    maxInterval = RetryDefaults.LONGEST)
public class PulsarNamespaceReconciler
    implements Reconciler<PulsarNamespace>, Cleaner<PulsarNamespace> {

  private final NamespaceKind kind = new NamespaceKind();
  private final ContentParts parts;
  private final ContentLoop<PulsarNamespace, Observed> loop;
  private final ContentCleanup<PulsarNamespace> cleanup;

  /**
   * Of these parts.
   *
   * @param parts what content reconcilers share
   */
  public PulsarNamespaceReconciler(ContentParts parts) {
    this.parts = parts;
    this.loop = new ContentLoop<>(kind, parts, PulsarNamespace::new);
    this.cleanup = new ContentCleanup<>(kind, parts, PulsarNamespace::new);
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
    return loop.reconcile(resource, context);
  }

  @Override
  public DeleteControl cleanup(PulsarNamespace resource, Context<PulsarNamespace> context) {
    return cleanup.cleanup(resource, context);
  }

  @Override
  public ErrorStatusUpdateControl<PulsarNamespace> updateErrorStatus(
      PulsarNamespace resource, Context<PulsarNamespace> context, Exception failure) {
    return loop.failed(resource, context, failure);
  }
}
