package dev.millwright.queues.yunikorn.observe;

import dev.millwright.queues.yunikorn.document.DocumentQueue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a pod says of the application that it is of. Source: YuniKorn's shim, {@code
 * pkg/common/utils/utils.go}.
 *
 * @param application its id
 * @param namespace of the pod
 * @param queue path of the queue that it names
 */
public record Submission(String application, String namespace, String queue) {
  private static final String ROOTED = DocumentQueue.ROOT + ".";
  private static final String APPLICATION = "yunikorn.apache.org/app-id";
  private static final String QUEUE = "yunikorn.apache.org/queue";

  /** By the labels and annotations of a pod; null where it names no application or no queue. */
  public static @Nullable Submission of(
      String namespace, Map<String, String> labels, Map<String, String> annotations) {
    String application =
        first(
            labels.get(APPLICATION),
            annotations.get(APPLICATION),
            labels.get("applicationId"),
            labels.get("spark-app-selector"));
    String queue = first(labels.get(QUEUE), annotations.get(QUEUE), labels.get("queue"));
    return application.isEmpty() || queue.isEmpty()
        ? null
        : new Submission(application, namespace, path(queue));
  }

  private static String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /** What is no path is one name below the root. */
  private static String path(String queue) {
    return queue.startsWith(ROOTED) ? queue : ROOTED + queue.replace(".", "_dot_");
  }
}
