package dev.millwright.pulsar.cluster.profile;

/** Names of the objects of a cluster. */
public final class ObjectNames {

  private ObjectNames() {}

  /** {@code <cluster>-<suffix>}. */
  public static String of(String cluster, String suffix) {
    return cluster + "-" + suffix;
  }

  /** Name of the StatefulSet or Deployment of a set, and of its ConfigMap. */
  public static String of(ResolvedCluster cluster, ResolvedSet set) {
    return of(cluster.name(), set.workload());
  }
}
