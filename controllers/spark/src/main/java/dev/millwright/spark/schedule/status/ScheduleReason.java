package dev.millwright.spark.schedule.status;

import static dev.millwright.common.condition.ConditionType.READY;
import static dev.millwright.common.condition.ConditionType.RECONCILING;

import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Mark;
import dev.millwright.common.condition.Reason;
import dev.millwright.common.status.OutcomeConditions;
import java.util.ArrayList;
import java.util.List;

/** Why a SparkSchedule stands as it does, and what its events tell. */
public enum ScheduleReason implements Reason {
  SCHEDULED("Its next run has a time.", "", Mark.yes(READY), Mark.no(ScheduleReason.CONDITION)),
  SUSPENDED(
      "It is suspended: no run begins, and those that go are left alone.",
      "Set `spec.suspend` to false; of the runs missed by then `catchUpLimit` are made.",
      Mark.yes(READY),
      Mark.yes(ScheduleReason.CONDITION)),
  REPLACING(
      "A run is due and waits until the one that goes is deleted with its pods.",
      "If it stays, see what keeps that SparkApplication: its finalizers, or a pod on a lost node.",
      Mark.yes(RECONCILING)),
  BAD_SCHEDULE(
      "`spec.schedule` is nothing that cron knows.",
      "Correct the field of it that the message names.",
      rejected()),
  NEVER_DUE(
      "`spec.schedule` names a day that no month has.",
      "Correct its day of the month, or its month.",
      rejected()),
  UNKNOWN_TIME_ZONE(
      "`spec.timeZone` is no time zone that the controller knows.",
      "Write its full name in the IANA's list; zones newer than the controller need a newer one.",
      rejected()),
  NAME_TAKEN(
      "A run is due, and a SparkApplication that is not of this schedule has its name.",
      "Delete that SparkApplication, or give the schedule another name.",
      OutcomeConditions.ofFailed()),
  RECONCILE_FAILED(
      "An attempt failed; it is tried again, and a run that is due is made then.",
      "The message names who refused and why; read the log of the controller if it stays.",
      OutcomeConditions.ofFailed()),
  RUN_LEFT_OUT(
      "A run was due while another went, and `concurrencyPolicy` is Forbid.",
      "Choose another policy, or fewer times, if runs take longer than they may.",
      List.of()),
  RUNS_MISSED(
      "Times passed without a run, and are beyond `catchUpLimit` or `startingDeadlineSeconds`.",
      "Raise these if such runs shall be made late.",
      List.of()),
  RUN_REPLACED(
      "A run that went was deleted because the next was due, and `concurrencyPolicy` is Replace.",
      "Choose another policy, or fewer times, if runs take longer than they may.",
      List.of()),
  RUN_REMOVED(
      "A run that was Rejected before it began was deleted because the next was due.",
      "Correct what its last state told, in `spec.template`.",
      List.of());

  /** Condition: whether it rests because it was asked to. */
  public static final String CONDITION = "Suspended";

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy
  private final Text text;

  ScheduleReason(String meaning, String cure, Mark... marks) {
    this(meaning, cure, List.of(marks));
  }

  ScheduleReason(String meaning, String cure, List<Mark> marks) {
    text =
        new Text(
            meaning,
            cure,
            marks.stream().filter(mark -> !mark.type().equals(ConditionType.PROGRAMMED)).toList());
  }

  private static List<Mark> rejected() {
    List<Mark> marks = new ArrayList<>(OutcomeConditions.ofRejected());
    marks.add(Mark.no(READY));
    return List.copyOf(marks);
  }

  @Override
  public Text text() {
    return text;
  }
}
