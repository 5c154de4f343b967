package dev.millwright.spark;

/** Labels and annotations by which pods and objects are found again. */
public final class SparkLabels {

  /** Name of the SparkApplication that a driver, an executor or another object belongs to. */
  public static final String APPLICATION = "spark.millwright.dev/application";

  /** Name of the SparkConnect that a server, an executor or another object belongs to. */
  public static final String CONNECT = "spark.millwright.dev/connect";

  /** Name of the SparkSchedule that a SparkApplication is a run of. */
  public static final String SCHEDULE = "spark.millwright.dev/schedule";

  /** Annotation of a run: RFC 3339 time for which it was made. */
  public static final String SCHEDULED_TIME = "spark.millwright.dev/scheduled-time";

  /** Number of the attempt. */
  public static final String ATTEMPT = "spark.millwright.dev/attempt";

  /** Spark's own: {@code driver} or {@code executor}. */
  public static final String ROLE = "spark-role";

  /** Spark's own: {@code spark.app.id}. */
  public static final String APP_ID = "spark-app-selector";

  private SparkLabels() {}
}
