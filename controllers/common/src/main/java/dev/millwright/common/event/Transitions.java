package dev.millwright.common.event;

import dev.millwright.api.common.Condition;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.event.Happening.Severity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened between two condition lists. Pure. */
public final class Transitions {
  /** Conditions whose {@code True} is the bad news. */
  private static final Set<String> BAD_WHEN_TRUE =
      Set.of(ConditionType.DEGRADED, ConditionType.STALLED);

  /** Say the same as another condition at the same time. */
  private static final Set<String> UNTOLD =
      Set.of(ConditionType.RECONCILING, ConditionType.STALLED, ConditionType.PROGRAMMED);

  private Transitions() {}

  /**
   * One happening for each condition whose status turned. Of an object without a status before,
   * only what is wrong is told, and not that it is not ready yet.
   */
  public static List<Happening> between(@Nullable List<Condition> before, List<Condition> after) {
    return after.stream()
        .filter(condition -> !UNTOLD.contains(condition.type()))
        .filter(condition -> turned(before, condition))
        .map(Transitions::happening)
        .toList();
  }

  private static boolean turned(@Nullable List<Condition> before, Condition now) {
    return Conditions.find(before, now.type())
        .map(old -> !old.status().equals(now.status()))
        .orElseGet(() -> isKnownBad(now) && !now.type().equals(ConditionType.READY));
  }

  private static Happening happening(Condition condition) {
    return new Happening(
        isBad(condition) ? Severity.Warning : Severity.Normal,
        condition.reason(),
        "%s is %s: %s".formatted(condition.type(), condition.status(), condition.message()),
        condition.type() + condition.status() + condition.lastTransitionTime());
  }

  private static boolean isBad(Condition condition) {
    return BAD_WHEN_TRUE.contains(condition.type()) == Conditions.holds(condition);
  }

  private static boolean isKnownBad(Condition condition) {
    return isBad(condition) && !condition.status().equals(Observation.Status.UNKNOWN.text());
  }
}
