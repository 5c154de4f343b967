package dev.millwright.spark.launch.conf;

/** What changed in how Spark launches drivers, with the first version that has it. */
public enum Capability {
  /** {@code spark.driver.minMemoryOverhead} and the same for executors. */
  MIN_MEMORY_OVERHEAD(4, 0),
  /** Claims are made for one pod instead of one node. */
  READ_WRITE_ONCE_POD(4, 0),
  /** {@code options.type} of a hostPath volume. */
  HOST_PATH_TYPE(4, 0),
  /** {@code mount.subPathExpr} of a volume. */
  SUB_PATH_EXPRESSION(4, 0),
  /** Labels and annotations of claims. */
  CLAIM_LABELS(4, 0),
  /** A volume's size below 1 KiB is an error: its unit was forgotten. */
  VOLUME_SIZE_CHECK(4, 0),
  /** {@code {{APP_ID}}} in labels; annotations had it before. */
  LABEL_SUBSTITUTION(4, 0),
  /** The port of Spark Connect on driver and Service. */
  CONNECT_PORT(4, 1),
  /** {@code {{SPARK_VERSION}}} in images. */
  IMAGE_SUBSTITUTION(4, 1),
  /** The Service says that Spark Connect speaks gRPC, which meshes and gateways go by. */
  CONNECT_APP_PROTOCOL(4, 2),
  /** Whether a container may gain privileges; it may not unless the configuration says so. */
  PRIVILEGE_ESCALATION(4, 3),
  /** {@code SPARK_USER} is who is acted for, where that is somebody else. */
  PROXY_USER_IS_SPARK_USER(4, 3),
  /** Whether the Service leads to a driver that is not ready yet. */
  PUBLISH_NOT_READY(4, 3);

  private final int major;
  private final int minor;

  Capability(int major, int minor) {
    this.major = major;
    this.minor = minor;
  }

  boolean since(SparkVersion version) {
    return version.major() > major || (version.major() == major && version.minor() >= minor);
  }
}
