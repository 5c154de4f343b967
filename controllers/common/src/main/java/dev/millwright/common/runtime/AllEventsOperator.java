package dev.millwright.common.runtime;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.quarkiverse.operatorsdk.runtime.QuarkusConfigurationService;
import io.quarkiverse.operatorsdk.runtime.QuarkusControllerConfiguration;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The operator of all reconcilers there are. The extension would make it too, but its version 7.4
 * reads {@link ControllerConfiguration#triggerReconcilerOnAllEvents} and does not hand it on; by
 * this a reconciler sees deletions without a finalizer on each of its objects.
 */
@Singleton
public class AllEventsOperator {

  @Produces
  @ApplicationScoped
  Operator operator(
      QuarkusConfigurationService configuration,
      Instance<Reconciler<? extends HasMetadata>> reconcilers) {
    var operator = new Operator(configuration);
    reconcilers.forEach(reconciler -> register(operator, configuration, reconciler));
    return operator;
  }

  private static <R extends HasMetadata> void register(
      Operator operator, QuarkusConfigurationService configuration, Reconciler<R> reconciler) {
    var annotation =
        ClientProxy.unwrap(reconciler).getClass().getAnnotation(ControllerConfiguration.class);
    if (annotation != null && annotation.triggerReconcilerOnAllEvents()) {
      var made = configuration.getConfigurationFor(reconciler);
      operator.register(reconciler, new OnAllEvents<>(made, configuration));
    } else {
      operator.register(reconciler);
    }
  }

  private static final class OnAllEvents<R extends HasMetadata>
      extends QuarkusControllerConfiguration<R> {

    OnAllEvents(QuarkusControllerConfiguration<R> made, QuarkusConfigurationService parent) {
      super(
          made.getInformerConfig(),
          made.getName(),
          made.isGenerationAware(),
          made.getAssociatedReconcilerClassName(),
          made.getRetry(),
          made.getRateLimiter(),
          made.maxReconciliationInterval().orElse(Duration.ofHours(10)),
          made.getFinalizerName(),
          made.fieldManager(),
          made.getWorkflow(),
          made.getResourceTypeName(),
          made.getResourceClass());
      setParent(parent);
    }

    @Override
    public boolean triggerReconcilerOnAllEvents() {
      return true;
    }
  }
}
