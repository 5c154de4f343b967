package dev.millwright.spark.application.apply;

import dev.millwright.common.kubernetes.FailureWords;
import dev.millwright.spark.application.reason.ApplicationReason;
import dev.millwright.spark.apply.Answers;
import dev.millwright.spark.apply.ForeignKinds;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.List;

/** Creates the objects of an attempt where they are not there yet, in their order. */
public final class DriverCreator {
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
        ForeignKinds.resource(object, client).create();
      } catch (KubernetesClientException e) {
        if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
          if (!isOurs(ForeignKinds.resource(object, client).get(), owner)) {
            return new Created.Refused(
                ApplicationReason.RECREATED_BY_OTHERS.word(),
                "%s %s: %s"
                    .formatted(
                        object.getKind(),
                        object.getMetadata().getName(),
                        ApplicationReason.RECREATED_BY_OTHERS.sentence()));
          }
        } else if (Answers.isForGood(e)) {
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
    return found == null || Answers.isOwnedBy(found, owner);
  }
}
