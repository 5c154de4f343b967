package dev.millwright.queues.backend.yunikorn;

import dev.millwright.api.queues.Submitters;
import dev.millwright.queues.backend.Blocked;
import dev.millwright.queues.backend.Confirmation;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.Foretells;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.backend.StepPlan;
import dev.millwright.queues.backend.TellsLacks;
import dev.millwright.queues.backend.TellsQueues;
import dev.millwright.queues.backend.TellsUsage;
import dev.millwright.queues.backend.TellsWork;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.backend.YuniKornFidelity;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.yunikorn.check.DocumentCheck;
import dev.millwright.queues.yunikorn.client.LiveQueue;
import dev.millwright.queues.yunikorn.desired.Submissions;
import dev.millwright.queues.yunikorn.desired.YuniKornDocuments;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.DocumentReader;
import dev.millwright.queues.yunikorn.document.DocumentWriter;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What YuniKorn had at one moment. */
final class ObservedYuniKorn
    implements Observed<YuniKornStep>,
        TellsWork,
        TellsLacks,
        TellsUsage,
        TellsQueues,
        Foretells<YuniKornStep> {
  private static final int SHOWN = 3;

  /** The former document stays: with this one the scheduler would not start again. */
  private static final String NOT_STARTED =
      "With it as it shall be YuniKorn would not start again, so it stays as it was: %s.";

  private static final String CUT_OFF =
      "A queue above it is not in YuniKorn, and so it cannot be: see the conditions of that one.";

  private final YuniKornConfig.Found found;
  private final QueuesDocument written;
  private final QueueParts there;
  private final @Nullable QueueParts runsBy;
  private final LiveQueues live;
  private final boolean guarded;
  private final FormerDocument former;

  /**
   * Of a scheduler.
   *
   * @param found the document of the ConfigMap
   * @param runsBy the document that it runs by; null where that is the one of the ConfigMap
   * @param live its queues
   * @param former the way back to the document before
   * @param guarded whether admission policies keep out whom access lists cannot name
   */
  ObservedYuniKorn(
      YuniKornConfig.Found found,
      @Nullable QueuesDocument runsBy,
      LiveQueues live,
      FormerDocument former,
      boolean guarded) {
    this.found = found;
    this.written = DocumentReader.read(found.textOrNothing()).document();
    this.there = QueueParts.of(isForeign() ? new QueuesDocument(List.of()) : written);
    this.runsBy = runsBy == null ? null : QueueParts.of(runsBy);
    this.live = live;
    this.guarded = guarded;
    this.former = former;
  }

  @Override
  public FidelityLedger fidelity(QueueView queue) {
    return YuniKornFidelity.of(queue, guarded);
  }

  @Override
  public boolean has(String queue) {
    return found.ours() && live.named(queue) != null;
  }

  @Override
  public StepPlan<YuniKornStep> plan(Wanted wanted) {
    List<Accepted> queues = wanted.tree().accepted();
    if (isForeign()) {
      return queues.isEmpty() ? nothing() : blocked(wanted, QueueReason.NAME_TAKEN, foreign());
    }
    if (found.text() == null && queues.isEmpty()) {
      return nothing();
    }
    YuniKornStep back =
        former.putBack(queues.isEmpty() ? DocumentQueue.ROOT : queues.getFirst().name());
    return back == null ? plan(wanted, draft(wanted)) : new StepPlan<>(List.of(back), List.of());
  }

  private StepPlan<YuniKornStep> plan(Wanted wanted, DocumentDraft draft) {
    if (draft.deadly() != null) {
      return blocked(
          wanted, QueueReason.REFUSED_BY_BACK_END, NOT_STARTED.formatted(draft.deadly()));
    }
    var blocked = new ArrayList<Blocked>();
    for (Accepted queue : wanted.tree().accepted()) {
      String wrong = draft.withheld().get(queue.name());
      if (wrong != null) {
        blocked.add(
            new Blocked(
                queue.name(), QueueReason.REFUSED_BY_BACK_END, NOT_STARTED.formatted(wrong)));
      } else if (draft.cutOff().contains(queue.name())) {
        blocked.add(new Blocked(queue.name(), QueueReason.PARENT_ABSENT, CUT_OFF));
      }
    }
    if (former.isRefused(draft.text())) {
      blocked.addAll(blocked(wanted, QueueReason.TAKEN_BACK, former.message()).blocked());
      return new StepPlan<>(List.of(), blocked);
    }
    if (draft.text().equals(found.text()) && !former.isToBeForgotten()) {
      return new StepPlan<>(List.of(), blocked);
    }
    return write(wanted, draft, blocked);
  }

  private StepPlan<YuniKornStep> write(Wanted wanted, DocumentDraft draft, List<Blocked> blocked) {
    PackedDocument packed = PackedDocument.of(draft.text(), found.others());
    if (packed instanceof PackedDocument.TooLarge(var problem)) {
      draft.changed().stream()
          .map(QueueParts::name)
          .map(name -> new Blocked(name, QueueReason.REFUSED_BY_BACK_END, tooLarge(problem)))
          .forEach(blocked::add);
      return new StepPlan<>(List.of(), blocked);
    }
    List<Accepted> queues = wanted.tree().accepted();
    String first = queues.isEmpty() ? DocumentQueue.ROOT : queues.getFirst().name();
    return new StepPlan<>(
        List.of(
            new YuniKornStep(
                first, draft.text(), packed, draft.changed(), former.former(draft.text()), null)),
        blocked);
  }

  private static StepPlan<YuniKornStep> nothing() {
    return new StepPlan<>(List.of(), List.of());
  }

  /** A document is one for all, so all that it says something new of stay as they are. */
  private StepPlan<YuniKornStep> blocked(Wanted wanted, QueueReason reason, String message) {
    return new StepPlan<>(
        List.of(),
        confirm(wanted).entrySet().stream()
            .filter(one -> one.getValue() instanceof Confirmation.Differs)
            .map(one -> new Blocked(one.getKey(), reason, message))
            .toList());
  }

  private boolean isForeign() {
    return found.text() != null && !found.ours();
  }

  private String foreign() {
    return "%s holds a document of queues that is not ours, and to write ours would drain its queues:"
            .formatted(found.place())
        + " write its queues as BatchQueues and then the annotation %s with the name of the QueueBackend"
            .formatted(YuniKornConfig.BACKEND)
        + " onto the ConfigMap, or take the key out of it.";
  }

  private String tooLarge(String problem) {
    return "%s cannot hold the queues, and so the former document stays: %s. Put some of the queues into"
            .formatted(found.place(), problem)
        + " another QueueBackend, or take what else is in the ConfigMap out of it.";
  }

  private DocumentDraft draft(Wanted wanted) {
    return DocumentDraft.of(fresh(wanted), written, found.textOrNothing(), wanted.kept());
  }

  private QueuesDocument fresh(Wanted wanted) {
    return YuniKornDocuments.of(
        wanted.tree(),
        wanted.specs(),
        wanted.settings(),
        guarded ? Submissions.GUARDED : Submissions.LISTED);
  }

  @Override
  public Map<String, Confirmation> confirm(Wanted wanted) {
    // Read as the other one was: what says nothing is written as nothing.
    String text = DocumentWriter.write(KeptQueues.in(fresh(wanted), written, wanted.kept()));
    QueueParts asWanted = QueueParts.of(DocumentReader.read(text).document());
    var confirmations = new HashMap<String, Confirmation>();
    for (Accepted queue : wanted.tree().accepted()) {
      confirmations.put(queue.name(), confirm(queue.path(), asWanted));
    }
    return confirmations;
  }

  /**
   * While a new document is not read yet, a queue of which that one says nothing new is as it shall
   * be by the one that YuniKorn still runs by.
   */
  private Confirmation confirm(String path, QueueParts wanted) {
    String revision = there.revision(path);
    if (!wanted.isSame(path, there)) {
      return new Confirmation.Differs(
          revision,
          "%s says %s of it"
              .formatted(found.place(), there.get(path) == null ? "nothing" : "something else"));
    }
    if (runsBy != null && !wanted.isSame(path, runsBy)) {
      return new Confirmation.Differs(
          revision, "YuniKorn still runs by another document than " + found.place());
    }
    LiveQueue running = live.at(path);
    if (wanted.get(path) == null
        || (running != null && running.status().equals(LiveQueue.ACTIVE))) {
      return new Confirmation.Confirmed(revision);
    }
    return new Confirmation.Differs(
        revision,
        running == null
            ? "YuniKorn has no queue " + path
            : "YuniKorn says %s of queue %s".formatted(running.status(), path));
  }

  @Override
  public Amounts ceiling(Accepted queue) {
    return queue.ceiling();
  }

  @Override
  public List<String> holders(String queue) {
    return found.ours() ? live.holders(queue) : List.of();
  }

  @Override
  public List<String> lacks(Wanted wanted) {
    var lacks = new ArrayList<String>();
    if (isForeign()) {
      lacks.add(foreign());
    }
    DocumentCheck.check(found.textOrNothing()).stream()
        .filter(fault -> fault.effect().stops())
        .limit(SHOWN)
        .forEach(
            fault ->
                lacks.add(
                    "RestartTrap: with %s YuniKorn does not start again, for %s"
                        .formatted(found.place(), fault.text())));
    return lacks;
  }

  @Override
  public Map<String, Foreseen> now() {
    return isForeign() ? Map.of() : ForeseenDocument.of(written);
  }

  @Override
  public Map<String, Foreseen> after(List<YuniKornStep> steps) {
    return steps.isEmpty()
        ? now()
        : ForeseenDocument.of(DocumentReader.read(steps.getLast().document()).document());
  }

  @Override
  public String untold() {
    return "YuniKorn says how many applications are in a queue, not which, and chooses itself what"
        + " it ends; a queue that leaves the document serves what it has to its end.";
  }

  @Override
  public Usage usage(String queue) {
    LiveQueue running = live.named(queue);
    return running == null || !found.ours() ? Usage.UNKNOWN : live.usage(running);
  }

  @Override
  public Map<String, Boolean> queues() {
    return live.inner();
  }

  @Override
  public boolean knowsAll() {
    return found.ours();
  }

  @Override
  public boolean keepsOutOthersThan(Submitters submitters) {
    return YuniKornFidelity.listsAll(submitters);
  }
}
