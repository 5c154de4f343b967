package dev.millwright.spark.queue;

import dev.millwright.common.condition.Observation;
import dev.millwright.spark.desired.gang.GangSettings;
import dev.millwright.spark.queue.plan.GangClaim;
import org.jspecify.annotations.Nullable;

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
   * @param claim what it asks of a scheduler that gathers gangs pod by pod; null where there is
   *     nothing to wait for
   */
  record Granted(Observation told, GangSettings gang, @Nullable GangClaim claim)
      implements Admission {}

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
