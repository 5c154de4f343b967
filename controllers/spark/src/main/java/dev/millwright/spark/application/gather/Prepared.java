package dev.millwright.spark.application.gather;

import dev.millwright.spark.application.policy.Verdict;
import dev.millwright.spark.launch.DriverObjects;
import dev.millwright.spark.launch.LaunchRequest;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as it would be made.
 *
 * @param verdict what is to be said of the spec
 * @param request what is asked for; null where the spec cannot be read
 * @param objects to create; null where the verdict forbids it
 */
public record Prepared(
    Verdict verdict, @Nullable LaunchRequest request, @Nullable DriverObjects objects) {

  /** Nothing can be made. */
  public static Prepared stopped(Verdict verdict) {
    return new Prepared(verdict, null, null);
  }
}
