package dev.millwright.common.kubernetes;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.AggregatedOperatorException;

/**
 * A namespace that is being deleted: nothing may be made in it any more, and soon what is in it is
 * told to go too. That is no failure.
 */
public final class EndingNamespace {

  /** How the API server marks such a refusal. */
  private static final String CAUSE = "NamespaceTerminating";

  private EndingNamespace() {}

  /** Whether nothing else went wrong. */
  public static boolean isAllOf(Throwable failure) {
    return switch (failure) {
      case AggregatedOperatorException several ->
          several.getAggregatedExceptions().values().stream().allMatch(EndingNamespace::isAllOf);
      case KubernetesClientException refused -> isMarked(refused);
      default -> {
        Throwable cause = failure.getCause();
        yield cause != null && cause != failure && isAllOf(cause);
      }
    };
  }

  private static boolean isMarked(KubernetesClientException refused) {
    Status status = refused.getStatus();
    return status != null
        && status.getDetails() != null
        && status.getDetails().getCauses().stream()
            .anyMatch(cause -> CAUSE.equals(cause.getReason()));
  }
}
