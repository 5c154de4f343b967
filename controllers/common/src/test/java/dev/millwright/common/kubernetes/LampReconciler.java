package dev.millwright.common.kubernetes;

import static org.awaitility.Awaitility.await;

import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.common.runtime.RetryDefaults;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.Workflow;
import io.javaoperatorsdk.operator.api.reconciler.dependent.Dependent;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Applies a plan again and again, as a controller under many events would. */
@Workflow(
    explicitInvocation = true,
    dependents = {
      @Dependent(type = LampReconciler.ConfigMaps.class),
      @Dependent(type = LampReconciler.Services.class),
      @Dependent(type = LampReconciler.Sets.class)
    })
@ControllerConfiguration(name = "lamp", fieldManager = "millwright-lamp")
@GradualRetry(
    maxAttempts = RetryDefaults.FOREVER,
    initialInterval = RetryDefaults.FIRST,
    intervalMultiplier = RetryDefaults.GROWTH,
    maxInterval = RetryDefaults.LONGEST)
final class LampReconciler implements Reconciler<PulsarTenant> {
  static final String OURS = "app.kubernetes.io/managed-by=millwright-lamp";

  private final AtomicInteger rounds = new AtomicInteger();
  private volatile Supplier<LampPlan> plan;

  LampReconciler(Supplier<LampPlan> plan) {
    this.plan = plan;
  }

  @Override
  public UpdateControl<PulsarTenant> reconcile(PulsarTenant lamp, Context<PulsarTenant> context) {
    PlannedObjects.hand(plan.get(), context);
    context.managedWorkflowAndDependentResourceContext().reconcileManagedWorkflow();
    rounds.incrementAndGet();
    return UpdateControl.<PulsarTenant>noUpdate().rescheduleAfter(Duration.ofMillis(50));
  }

  void plan(Supplier<LampPlan> next) {
    plan = next;
  }

  /** Until so many reconciles have ended from now on. */
  void awaitRounds(int more) {
    var goal = rounds.get() + more;
    await().atMost(Duration.ofSeconds(60)).until(() -> rounds.get() >= goal);
  }

  @KubernetesDependent(
      useSSA = BooleanWithUndefined.TRUE,
      informer = @Informer(labelSelector = OURS))
  static final class ConfigMaps extends PlannedObjects<ConfigMap, PulsarTenant, LampPlan> {
    ConfigMaps() {
      super(ConfigMap.class, LampPlan.class);
    }

    @Override
    protected Collection<ConfigMap> objects(LampPlan plan) {
      return plan.configMaps();
    }
  }

  @KubernetesDependent(
      useSSA = BooleanWithUndefined.TRUE,
      informer = @Informer(labelSelector = OURS))
  static final class Services extends PlannedObjects<Service, PulsarTenant, LampPlan> {
    Services() {
      super(Service.class, LampPlan.class);
    }

    @Override
    protected Collection<Service> objects(LampPlan plan) {
      return plan.services();
    }
  }

  @KubernetesDependent(
      useSSA = BooleanWithUndefined.TRUE,
      informer = @Informer(labelSelector = OURS))
  static final class Sets extends PlannedObjects<StatefulSet, PulsarTenant, LampPlan> {
    Sets() {
      super(StatefulSet.class, LampPlan.class);
    }

    @Override
    protected Collection<StatefulSet> objects(LampPlan plan) {
      return plan.sets();
    }
  }
}
