package dev.millwright.common.status;

import static dev.millwright.common.condition.ConditionType.ACCEPTED;
import static dev.millwright.common.condition.ConditionType.PROGRAMMED;
import static dev.millwright.common.condition.ConditionType.READY;
import static dev.millwright.common.condition.ConditionType.RECONCILING;
import static dev.millwright.common.condition.ConditionType.STALLED;
import static dev.millwright.common.condition.Observation.isFalse;
import static dev.millwright.common.condition.Observation.isTrue;

import dev.millwright.common.condition.CommonReason;
import dev.millwright.common.condition.Mark;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.outcome.Outcome;
import java.time.Duration;
import java.util.List;

/**
 * What an outcome says in the common conditions. A kind puts what it measured itself after these,
 * and the later one of a type counts.
 *
 * <p>{@code Reconciling} and {@code Stalled} follow kstatus: the first while the controller works
 * or retries, the second when only a person can help.
 */
public final class OutcomeConditions {
  /** Reason where there is nothing more to say. */
  public static final String DONE = CommonReason.DONE.word();

  /** Reason of a valid spec. */
  public static final String VALID = CommonReason.VALID.word();

  private static final String ANY = "Any";

  private OutcomeConditions() {}

  /** The common conditions of an outcome. */
  public static List<Observation> of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Proceed() ->
          List.of(
              accepted(),
              isTrue(PROGRAMMED, DONE, "Everything the spec asks for is written."),
              isTrue(READY, DONE, "It works."),
              notReconciling(),
              notStalled());
      case Outcome.Wait(var reason, var message, var after) ->
          List.of(
              accepted(),
              isFalse(PROGRAMMED, reason, message),
              isFalse(READY, reason, message),
              isTrue(RECONCILING, reason, message),
              notStalled());
      // Neither Programmed nor Ready: what runs keeps running with the last good spec.
      case Outcome.Rejected(var reason, var message) ->
          List.of(
              isFalse(ACCEPTED, reason, message),
              notReconciling(),
              isTrue(STALLED, reason, message));
      // Not Ready: that an attempt failed says nothing about what already runs.
      case Outcome.Failed(var reason, var message, var cause) ->
          List.of(
              isFalse(PROGRAMMED, reason, message),
              isTrue(RECONCILING, reason, message),
              notStalled());
    };
  }

  /** Conditions that carry the reason of a spec that is refused. */
  public static List<Mark> ofRejected() {
    return marks(new Outcome.Rejected(ANY, ""));
  }

  /** Conditions that carry the reason of a wait. */
  public static List<Mark> ofWait() {
    return marks(new Outcome.Wait(ANY, "", Duration.ZERO));
  }

  /** Conditions that carry the reason of a failure. */
  public static List<Mark> ofFailed() {
    return marks(new Outcome.Failed(ANY, "", new IllegalStateException()));
  }

  private static List<Mark> marks(Outcome outcome) {
    return of(outcome).stream()
        .filter(observation -> observation.reason().equals(ANY))
        .map(observation -> new Mark(observation.type(), observation.status()))
        .toList();
  }

  /** What every outcome but a refusal says of the spec, once all rules have passed. */
  public static Observation accepted() {
    return isTrue(ACCEPTED, VALID, "The spec is valid.");
  }

  private static Observation notReconciling() {
    return isFalse(RECONCILING, DONE, "Nothing is under way.");
  }

  private static Observation notStalled() {
    return isFalse(STALLED, DONE, "Nothing waits for a person.");
  }
}
