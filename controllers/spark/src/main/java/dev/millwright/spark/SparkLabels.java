package dev.millwright.spark;

/** Labels by which pods and objects are found again. */
public final class SparkLabels {

  /** Name of the SparkApplication that a driver, an executor or another object belongs to. */
  public static final String APPLICATION = "spark.millwright.dev/application";

  /** Name of the SparkConnect that a server, an executor or another object belongs to. */
  public static final String CONNECT = "spark.millwright.dev/connect";

  /** Number of the attempt. */
  public static final String ATTEMPT = "spark.millwright.dev/attempt";

  /** Spark's own: {@code driver} or {@code executor}. */
  public static final String ROLE = "spark-role";

  /** Spark's own: {@code spark.app.id}. */
  public static final String APP_ID = "spark-app-selector";

  private SparkLabels() {}
}
