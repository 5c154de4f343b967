package dev.millwright.spark.application;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.QueueReference;
import dev.millwright.common.condition.Observation;
import dev.millwright.spark.application.gather.Prepared;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.application.policy.Admission;
import dev.millwright.spark.application.reason.ApplicationCondition;
import dev.millwright.spark.application.reason.ApplicationReason;

/** Asks the queue of an application whether it may begin. */
public final class Queues {

  /** Whether it may begin. */
  Admission admission(Situation situation, Prepared prepared) {
    QueueReference queue = situation.spec().queue();
    if (queue == null) {
      ApplicationReason reason = ApplicationReason.NO_QUEUE;
      return new Admission(
          Observation.isTrue(ApplicationCondition.ADMITTED, reason, reason.meaning()), null);
    }
    ApplicationReason reason = ApplicationReason.QUEUE_NOT_FOUND;
    return new Admission(
        Observation.isFalse(ApplicationCondition.ADMITTED, reason, reason.sentence()),
        ApplicationState.Waiting);
  }
}
