package dev.millwright.spark.apply;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.desired.gang.GangStage;
import dev.millwright.spark.desired.gang.VolcanoPodGroup;
import dev.millwright.spark.launch.LaunchRequest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Objects;

/** Leads the PodGroup of an attempt that a queue of Volcano let in. */
public final class PodGroups {
  private PodGroups() {}

  /**
   * Takes the group to the stage of its executors; nothing where there is none.
   *
   * @param owner whose attempt it is
   * @param request of the attempt
   * @param attempt its number
   * @param running how many executors run
   */
  public static void follow(
      Owner owner, LaunchRequest request, int attempt, int running, KubernetesClient client) {
    GenericKubernetesResource group =
        client
            .genericKubernetesResources(ForeignKinds.POD_GROUP)
            .inNamespace(owner.namespace())
            .withName(VolcanoPodGroup.name(request.names()))
            .get();
    GangStage stage = group == null ? null : VolcanoPodGroup.stage(group);
    if (stage == null) {
      return;
    }
    VolcanoPodGroup.follow(group, request, owner, attempt, stage, running)
        .ifPresent(
            changed ->
                ForeignKinds.resource(changed, client)
                    .fieldManager(SparkController.NAME)
                    .forceConflicts()
                    .serverSideApply());
  }

  /** Gives its room back; nothing where there is none. */
  public static void delete(Owner owner, AttemptStatus attempt, KubernetesClient client) {
    String driver = Objects.requireNonNullElse(attempt.driverPodName(), "");
    client
        .genericKubernetesResources(ForeignKinds.POD_GROUP)
        .inNamespace(owner.namespace())
        .withName(VolcanoPodGroup.nameBeside(driver))
        .delete();
  }
}
