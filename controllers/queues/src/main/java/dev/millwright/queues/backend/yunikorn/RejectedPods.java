package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.yunikorn.observe.Submission;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pods that YuniKorn let fail because it rejected their application. They alone say which queue
 * that asked for.
 */
final class RejectedPods {
  private static final long PAGE = 500;

  /** A cluster may keep thousands of failed pods; they are not worth more of each look. */
  private static final int PAGES_MOST = 2;

  /** Source: YuniKorn's shim, {@code pkg/common/constants/constants.go}. */
  private static final String REASON = "ApplicationRejected";

  private final KubernetesClient client;
  private final String scheduler;

  /**
   * Of a scheduler.
   *
   * @param client reads the pods
   * @param scheduler that the pods name
   */
  RejectedPods(KubernetesClient client, String scheduler) {
    this.client = client;
    this.scheduler = scheduler;
  }

  /** What those that are there say, by application; none of them where they cannot be read. */
  Map<String, Submission> byApplication() {
    var found = new HashMap<String, Submission>();
    try {
      String next = null;
      for (int page = 0; page < PAGES_MOST; page++) {
        PodList pods = page(next);
        for (Pod pod : pods.getItems()) {
          Submission submission = submission(pod);
          if (submission != null) {
            found.putIfAbsent(submission.application(), submission);
          }
        }
        next = pods.getMetadata().getContinue();
        if (next == null || next.isEmpty()) {
          break;
        }
      }
    } catch (KubernetesClientException e) {
      // Queues are carried without it, as where the role of the controller is an older one.
      return found;
    }
    return found;
  }

  private PodList page(@Nullable String from) {
    return client
        .pods()
        .inAnyNamespace()
        .list(
            new ListOptionsBuilder()
                .withFieldSelector("spec.schedulerName=%s,status.phase=Failed".formatted(scheduler))
                .withLimit(PAGE)
                .withContinue(from)
                .build());
  }

  private static @Nullable Submission submission(Pod pod) {
    return REASON.equals(pod.getStatus().getReason())
        ? Submission.of(
            pod.getMetadata().getNamespace(),
            orEmpty(pod.getMetadata().getLabels()),
            orEmpty(pod.getMetadata().getAnnotations()))
        : null;
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return Objects.requireNonNullElseGet(map, Map::of);
  }
}
