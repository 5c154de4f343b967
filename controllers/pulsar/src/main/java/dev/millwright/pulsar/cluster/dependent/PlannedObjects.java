package dev.millwright.pulsar.cluster.dependent;

import dev.millwright.api.pulsar.PulsarCluster;
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
 * All objects of one kind that a cluster owns: created, repaired and deleted after the plan of the
 * reconcile under way.
 *
 * @param <R> the kind
 */
abstract class PlannedObjects<R extends HasMetadata>
    extends KubernetesDependentResource<R, PulsarCluster>
    implements CRUDKubernetesBulkDependentResource<R, PulsarCluster>,
        KubernetesBulkDependentResource<R, PulsarCluster>,
        GarbageCollected<PulsarCluster> {

  PlannedObjects(Class<R> kind) {
    super(kind);
  }

  /** The objects of this kind in the plan. */
  abstract Collection<R> planned(Planned planned);

  @Override
  public Map<ResourceID, R> desiredResources(
      PulsarCluster primary, Context<PulsarCluster> context) {
    Map<ResourceID, R> desired = new LinkedHashMap<>();
    for (R object : planned(Planned.of(context))) {
      // The framework adds an annotation of its own and expects a map to put it in.
      if (object.getMetadata().getAnnotations() == null) {
        object.getMetadata().setAnnotations(new HashMap<>());
      }
      desired.put(ResourceID.fromResource(object), object);
    }
    return desired;
  }

  @Override
  public Map<ResourceID, R> getSecondaryResources(
      PulsarCluster primary, Context<PulsarCluster> context) {
    return KubernetesBulkDependentResource.super.getSecondaryResources(primary, context);
  }

  @Override
  public void deleteTargetResource(
      PulsarCluster primary, R resource, ResourceID key, Context<PulsarCluster> context) {
    if (!Planned.of(context).keeps(key.getName())) {
      super.deleteTargetResource(primary, resource, key, context);
    }
  }
}
