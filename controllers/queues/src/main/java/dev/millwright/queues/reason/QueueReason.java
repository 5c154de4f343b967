package dev.millwright.queues.reason;

import static dev.millwright.common.condition.ConditionType.ACCEPTED;
import static dev.millwright.common.condition.ConditionType.PROGRAMMED;
import static dev.millwright.common.condition.ConditionType.RECONCILING;
import static dev.millwright.common.condition.ConditionType.RESOLVED_REFS;
import static dev.millwright.common.condition.ConditionType.STALLED;
import static dev.millwright.queues.reason.QueueCondition.ENFORCED;

import dev.millwright.common.condition.Mark;
import dev.millwright.common.condition.Reason;
import java.util.List;

/** Why a queue stands as it does, and what its events tell. */
public enum QueueReason implements Reason {
  BACK_END_FOUND("Its back end is there.", "", Mark.yes(RESOLVED_REFS)),
  BACK_END_NOT_FOUND(
      "`spec.backend` of its top queue names a QueueBackend that is not there.",
      "Create it, or correct the name.",
      unresolved()),
  NO_BACK_END(
      "There is no QueueBackend at all.", "Create one, like `spec: {volcano: {}}`.", unresolved()),
  BACK_END_UNCLEAR(
      "Several QueueBackends are there, none of them or several say `default: true`, and the top"
          + " queue names none.",
      "Name one in `spec.backend` of the top queue, or let exactly one say `default: true`.",
      unresolved()),
  UNKNOWN_PARENT(
      "The queue in `spec.parent` is not there.",
      "Create it, correct the name, or leave `parent` out for the root.",
      refused()),
  CYCLE("Its parents lead back to itself.", "Change the parent of one of them.", refused()),
  TOO_DEEP(
      "It has more levels above it than any back end bears.", "Hang it further up.", refused()),
  PARENT_REFUSED(
      "A queue above it is refused, so nothing below that one is carried.",
      "Put that queue right.",
      refused()),
  UNCOUNTABLE(
      "An amount is negative, finer than schedulers count, or larger than they can.",
      "Write whole thousandths of a CPU, and whole pieces of all else.",
      refused()),
  RESERVED_OVER_GUARANTEED(
      "More is reserved than is guaranteed.", "Lower the one or raise the other.", refused()),
  GUARANTEED_OVER_MAX(
      "More is guaranteed than the queue, or one above it, may use.",
      "Lower the one or raise the other.",
      refused()),
  CHILDREN_OVER_RESERVED(
      "More is reserved for the queues below than for this one.",
      "Raise its `reserved`, lower theirs, or leave its own out.",
      refused()),
  CHILDREN_OVER_GUARANTEED(
      "The queues below are guaranteed more than this one.",
      "Raise its `guaranteed`, lower theirs, or leave its own out.",
      refused()),
  CHILDREN_OVER_MAX(
      "The queues below are guaranteed more than this one may use.",
      "Raise its `max`, or lower what they are guaranteed.",
      refused()),
  NOT_EXACT(
      "`fidelity` is Strict, and the back end does not do all that the spec says to the letter.",
      "Leave out the field that the message names, or set `fidelity` to BestEffort.",
      refused()),
  UNREADABLE_NAME(
      "A user or group in `submitters` or `limits` has no visible name.",
      "Write its name without white space around it, on one line.",
      refused()),
  NAME_TAKEN(
      "The back end has a queue of this name that is somebody else's.",
      "Delete that one, or give the BatchQueue another name.",
      blocked()),
  PARENT_ABSENT(
      "The queue above it is not in the back end yet.",
      "See the conditions of that one.",
      blocked()),
  PARENT_HAS_WORK(
      "The queue above it still has work, and one with queues below may have none.",
      "Let the work end, or move it to another queue.",
      blocked()),
  DEEPER_THAN_BACK_END("It is deeper than its back end allows.", "Hang it further up.", blocked()),
  NO_ROOM(
      "Queues above or beside it in the back end leave no room for it yet.",
      "See the conditions of the queue that the message names.",
      blocked()),
  NEEDED_BELOW(
      "Queues below it in the back end still need more than it is to have.",
      "See the conditions of the queues that the message names.",
      blocked()),
  HAS_QUEUES_BELOW(
      "It is to go, and queues are below it.", "Delete or move those first.", blocked()),
  HAS_WORK("It is to go, and work is in it.", "Let the work end, or delete it.", blocked()),
  REFUSED_BY_BACK_END(
      "The back end, or an admission in front of it, does not take the queue, or a change of it; what"
          + " was confirmed before holds.",
      "See what the message says and edit the queue, or one that was changed with it; it is not"
          + " tried again before.",
      List.of(Mark.no(PROGRAMMED), Mark.no(ENFORCED), Mark.yes(RECONCILING), Mark.yes(STALLED))),
  TAKEN_BACK(
      "The back end refused a change that this queue is part of, so all of the change was taken"
          + " back; what was confirmed before holds.",
      "The message names what was refused and which revision holds; edit one of the queues of the"
          + " change.",
      Mark.no(PROGRAMMED),
      Mark.no(ENFORCED),
      Mark.yes(STALLED)),
  PLANNED(
      "`spec.changes` of its QueueBackend is Plan, so its change is shown there and not written.",
      "Look at `status.plan` of the QueueBackend, and set `changes` to Apply.",
      blocked()),
  MOVING(
      "It goes to another back end: the former one drains it and takes it out, and then it is in the"
          + " new one.",
      "Let its work end; the message names who holds it.",
      blocked()),
  IN_TRANSITION(
      "The back end takes no change of the queue while it is being closed.",
      "Let its work end, or open it again.",
      blocked()),
  DELETING(
      "It is deleted once nothing is in it or below it any more; it takes no new work.",
      "Let the work end, or delete it; delete the queues below.",
      blocked()),
  AWAITING_BACK_END(
      "All is written, and the back end has not confirmed it yet.",
      "If it stays, see whether the scheduler and its controller run.",
      Mark.no(ENFORCED),
      Mark.yes(RECONCILING)),
  DRIFTED(
      "Somebody changed the queue in the back end, and `drift` is Report.",
      "Take the change back there, write it into the BatchQueue, or set `drift` to Repair.",
      Mark.no(PROGRAMMED),
      Mark.no(ENFORCED),
      Mark.yes(STALLED)),
  READ_BACK("The back end has it as the spec says.", "", Mark.yes(ENFORCED)),
  BACK_END_FAILED(
      "The back end could not be read or written; it is tried again.",
      "The message names who refused and why; read the log of the controller if it stays.",
      Mark.no(PROGRAMMED),
      Mark.unknown(ENFORCED),
      Mark.yes(RECONCILING)),
  REPAIRED(
      "Somebody had changed the queue in the back end, and it was put right.",
      "Change the BatchQueue instead.",
      List.of());

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy
  private final Text text;

  QueueReason(String meaning, String cure, Mark... marks) {
    this(meaning, cure, List.of(marks));
  }

  QueueReason(String meaning, String cure, List<Mark> marks) {
    text = new Text(meaning, cure, marks);
  }

  private static List<Mark> refused() {
    return List.of(Mark.no(ACCEPTED), Mark.no(ENFORCED), Mark.yes(STALLED));
  }

  private static List<Mark> unresolved() {
    return List.of(
        Mark.no(RESOLVED_REFS), Mark.no(PROGRAMMED), Mark.no(ENFORCED), Mark.yes(RECONCILING));
  }

  private static List<Mark> blocked() {
    return List.of(Mark.no(PROGRAMMED), Mark.no(ENFORCED), Mark.yes(RECONCILING));
  }

  @Override
  public Text text() {
    return text;
  }
}
