package dev.millwright.pulsar.cluster.profile;

import dev.millwright.common.name.Names;

/** Names of the objects of a cluster. */
public final class ObjectNames {

  private ObjectNames() {}

  /** {@code <cluster>-<suffix>}, of a Service, a Job or a disruption budget. */
  public static String of(String cluster, String suffix) {
    return Names.of(cluster, suffix);
  }

  /** Name of the StatefulSet or Deployment of a set, and of its ConfigMap. */
  public static String of(ResolvedCluster cluster, ResolvedSet set) {
    return Names.ofStatefulSet(cluster.name(), set.workload());
  }
}
