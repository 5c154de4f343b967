package dev.millwright.spark.application.reason;

import dev.millwright.common.condition.ConditionType.Meaning;
import java.util.List;

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

  /** What each of them means; schedules say {@link #SUSPENDED} too. */
  public static List<Meaning> meanings() {
    return List.of(
        new Meaning(ADMITTED, "Its queue lets it begin, or it waits in none."),
        new Meaning(RUNNING, "Spark's container of the driver runs."),
        new Meaning(SUCCEEDED, "The last attempt ended well, and no other follows."),
        new Meaning(FAILED, "It failed, and no other attempt follows."),
        new Meaning(SUSPENDED, "It was asked to rest by `spec.suspend`, and does."));
  }
}
