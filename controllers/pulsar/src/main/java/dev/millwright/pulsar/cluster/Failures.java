package dev.millwright.pulsar.cluster;

import dev.millwright.common.kubernetes.FailureWords;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.cluster.reason.State;
import io.javaoperatorsdk.operator.AggregatedOperatorException;

/** From what was thrown to what a person can use. */
final class Failures {

  private Failures() {}

  /** The failure with the words of whoever refused, which name the object and often the cure. */
  static Outcome.Failed outcome(Exception failure) {
    State reason =
        failure instanceof AggregatedOperatorException
            ? State.APPLY_FAILED
            : State.RECONCILE_FAILED;
    return new Outcome.Failed(
        reason.word(), FailureWords.of(failure) + " It is tried again.", failure);
  }
}
