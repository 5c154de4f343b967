package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.backend.Blocked;
import dev.millwright.queues.backend.StepPlan;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whether a document is written, and which queues stay as they are.
 *
 * @param found the document of the ConfigMap
 * @param former the way back to the document before
 * @param queues all that are accepted
 * @param different names of those of which the document says something else than is wanted
 */
record DraftPlan(
    YuniKornConfig.Found found,
    FormerDocument former,
    List<Accepted> queues,
    Supplier<List<String>> different) {
  /** The former document stays: with this one the scheduler would not start again. */
  private static final String NOT_STARTED =
      "With it as it shall be YuniKorn would not start again, so it stays as it was: %s.";

  private static final String CUT_OFF =
      "A queue above it is not in YuniKorn, and so it cannot be: see the conditions of that one.";

  StepPlan<YuniKornStep> of(DocumentDraft draft) {
    if (draft.deadly() != null) {
      // A document is one for all, so all that it says something new of stay as they are.
      return nothingBut(
          Blocked.all(
              different.get(),
              QueueReason.REFUSED_BY_BACK_END,
              NOT_STARTED.formatted(draft.deadly())));
    }
    List<Blocked> blocked = withheld(draft);
    if (former.isRefused(draft.text())) {
      blocked.addAll(Blocked.all(different.get(), QueueReason.TAKEN_BACK, former.message()));
      return nothingBut(blocked);
    }
    if (draft.text().equals(found.text()) && !former.isToBeForgotten()) {
      return nothingBut(blocked);
    }
    return write(draft, blocked);
  }

  private List<Blocked> withheld(DocumentDraft draft) {
    var blocked = new ArrayList<Blocked>();
    for (Accepted queue : queues) {
      String wrong = draft.withheld().get(queue.name());
      if (wrong != null) {
        blocked.add(
            new Blocked(
                queue.name(), QueueReason.REFUSED_BY_BACK_END, NOT_STARTED.formatted(wrong)));
      } else if (draft.cutOff().contains(queue.name())) {
        blocked.add(new Blocked(queue.name(), QueueReason.PARENT_ABSENT, CUT_OFF));
      }
    }
    return blocked;
  }

  private StepPlan<YuniKornStep> write(DocumentDraft draft, List<Blocked> blocked) {
    PackedDocument packed = PackedDocument.of(draft.text(), found.others());
    if (packed instanceof PackedDocument.TooLarge(var problem)) {
      blocked.addAll(
          Blocked.all(
              draft.changed().stream().map(QueueParts::name).toList(),
              QueueReason.REFUSED_BY_BACK_END,
              tooLarge(problem)));
      return nothingBut(blocked);
    }
    String first = queues.isEmpty() ? DocumentQueue.ROOT : queues.getFirst().name();
    return new StepPlan<>(
        List.of(
            new YuniKornStep(
                first, draft.text(), packed, draft.changed(), former.former(draft.text()), null)),
        blocked);
  }

  private String tooLarge(String problem) {
    return "%s cannot hold the queues, and so the former document stays: %s. Put some of the queues into"
            .formatted(found.place(), problem)
        + " another QueueBackend, or take what else is in the ConfigMap out of it.";
  }

  private static StepPlan<YuniKornStep> nothingBut(List<Blocked> blocked) {
    return new StepPlan<>(List.of(), blocked);
  }
}
