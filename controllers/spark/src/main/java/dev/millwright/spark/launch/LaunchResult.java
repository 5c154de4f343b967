package dev.millwright.spark.launch;

import dev.millwright.spark.launch.conf.Refusal;
import java.util.List;

/** What came of a request. */
public sealed interface LaunchResult {
  /**
   * It can be launched.
   *
   * @param objects what to create
   */
  record Launched(DriverObjects objects) implements LaunchResult {}

  /**
   * It cannot be launched as it is written; nothing is to be created.
   *
   * @param refusals every reason found
   */
  record Refused(List<Refusal> refusals) implements LaunchResult {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
