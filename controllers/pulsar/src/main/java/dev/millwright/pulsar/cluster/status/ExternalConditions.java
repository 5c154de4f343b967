package dev.millwright.pulsar.cluster.status;

import static dev.millwright.common.condition.ConditionType.PROGRAMMED;
import static dev.millwright.common.condition.ConditionType.READY;
import static dev.millwright.common.condition.ConditionType.RESOLVED_REFS;

import dev.millwright.common.condition.Observation;
import dev.millwright.common.status.OutcomeConditions;
import dev.millwright.pulsar.cluster.gather.ExternalFacts;
import dev.millwright.pulsar.cluster.reason.State;
import java.util.List;

/** What a cluster that someone else runs says of itself. */
public final class ExternalConditions {

  private static final String CREDENTIALS =
      "Put a token that may read broker health under the key token of the Secret that spec.external.credentials names.";

  private ExternalConditions() {}

  /** From what was asked and answered. */
  public static List<Observation> of(ExternalFacts facts) {
    String missing = facts.missing();
    if (missing != null) {
      return List.of(
          Observation.isFalse(RESOLVED_REFS, State.SECRET_NOT_FOUND, missing),
          Observation.isFalse(READY, State.SECRET_NOT_FOUND, missing),
          Health.safe(facts.measured()));
    }
    return List.of(
        Observation.isTrue(
            RESOLVED_REFS, OutcomeConditions.DONE, "Everything the spec refers to exists."),
        Observation.isTrue(PROGRAMMED, State.EXTERNAL, "Someone else runs this cluster."),
        Health.brokers(facts.measured().brokers(), CREDENTIALS)
            .orElseGet(
                () ->
                    Observation.isTrue(
                        READY, State.MEASURED, "A broker wrote and read a message.")),
        facts.measured().underReplicated() == null
            ? Health.safeNotTold()
            : Health.safe(facts.measured()));
  }
}
