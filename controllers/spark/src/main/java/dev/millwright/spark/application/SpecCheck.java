package dev.millwright.spark.application;

import static dev.millwright.common.condition.ConditionType.ACCEPTED;
import static dev.millwright.common.condition.ConditionType.RESOLVED_REFS;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.api.spark.UpdatePolicy;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.status.OutcomeConditions;
import dev.millwright.spark.application.gather.Preparation;
import dev.millwright.spark.application.gather.Prepared;
import dev.millwright.spark.application.plan.Attempts;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.application.plan.SpecHash;
import dev.millwright.spark.application.policy.Verdict;
import dev.millwright.spark.application.reason.ApplicationReason;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is to be said of a spec. */
public final class SpecCheck {
  private final Preparation preparation;

  /** Prepares an attempt to see whether it could be made. */
  public SpecCheck(Preparation preparation) {
    this.preparation = preparation;
  }

  /**
   * Of a spec that nothing was said of yet; empty where all was said already. What of a change
   * takes effect at once does so here.
   */
  List<Observation> changed(Situation situation, Context<SparkApplication> context) {
    SparkApplication application = situation.application();
    SparkApplicationStatus status = situation.status();
    Long generation = application.getMetadata().getGeneration();
    if (status != null && Objects.equals(status.observedGeneration(), generation)) {
      return List.of();
    }
    AttemptStatus active = situation.active();
    if (active != null
        && situation.spec().updatePolicy() == UpdatePolicy.Refuse
        && !SpecHash.of(situation.spec()).equals(active.specHash())) {
      ApplicationReason reason = ApplicationReason.UPDATE_REFUSED;
      return List.of(Observation.isFalse(ACCEPTED, reason, reason.sentence()));
    }
    List<Observation> told =
        of(preparation.of(application, Attempts.begin(application, 1, situation.now())));
    if (told.getFirst().status() == Observation.Status.TRUE) {
      told.addAll(Lasting.changed(situation, context.getClient()));
    }
    return told;
  }

  /** Of an attempt that was prepared. */
  static List<Observation> of(Prepared prepared) {
    List<Observation> all = new ArrayList<>();
    switch (prepared.verdict()) {
      case Verdict.Refused(var message) ->
          all.add(Observation.isFalse(ACCEPTED, ApplicationReason.CONF_REFUSED, message));
      case Verdict.Unresolved(var message) -> {
        all.add(OutcomeConditions.accepted());
        all.add(Observation.isFalse(RESOLVED_REFS, ApplicationReason.REFERENCE_MISSING, message));
      }
      case Verdict.Fit() -> {
        all.add(OutcomeConditions.accepted());
        all.add(
            Observation.isTrue(
                RESOLVED_REFS, ApplicationReason.RESOLVED, ApplicationReason.RESOLVED.meaning()));
      }
    }
    return all;
  }
}
