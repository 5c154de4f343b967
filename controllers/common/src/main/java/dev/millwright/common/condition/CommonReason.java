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

  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Mark> marks;

  CommonReason(String meaning, Mark... marks) {
    this.meaning = meaning;
    this.marks = List.of(marks);
  }

  @Override
  public List<Mark> marks() {
    return marks;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String cure() {
    return "";
  }
}
