package dev.millwright.queues.kueue.object;

/** The kinds of Kueue that queues are made of, group {@code kueue.x-k8s.io}. */
public enum KueueKind {
  /** What amounts are of: a kind of nodes. */
  RESOURCE_FLAVOR("ResourceFlavor", "resourceflavors", false),
  /** A queue with queues below it. */
  COHORT("Cohort", "cohorts", false),
  /** A queue that takes work. */
  CLUSTER_QUEUE("ClusterQueue", "clusterqueues", false),
  /** The door of a ClusterQueue in a namespace. */
  LOCAL_QUEUE("LocalQueue", "localqueues", true);

  private final String kind;
  private final String plural;
  private final boolean namespaced;

  KueueKind(String kind, String plural, boolean namespaced) {
    this.kind = kind;
    this.plural = plural;
    this.namespaced = namespaced;
  }

  /** As {@code kind} of objects says it. */
  public String kind() {
    return kind;
  }

  /** As it stands in addresses. */
  public String plural() {
    return plural;
  }

  /** Whether its objects are in namespaces. */
  public boolean namespaced() {
    return namespaced;
  }
}
