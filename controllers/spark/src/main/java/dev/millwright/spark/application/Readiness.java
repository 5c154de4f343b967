package dev.millwright.spark.application;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.common.condition.Observation;
import dev.millwright.spark.queue.plan.GangClaim;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an attempt can be made. */
public sealed interface Readiness {

  /** What is to be said of spec, references and queue. */
  List<Observation> checked();

  /**
   * It can.
   *
   * @param checked what is to be said
   * @param objects with their owner, in the order in which to create them
   * @param driverPod name of the last of them
   * @param claim what it asks of a queue that gathers gangs pod by pod; null where there is nothing
   *     to wait for
   */
  record Ready(
      List<Observation> checked,
      List<HasMetadata> objects,
      String driverPod,
      @Nullable GangClaim claim)
      implements Readiness {}

  /**
   * It cannot.
   *
   * @param checked what is to be said
   * @param state what the application is meanwhile
   * @param why the one of {@code checked} that holds it back
   */
  record Held(List<Observation> checked, ApplicationState state, Observation why)
      implements Readiness {}
}
