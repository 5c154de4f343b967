package dev.millwright.queues.reason;

import dev.millwright.common.condition.ConditionType.Meaning;
import java.util.List;

/** Conditions of a queue beside the common ones. */
public final class QueueCondition {
  /** The back end was read back, and has what the spec says. */
  public static final String ENFORCED = "Enforced";

  private QueueCondition() {}

  /** What each of them means. */
  public static List<Meaning> meanings() {
    return List.of(
        new Meaning(ENFORCED, "The back end was read back, and has what the spec says."));
  }
}
