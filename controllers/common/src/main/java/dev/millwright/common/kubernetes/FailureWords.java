package dev.millwright.common.kubernetes;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.AggregatedOperatorException;
import java.util.stream.Collectors;

/** What was thrown, in the words of whoever refused: they name the object and often the cure. */
public final class FailureWords {

  private FailureWords() {}

  /** A sentence, or several where several things failed. */
  public static String of(Throwable failure) {
    return switch (failure) {
      case AggregatedOperatorException several ->
          several.getAggregatedExceptions().values().stream()
              .map(FailureWords::of)
              .distinct()
              .sorted()
              .collect(Collectors.joining(" "));
      case KubernetesClientException refused -> sentence(refused);
      default -> {
        Throwable cause = failure.getCause();
        yield cause == null || cause == failure
            ? failure.getClass().getSimpleName() + ": " + failure.getMessage() + "."
            : of(cause);
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
