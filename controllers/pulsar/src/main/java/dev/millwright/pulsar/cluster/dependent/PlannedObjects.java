package dev.millwright.pulsar.cluster.dependent;

import dev.millwright.api.pulsar.PulsarCluster;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Collection;

/**
 * All objects of one kind that a cluster owns.
 *
 * @param <R> the kind
 */
abstract class PlannedObjects<R extends HasMetadata>
    extends dev.millwright.common.kubernetes.PlannedObjects<R, PulsarCluster, Planned> {

  PlannedObjects(Class<R> kind) {
    super(kind, Planned.class);
  }

  /** The objects of this kind in the plan. */
  abstract Collection<R> planned(Planned planned);

  @Override
  protected final Collection<R> objects(Planned planned) {
    return planned(planned);
  }

  @Override
  protected final boolean keeps(Planned planned, R object) {
    return planned.keeps(object.getMetadata().getName());
  }
}
