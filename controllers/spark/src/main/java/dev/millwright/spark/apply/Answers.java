package dev.millwright.spark.apply;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.Set;

/** What the API server's answers mean. */
public final class Answers {
  /** Asking again at once would give the same: quota, webhook, role, kind or object invalid. */
  private static final Set<Integer> FOR_GOOD =
      Set.of(
          HttpURLConnection.HTTP_BAD_REQUEST,
          HttpURLConnection.HTTP_FORBIDDEN,
          HttpURLConnection.HTTP_NOT_FOUND,
          HttpURLConnection.HTTP_ENTITY_TOO_LARGE,
          422);

  private Answers() {}

  /** Whether asking again would not help. */
  public static boolean isForGood(KubernetesClientException answer) {
    return FOR_GOOD.contains(answer.getCode());
  }

  /** Whether an object belongs to the custom resource with this uid. */
  public static boolean isOwnedBy(HasMetadata object, String uid) {
    return object.getMetadata().getOwnerReferences().stream()
        .anyMatch(reference -> uid.equals(reference.getUid()));
  }
}
