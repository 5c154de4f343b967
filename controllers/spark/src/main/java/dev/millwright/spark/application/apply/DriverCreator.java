package dev.millwright.spark.application.apply;

import dev.millwright.common.kubernetes.FailureWords;
import dev.millwright.spark.application.reason.ApplicationReason;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Set;

/** Creates the objects of an attempt where they are not there yet, in their order. */
public final class DriverCreator {
  /** Asking again at once would give the same answer: quota, webhook, role, invalid object. */
  private static final Set<Integer> FOR_GOOD =
      Set.of(
          HttpURLConnection.HTTP_BAD_REQUEST,
          HttpURLConnection.HTTP_FORBIDDEN,
          HttpURLConnection.HTTP_NOT_FOUND,
          HttpURLConnection.HTTP_ENTITY_TOO_LARGE,
          422);

  private DriverCreator() {}

  /**
   * Creates what is missing. What was made before a crash is recognised by its owner.
   *
   * @param objects with their owner, in order
   * @param owner uid of the application
   * @throws KubernetesClientException the API server could not be asked, or is too busy
   */
  public static Created create(List<HasMetadata> objects, String owner, KubernetesClient client) {
    for (HasMetadata object : objects) {
      try {
        client.resource(object).create();
      } catch (KubernetesClientException e) {
        if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
          if (!isOurs(client.resource(object).get(), owner)) {
            return new Created.Refused(
                ApplicationReason.RECREATED_BY_OTHERS.word(),
                "%s %s: %s"
                    .formatted(
                        object.getKind(),
                        object.getMetadata().getName(),
                        ApplicationReason.RECREATED_BY_OTHERS.sentence()));
          }
        } else if (FOR_GOOD.contains(e.getCode())) {
          return new Created.Refused(
              ApplicationReason.SUBMISSION_FAILED.word(), FailureWords.of(e));
        } else {
          throw e;
        }
      }
    }
    return new Created.Done();
  }

  /** Also of one that vanished between the two calls: the next look will miss it. */
  private static boolean isOurs(HasMetadata found, String owner) {
    return found == null
        || found.getMetadata().getOwnerReferences().stream()
            .anyMatch(reference -> owner.equals(reference.getUid()));
  }
}
