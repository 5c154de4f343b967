package dev.millwright.common.condition;

import static dev.millwright.common.condition.ConditionType.ACCEPTED;
import static dev.millwright.common.condition.ConditionType.PROGRAMMED;
import static dev.millwright.common.condition.ConditionType.READY;
import static dev.millwright.common.condition.ConditionType.RECONCILING;
import static dev.millwright.common.condition.ConditionType.RESOLVED_REFS;
import static dev.millwright.common.condition.ConditionType.STALLED;

import java.util.List;

/** Reasons that every kind gives when there is nothing more to say. */
public enum CommonReason implements Reason {
  VALID("The spec is valid.", Mark.yes(ACCEPTED)),
  DONE(
      "Nothing is left to do.",
      Mark.yes(RESOLVED_REFS),
      Mark.yes(PROGRAMMED),
      Mark.yes(READY),
      Mark.no(RECONCILING),
      Mark.no(STALLED));

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy
  private final Text text;

  CommonReason(String meaning, Mark... marks) {
    text = new Text(meaning, "", List.of(marks));
  }

  @Override
  public Text text() {
    return text;
  }
}
