package dev.millwright.common.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.dependent.GarbageCollected;
import io.javaoperatorsdk.operator.processing.dependent.CRUDKubernetesBulkDependentResource;
import io.javaoperatorsdk.operator.processing.dependent.KubernetesBulkDependentResource;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependentResource;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All objects of one type that a custom resource owns: created, repaired and deleted after the plan
 * of the reconcile under way. The reconciler hands the plan over before it starts the workflow:
 *
 * <pre>{@code
 * PlannedObjects.hand(plan, context);
 * context.managedWorkflowAndDependentResourceContext().reconcileManagedWorkflow();
 * }</pre>
 *
 * <p>A subclass says which objects of the plan are its own and carries {@code @KubernetesDependent}
 * with server-side apply and a label selector for the informer. Objects that the plan no longer has
 * are deleted; those of a deleted custom resource are left to Kubernetes' garbage collection.
 *
 * @param <R> type of the objects
 * @param <P> the custom resource
 * @param <L> the plan
 */
public abstract class PlannedObjects<R extends HasMetadata, P extends HasMetadata, L>
    extends KubernetesDependentResource<R, P>
    implements CRUDKubernetesBulkDependentResource<R, P>,
        KubernetesBulkDependentResource<R, P>,
        GarbageCollected<P> {
  private final Class<L> planType;
  private final NormalMatcher<R> matcher = new NormalMatcher<>();

  protected PlannedObjects(Class<R> type, Class<L> planType) {
    super(type);
    this.planType = planType;
  }

  /** Makes this the plan of the reconcile under way. */
  public static <P extends HasMetadata> void hand(Object plan, Context<P> context) {
    context.managedWorkflowAndDependentResourceContext().put(plan.getClass(), plan);
  }

  /** The objects of this type in the plan, in the order in which they are written. */
  protected abstract Collection<R> objects(L plan);

  /** Whether an object stays as it is though the plan does not have it; usually none does. */
  protected boolean keeps(L plan, R object) {
    return false;
  }

  @Override
  public final Map<ResourceID, R> desiredResources(P primary, Context<P> context) {
    var desired = new LinkedHashMap<ResourceID, R>();
    for (var object : objects(plan(context))) {
      // The framework adds an annotation of its own and expects a map to put it in.
      if (object.getMetadata().getAnnotations() == null) {
        object.getMetadata().setAnnotations(new HashMap<>());
      }
      desired.put(ResourceID.fromResource(object), object);
    }
    return desired;
  }

  @Override
  public final Map<ResourceID, R> getSecondaryResources(P primary, Context<P> context) {
    return KubernetesBulkDependentResource.super.getSecondaryResources(primary, context);
  }

  @Override
  public final void deleteTargetResource(
      P primary, R resource, ResourceID key, Context<P> context) {
    if (!keeps(plan(context), resource)) {
      super.deleteTargetResource(primary, resource, key, context);
    }
  }

  @Override
  public Result<R> match(R actual, R desired, P primary, Context<P> context) {
    addMetadata(true, actual, desired, primary, context);
    return Result.computed(matcher.matches(actual, desired, context), desired);
  }

  private L plan(Context<P> context) {
    return context.managedWorkflowAndDependentResourceContext().getMandatory(planType, planType);
  }
}
