package dev.millwright.spark.apply;

import dev.millwright.common.kubernetes.FailureWords;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.desired.LastingObjects;
import dev.millwright.spark.desired.Owner;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.ArrayList;
import java.util.List;

/** Writes what outlives attempts. All of it can be repeated; what others own stays as it is. */
public final class LastingWriter {
  private LastingWriter() {}

  /**
   * Makes them as they are wanted.
   *
   * @return a sentence for each that was refused for good
   * @throws KubernetesClientException the API server could not be asked, or is too busy
   */
  public static List<String> apply(Owner owner, List<HasMetadata> wanted, KubernetesClient client) {
    List<String> refused = new ArrayList<>();
    for (HasMetadata object : wanted) {
      try {
        HasMetadata found = ForeignKinds.resource(object, client).get();
        if (found != null && !Answers.isOwnedBy(found, owner.uid())) {
          refused.add(
              "%s %s exists and belongs to somebody else; delete it, or give this %s another name."
                  .formatted(object.getKind(), object.getMetadata().getName(), owner.kind()));
          continue;
        }
        ForeignKinds.resource(object, client)
            .fieldManager(SparkController.NAME)
            .forceConflicts()
            .serverSideApply();
      } catch (KubernetesClientException e) {
        if (!Answers.isForGood(e)) {
          throw e;
        }
        refused.add(
            "%s %s: %s"
                .formatted(object.getKind(), object.getMetadata().getName(), FailureWords.of(e)));
      }
    }
    return refused;
  }

  /**
   * Deletes those that are wanted no more.
   *
   * @param wanted those that stay
   */
  public static void remove(Owner owner, List<HasMetadata> wanted, KubernetesClient client) {
    for (HasMetadata object : LastingObjects.everyName(owner)) {
      boolean stays = wanted.stream().anyMatch(other -> other.getKind().equals(object.getKind()));
      if (!stays) {
        HasMetadata found = ForeignKinds.resource(object, client).get();
        if (found != null && Answers.isOwnedBy(found, owner.uid())) {
          ForeignKinds.resource(object, client).delete();
        }
      }
    }
  }
}
