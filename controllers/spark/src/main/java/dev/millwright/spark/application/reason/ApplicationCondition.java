package dev.millwright.spark.application.reason;

/** Conditions of an application beside the common ones. */
public final class ApplicationCondition {
  /** Its queue lets it begin, or it waits in none. */
  public static final String ADMITTED = "Admitted";

  /** Spark's container of the driver runs. */
  public static final String RUNNING = "Running";

  /** The last attempt ended well and no other follows. */
  public static final String SUCCEEDED = "Succeeded";

  /** It failed and no other attempt follows. */
  public static final String FAILED = "Failed";

  /** It was asked to rest, and does. */
  public static final String SUSPENDED = "Suspended";

  private ApplicationCondition() {}
}
