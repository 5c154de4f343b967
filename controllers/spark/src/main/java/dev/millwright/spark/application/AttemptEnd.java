package dev.millwright.spark.application;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.spark.application.gather.DriverLogs;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.application.plan.Step;
import dev.millwright.spark.application.reason.ApplicationReason;
import dev.millwright.spark.application.status.ApplicationStatusFactory;
import io.fabric8.kubernetes.client.KubernetesClient;

/** Tells how an attempt ended, and why. */
public final class AttemptEnd {
  private final ApplicationStatusFactory statuses;

  /** With this factory. */
  public AttemptEnd(ApplicationStatusFactory statuses) {
    this.statuses = statuses;
  }

  /** The driver's container has ended, or a deadline has ended it. */
  SparkApplicationStatus of(Situation situation, Step.End step, KubernetesClient client) {
    String namespace = situation.application().getMetadata().getNamespace();
    DriverEnd told =
        situation
            .driver(step.attempt())
            .map(driver -> DriverLogs.told(step.end(), namespace, driver, client))
            .orElse(step.end());
    return statuses.ended(situation, new Step.End(step.attempt(), told, step.last()));
  }

  /** The driver is gone, and nobody saw how it ended. */
  SparkApplicationStatus lost(Situation situation, AttemptStatus attempt) {
    return failed(
        situation,
        attempt,
        FailureClass.Infrastructure,
        ApplicationReason.DRIVER_LOST.word(),
        ApplicationReason.DRIVER_LOST.sentence());
  }

  /** The attempt failed before there was a driver, or with nothing left of it. */
  SparkApplicationStatus failed(
      Situation situation,
      AttemptStatus attempt,
      FailureClass failureClass,
      String reason,
      String message) {
    var failure = new DriverEnd.Failure(situation.now(), failureClass, reason, message, null);
    return statuses.ended(situation, new Step.End(attempt, failure, false));
  }

  /** All attempts together took too long. */
  SparkApplicationStatus tooLong(Situation situation) {
    return statuses.givenUp(situation, ApplicationReason.TOTAL_DEADLINE, FailureClass.Application);
  }
}
