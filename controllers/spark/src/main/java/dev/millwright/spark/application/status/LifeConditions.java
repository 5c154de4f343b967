package dev.millwright.spark.application.status;

import static dev.millwright.spark.application.reason.ApplicationCondition.FAILED;
import static dev.millwright.spark.application.reason.ApplicationCondition.RUNNING;
import static dev.millwright.spark.application.reason.ApplicationCondition.SUCCEEDED;
import static dev.millwright.spark.application.reason.ApplicationCondition.SUSPENDED;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Observation;
import java.util.List;

/** What a standing says in conditions. */
final class LifeConditions {
  private LifeConditions() {}

  static List<Observation> of(Standing standing) {
    return List.of(
        told(RUNNING, standing, standing.state() == ApplicationState.Running, true),
        told(SUCCEEDED, standing, standing.state() == ApplicationState.Succeeded, false),
        told(FAILED, standing, standing.state() == ApplicationState.Failed, false),
        told(SUSPENDED, standing, standing.state() == ApplicationState.Suspended, false),
        told(ConditionType.RECONCILING, standing, standing.busy(), false),
        told(ConditionType.STALLED, standing, standing.stuck(), false));
  }

  /** The whole message stands where it belongs: eight repeats of it would be most of the status. */
  private static Observation told(String type, Standing standing, boolean holds, boolean always) {
    String message = holds || always ? standing.message() : "It is " + standing.state() + ".";
    return holds
        ? Observation.isTrue(type, standing.reason(), message)
        : Observation.isFalse(type, standing.reason(), message);
  }
}
