package dev.millwright.queues.kueue.object;

/**
 * Which object of Kueue it is.
 *
 * @param kind of it
 * @param namespace of it; empty where the kind has none
 * @param name of it
 */
public record ObjectKey(KueueKind kind, String namespace, String name) {
  /** A Cohort. */
  public static ObjectKey cohort(String name) {
    return new ObjectKey(KueueKind.COHORT, "", name);
  }

  /** A ClusterQueue. */
  public static ObjectKey clusterQueue(String name) {
    return new ObjectKey(KueueKind.CLUSTER_QUEUE, "", name);
  }

  /** A LocalQueue. */
  public static ObjectKey localQueue(String namespace, String name) {
    return new ObjectKey(KueueKind.LOCAL_QUEUE, namespace, name);
  }

  /** Like {@code LocalQueue team-a/etl}. */
  @Override
  public String toString() {
    return kind.kind() + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
  }
}
