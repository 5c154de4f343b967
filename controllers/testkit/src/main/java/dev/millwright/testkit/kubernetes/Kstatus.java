package dev.millwright.testkit.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What kstatus says of a custom resource, and so Flux and {@code kubectl} plugins that wait by it.
 * It knows nothing of the kind: it reads generations and the conditions {@code Reconciling}, {@code
 * Stalled} and, where these two say nothing, {@code Ready}.
 *
 * @see <a href="https://github.com/kubernetes-sigs/cli-utils/blob/master/pkg/kstatus/README.md">its
 *     rules</a>
 */
public enum Kstatus {
  /** Whoever waits goes on waiting. */
  IN_PROGRESS,
  /** Whoever waits may go on. */
  CURRENT,
  /** Whoever waits gives up. */
  FAILED,
  /** It is being deleted. */
  TERMINATING;

  /** Of an object as the API server has it. */
  public static Kstatus of(HasMetadata object) {
    var serialization = new KubernetesSerialization();
    return of(serialization.convertValue(object, GenericKubernetesResource.class));
  }

  private static Kstatus of(GenericKubernetesResource object) {
    if (object.getMetadata().getDeletionTimestamp() != null) {
      return TERMINATING;
    }
    Number observed = object.get("status", "observedGeneration");
    if (observed != null && observed.longValue() != object.getMetadata().getGeneration()) {
      return IN_PROGRESS;
    }
    List<Map<String, Object>> conditions =
        Objects.requireNonNullElse(object.get("status", "conditions"), List.of());
    for (var condition : conditions) {
      if ("True".equals(condition.get("status"))) {
        if ("Reconciling".equals(condition.get("type"))) {
          return IN_PROGRESS;
        }
        if ("Stalled".equals(condition.get("type"))) {
          return FAILED;
        }
      }
    }
    return conditions.stream()
            .filter(condition -> "Ready".equals(condition.get("type")))
            .allMatch(condition -> "True".equals(condition.get("status")))
        ? CURRENT
        : IN_PROGRESS;
  }
}
