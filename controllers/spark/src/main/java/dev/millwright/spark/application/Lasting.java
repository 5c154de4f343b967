package dev.millwright.spark.application;

import static dev.millwright.common.condition.ConditionType.DEGRADED;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.condition.Observation;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.application.plan.SpecHash;
import dev.millwright.spark.application.reason.ApplicationReason;
import dev.millwright.spark.apply.LastingWriter;
import dev.millwright.spark.desired.LastingObjects;
import dev.millwright.spark.desired.Owner;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what outlives attempts in step with the spec: it is there before a driver is, follows
 * changes, and goes before the status says that no driver will follow. A cluster without any of it
 * sees no request of this.
 */
public final class Lasting {
  private Lasting() {}

  /** Before an attempt begins. */
  static List<Observation> begin(Situation situation, KubernetesClient client) {
    Owner owner = Owner.of(situation.application());
    return told(
        situation, LastingWriter.apply(owner, LastingObjects.of(owner, situation.spec()), client));
  }

  /**
   * After a change of the spec. While a change of class {@code restart} waits for the next attempt
   * all of it waits: a path in front of the UI must be the one that the driver was started with.
   */
  static List<Observation> changed(Situation situation, KubernetesClient client) {
    SparkApplicationStatus status = situation.status();
    AttemptStatus active = situation.active();
    boolean waits = active != null && !SpecHash.of(situation.spec()).equals(active.specHash());
    if (status == null || waits) {
      return List.of();
    }
    Owner owner = Owner.of(situation.application());
    List<HasMetadata> wanted =
        rests(status) || situation.suspended()
            ? List.of()
            : LastingObjects.of(owner, situation.spec());
    List<String> refused = LastingWriter.apply(owner, wanted, client);
    LastingWriter.remove(owner, wanted, client);
    return told(situation, refused);
  }

  /** Before this is written. */
  static void leave(Situation situation, SparkApplicationStatus next, KubernetesClient client) {
    SparkApplicationStatus before = situation.status();
    if (!rests(next) || before == null || rests(before)) {
      return;
    }
    Owner owner = Owner.of(situation.application());
    boolean seen = Objects.equals(before.observedGeneration(), next.observedGeneration());
    if (!seen || !LastingObjects.of(owner, situation.spec()).isEmpty()) {
      LastingWriter.remove(owner, List.of(), client);
    }
  }

  private static boolean rests(@Nullable SparkApplicationStatus status) {
    return status != null
        && (status.completionTime() != null || status.state() == ApplicationState.Suspended);
  }

  private static List<Observation> told(Situation situation, List<String> refused) {
    if (!refused.isEmpty()) {
      return List.of(
          Observation.isTrue(
              DEGRADED, ApplicationReason.UI_OR_BUDGET_REFUSED, String.join(" ", refused)));
    }
    SparkApplicationStatus status = situation.status();
    boolean was =
        Conditions.find(status == null ? null : status.conditions(), DEGRADED).isPresent();
    ApplicationReason reason = ApplicationReason.UI_AND_BUDGET_MADE;
    return was ? List.of(Observation.isFalse(DEGRADED, reason, reason.meaning())) : List.of();
  }
}
