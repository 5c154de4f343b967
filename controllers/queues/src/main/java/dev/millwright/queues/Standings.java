package dev.millwright.queues;

import dev.millwright.api.common.Annotations;
import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.api.queues.ConfirmedSpec;
import dev.millwright.api.queues.TakenBack;
import dev.millwright.queues.backend.Blocked;
import dev.millwright.queues.backend.Confirmation;
import dev.millwright.queues.policy.Refusal;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.status.Standing;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a queue stands at the end of a pass, and what is in its way. */
final class Standings {
  private final Outcome outcome;
  private final Map<String, Blocked> blocked;
  private final Map<String, Confirmation> confirmed;

  /** By what came of the pass. */
  Standings(Outcome outcome) {
    this.outcome = outcome;
    this.confirmed = outcome.observed().confirm(outcome.wanted());
    this.blocked = outcome.plan().blockedByQueue();
  }

  /** What is planned for a queue, where nothing is carried out; null for nothing. */
  private @Nullable Standing planned(String name) {
    String words = outcome.foresight() == null ? null : outcome.foresight().waiting().get(name);
    return words == null
        ? null
        : new Standing.Planned(
            "spec.changes of QueueBackend %s is Plan, so nothing is written. %s. Set it to Apply once status.plan there is what you want."
                .formatted(outcome.wanted().backEnd(), words));
  }

  /** Of one that goes, and is still in the back end. */
  Standing going(String name) {
    Standing planned = planned(name);
    if (planned != null) {
      return planned;
    }
    Blocked inTheWay = blocked.get(name);
    return inTheWay == null
        ? new Standing.Awaiting("It is being deleted, and the back end still has it.")
        : new Standing.Blocked(inTheWay.reason(), inTheWay.message());
  }

  /**
   * Of one that is there, or was asked for.
   *
   * @param target the back end that it is to go to; null where it stays
   */
  Standing of(String name, @Nullable String target) {
    TakenBack change = outcome.inForce().takenBack().get(name);
    if (change != null) {
      return putBack(name, change);
    }
    Refusal refusal = outcome.tree().refusals().get(name);
    if (refusal != null) {
      return new Standing.Refused(refusal.reason(), refusal.message());
    }
    Standing planned = planned(name);
    if (planned != null) {
      return planned;
    }
    String holders = outcome.leaving().held().get(name);
    if (holders != null) {
      boolean moves = target != null && !outcome.tree().queue(name).isMarkedForDeletion();
      return new Standing.Blocked(moves ? QueueReason.MOVING : QueueReason.DELETING, holders);
    }
    Standing inTheWay = inTheWay(name);
    if (inTheWay != null) {
      return inTheWay;
    }
    return switch (Objects.requireNonNull(confirmed.get(name))) {
      case Confirmation.Confirmed(var revision) -> new Standing.Enforced(revision);
      case Confirmation.Differs(var revision, var what) ->
          new Standing.Awaiting("The back end does not have all of it yet: %s.".formatted(what));
    };
  }

  /** What keeps it from being written; null for nothing. */
  private @Nullable Standing inTheWay(String name) {
    String difference = outcome.drifted().get(name);
    if (difference != null) {
      return new Standing.Drifted(
          "Somebody changed it in the back end: %s. Take that back there, write it into the spec, or"
                  .formatted(difference)
              + " set drift to Repair.");
    }
    String refused = outcome.refusedSteps().get(name);
    if (refused != null) {
      return new Standing.Blocked(QueueReason.REFUSED_BY_BACK_END, refused);
    }
    Blocked known = blocked.get(name);
    if (known == null) {
      return null;
    }
    return known.reason() == QueueReason.TAKEN_BACK
        ? new Standing.PutBack(known.reason(), known.message(), null, null)
        : new Standing.Blocked(known.reason(), known.message());
  }

  private Standing putBack(String name, TakenBack change) {
    boolean culprit = change.refused().equals(name);
    String why =
        culprit
            ? "The back end refused its change: %s".formatted(change.message())
            : "The back end refused queue %s, with which this one was changed: %s"
                .formatted(change.refused(), change.message());
    String revision = confirmed.get(name) instanceof Confirmation.Confirmed(var read) ? read : null;
    return new Standing.PutBack(
        culprit ? QueueReason.REFUSED_BY_BACK_END : QueueReason.TAKEN_BACK,
        "%s. %s To try again, edit one of the queues of this change, or give one of them a new value of annotation %s."
            .formatted(why, holds(name, revision), Annotations.RECONCILE_AT),
        revision,
        change);
  }

  /** Which of its specs holds now. */
  private String holds(String name, @Nullable String revision) {
    BatchQueueStatus status = outcome.tree().queue(name).getStatus();
    ConfirmedSpec before = status == null ? null : status.confirmed();
    if (outcome.inForce().absent().containsKey(name) || before == null) {
      return outcome.observed().has(name)
          ? "It was not there before, and goes when nothing is in it."
          : "It is not there, as before.";
    }
    if (revision != null) {
      return "What holds is its spec of generation %d, read back at revision %s."
          .formatted(before.generation(), revision);
    }
    Blocked inTheWay = blocked.get(name);
    String stuck = outcome.refusedSteps().get(name);
    String difference =
        confirmed.get(name) instanceof Confirmation.Differs(var read, var what) ? what : "";
    return "It is being put back to its spec of generation %d: %s."
        .formatted(
            before.generation(),
            stuck != null ? stuck : inTheWay != null ? inTheWay.message() : difference);
  }
}
