package dev.millwright.spark.application;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.spark.application.gather.Preparation;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.application.plan.SpecHash;
import dev.millwright.spark.application.reason.ApplicationCondition;
import dev.millwright.spark.application.reason.ApplicationReason;
import dev.millwright.spark.apply.PodGroups;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.launch.LaunchRequest;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Leads the PodGroup of an attempt that a queue of Volcano let in: what it holds room for follows
 * its executors, and it goes with its driver. An attempt without a queue sees no request of this.
 */
public final class GangKeeper {
  private final Preparation preparation;

  /** Reads requests of attempts by this. */
  public GangKeeper(Preparation preparation) {
    this.preparation = preparation;
  }

  /**
   * Takes the group to the stage of its executors, whose counts have changed. After a change of
   * class {@code restart} it stays as it is: what the spec says then is the next attempt's.
   */
  void follow(Situation situation, KubernetesClient client) {
    AttemptStatus attempt = situation.active();
    SparkApplication application = situation.application();
    if (attempt == null
        || !isLetIn(situation.status())
        || !SpecHash.of(situation.spec()).equals(attempt.specHash())) {
      return;
    }
    LaunchRequest request = preparation.of(application, attempt).request();
    if (request == null) {
      return;
    }
    int running = Objects.requireNonNullElse(situation.executors().running(), 0);
    PodGroups.follow(Owner.of(application), request, attempt.number(), running, client);
  }

  /** Before it is written that the attempt is over. */
  void leave(Situation situation, SparkApplicationStatus next, KubernetesClient client) {
    AttemptStatus active = situation.active();
    AttemptStatus last = next.attempt();
    if (active != null
        && last != null
        && last.completionTime() != null
        && isLetIn(situation.status())) {
      PodGroups.delete(Owner.of(situation.application()), active, client);
    }
  }

  private static boolean isLetIn(@Nullable SparkApplicationStatus status) {
    return Conditions.find(
            status == null ? null : status.conditions(), ApplicationCondition.ADMITTED)
        .filter(admitted -> admitted.reason().equals(ApplicationReason.ENFORCED.word()))
        .isPresent();
  }
}
