package dev.millwright.pulsar.content.status;

/** The words by which programs know how content stands. */
public final class Reasons {
  public static final String CLUSTER_MISSING = "ClusterMissing";
  public static final String CLUSTER_NOT_READY = "ClusterNotReady";
  public static final String SECRET_MISSING = "SecretMissing";
  public static final String TENANT_MISSING = "TenantMissing";
  public static final String NAMESPACE_MISSING = "NamespaceMissing";
  public static final String CONFLICT = "Conflict";
  public static final String NAME_REFUSED = "NameRefused";
  public static final String PARTITIONS_SHRINK = "PartitionsShrink";
  public static final String PARTITIONING_DIFFERS = "PartitioningDiffers";
  public static final String ALLOWED_CLUSTERS_NEEDED = "AllowedClustersNeeded";
  public static final String UNREACHABLE = "AdminUnreachable";
  public static final String NOT_PULSAR = "NotPulsar";
  public static final String CREDENTIALS_REFUSED = "CredentialsRefused";
  public static final String REFUSED = "RefusedByPulsar";
  public static final String VANISHED = "Vanished";
  public static final String CHANGED_MEANWHILE = "ChangedMeanwhile";
  public static final String NOT_EMPTY = "NotEmpty";
  public static final String RESOLVED = "Resolved";
  public static final String KEPT = "Kept";
  public static final String DELETED = "Deleted";
  public static final String DRIFT_REPAIRED = "DriftRepaired";
  public static final String LEFT_BEHIND = "LeftBehind";

  private Reasons() {}
}
