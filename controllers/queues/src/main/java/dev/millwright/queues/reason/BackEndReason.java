package dev.millwright.queues.reason;

import static dev.millwright.common.condition.ConditionType.ACCEPTED;
import static dev.millwright.common.condition.ConditionType.DEGRADED;
import static dev.millwright.common.condition.ConditionType.READY;
import static dev.millwright.common.condition.ConditionType.RECONCILING;
import static dev.millwright.common.condition.ConditionType.STALLED;

import dev.millwright.common.condition.Mark;
import dev.millwright.common.condition.Reason;
import java.util.List;

/** Why a back end stands as it does. */
public enum BackEndReason implements Reason {
  TWO_DEFAULTS(
      "Another QueueBackend says `default: true` too, so neither is the default.",
      "Leave it to one of them.",
      List.of(Mark.no(ACCEPTED), Mark.yes(STALLED))),
  CONFIGURED(
      "The scheduler's configuration does what its queues ask.", "", List.of(Mark.yes(READY))),
  CONFIGURATION_LACKS(
      "The scheduler's configuration lacks something that its queues ask; the queues are carried as"
          + " well as can be, and `status.fidelity` of each says what differs.",
      "Write what the message names into the scheduler's configuration.",
      List.of(Mark.no(READY))),
  NOT_SUPPORTED(
      "This controller does not carry queues on this kind of scheduler.",
      "Use another kind of QueueBackend.",
      List.of(Mark.no(ACCEPTED), Mark.no(READY), Mark.yes(STALLED))),
  CHANGES_PLANNED(
      "`spec.changes` is Plan, and `status.plan` says what would be written.",
      "Set `changes` to Apply to carry it out.",
      List.of(Mark.yes(RECONCILING))),
  LEFTOVERS(
      "Queues in the back end are to go and cannot yet.",
      "Let their work end; the message names them.",
      List.of(Mark.yes(RECONCILING))),
  QUARANTINED(
      "Work that named a queue with queues below would have stopped the scheduler for the whole"
          + " cluster, and was moved aside; nothing of it is placed, and what of it runs goes on.",
      "Make it name a queue that has none below, or delete it; it goes back by itself once its queue"
          + " takes work.",
      List.of(Mark.yes(DEGRADED))),
  RELEASED(
      "Its queue takes work again, and work that was moved aside is back in it.", "", List.of()),
  UNREACHABLE(
      "The back end could not be read or written; it is tried again, and other back ends go on.",
      "The message names who refused and why; read the log of the controller if it stays.",
      List.of(Mark.no(READY), Mark.yes(RECONCILING)));

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy
  private final Text text;

  BackEndReason(String meaning, String cure, List<Mark> marks) {
    text = new Text(meaning, cure, marks);
  }

  @Override
  public Text text() {
    return text;
  }
}
