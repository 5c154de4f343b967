package dev.millwright.pulsar.cluster;

import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.cluster.reason.State;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.AggregatedOperatorException;
import java.util.stream.Collectors;

/** From what was thrown to what a person can use. */
final class Failures {

  private Failures() {}

  /** The failure with the words of whoever refused, which name the object and often the cure. */
  static Outcome.Failed outcome(Exception failure) {
    State reason =
        failure instanceof AggregatedOperatorException
            ? State.APPLY_FAILED
            : State.RECONCILE_FAILED;
    return new Outcome.Failed(reason.word(), words(failure) + " It is tried again.", failure);
  }

  private static String words(Throwable failure) {
    return switch (failure) {
      case AggregatedOperatorException several ->
          several.getAggregatedExceptions().values().stream()
              .map(Failures::words)
              .distinct()
              .sorted()
              .collect(Collectors.joining(" "));
      case KubernetesClientException refused -> sentence(refused);
      default -> {
        Throwable cause = failure.getCause();
        yield cause == null || cause == failure
            ? failure.getClass().getSimpleName() + ": " + failure.getMessage() + "."
            : words(cause);
      }
    };
  }

  private static String sentence(KubernetesClientException refused) {
    Status status = refused.getStatus();
    String said = status == null ? null : status.getMessage();
    return "The API server answered %s: %s."
        .formatted(
            refused.getCode() == 0 ? "nothing" : "HTTP " + refused.getCode(),
            said == null ? refused.getMessage() : said);
  }
}
