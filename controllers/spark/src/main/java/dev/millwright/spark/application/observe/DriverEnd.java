package dev.millwright.spark.application.observe;

import dev.millwright.api.spark.FailureClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a driver ended. */
public sealed interface DriverEnd {

  /** When. */
  Instant time();

  /**
   * Its program exited with 0.
   *
   * @param time when
   */
  record Success(Instant time) implements DriverEnd {}

  /**
   * It did not end well.
   *
   * @param time when
   * @param failureClass whose fault it is taken to be
   * @param reason CamelCase word, Kubernetes' own where it has one
   * @param message what is known of the cause; may be empty
   * @param exitCode of Spark's container; null where it never ran
   */
  record Failure(
      Instant time,
      FailureClass failureClass,
      String reason,
      String message,
      @Nullable Integer exitCode)
      implements DriverEnd {

    /** The same with more known of its cause. */
    public Failure because(String cause) {
      return new Failure(time, failureClass, reason, cause, exitCode);
    }
  }
}
