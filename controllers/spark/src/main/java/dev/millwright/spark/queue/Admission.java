package dev.millwright.spark.queue;

import dev.millwright.common.condition.Observation;
import dev.millwright.spark.desired.gang.GangSettings;

/** Whether a queue lets a launch begin. */
public sealed interface Admission {

  /** What is to be said of it. */
  Observation told();

  /**
   * There is no queue to wait in.
   *
   * @param told the condition {@code Admitted}
   */
  record Free(Observation told) implements Admission {}

  /**
   * It may begin.
   *
   * @param told the condition {@code Admitted}
   * @param gang what the queue adds to the launch
   */
  record Granted(Observation told, GangSettings gang) implements Admission {}

  /**
   * It waits, and the queue may change its mind by itself.
   *
   * @param told the condition {@code Admitted}
   */
  record Waiting(Observation told) implements Admission {}

  /**
   * It never could as it is written.
   *
   * @param told the condition {@code Admitted}, or {@code Accepted} where the spec contradicts the
   *     queue
   */
  record Refused(Observation told) implements Admission {}
}
