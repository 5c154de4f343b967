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
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.DocumentReader;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final YuniKornConfig.Found found;
  private final QueuesDocument written;
  private final QueueParts there;
  private final @Nullable QueueParts runsBy;
  private final LiveQueues live;
  private final boolean guarded;
  private final Renderings renderings;
  private final FormerDocument former;

  /**
   * Of a scheduler.
   *
   * @param found the document of the ConfigMap
   * @param runsBy the document that it runs by; null where that is the one of the ConfigMap
   * @param live its queues
   * @param former the way back to the document before
   * @param guarded whether admission policies keep out whom access lists cannot name
   * @param renderings of what is wanted
   */
  ObservedYuniKorn(
      YuniKornConfig.Found found,
      @Nullable QueuesDocument runsBy,
      LiveQueues live,
      FormerDocument former,
      boolean guarded,
      Renderings renderings) {
    this.found = found;
    this.written = DocumentReader.read(found.textOrNothing()).document();
    this.there = QueueParts.of(isForeign() ? new QueuesDocument(List.of()) : written);
    this.runsBy = runsBy == null ? null : QueueParts.of(runsBy);
    this.live = live;
    this.guarded = guarded;
    this.renderings = renderings;
    this.former = former;
  }

  @Override
  public FidelityLedger fidelity(QueueView queue) {
    return YuniKornFidelity.of(queue, guarded);
  }

  @Override
  public boolean has(String queue) {
    return found.ours() && live.has(queue);
  }

  @Override
  public StepPlan<YuniKornStep> plan(Wanted wanted) {
    List<Accepted> queues = wanted.tree().accepted();
    if (isForeign()) {
      return queues.isEmpty()
          ? nothing()
          : new StepPlan<>(
              List.of(), Blocked.all(different(wanted), QueueReason.NAME_TAKEN, foreign()));
    }
    if (found.text() == null && queues.isEmpty()) {
      return nothing();
    }
    YuniKornStep back =
        former.putBack(queues.isEmpty() ? DocumentQueue.ROOT : queues.getFirst().name());
    return back == null
        ? new DraftPlan(found, former, queues, () -> different(wanted)).of(draft(wanted))
        : new StepPlan<>(List.of(back), List.of());
  }

  private static StepPlan<YuniKornStep> nothing() {
    return new StepPlan<>(List.of(), List.of());
  }

  /** Queues of which the document says something else than is wanted. */
  private List<String> different(Wanted wanted) {
    return confirm(wanted).entrySet().stream()
        .filter(one -> one.getValue() instanceof Confirmation.Differs)
        .map(Map.Entry::getKey)
        .toList();
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

  private DocumentDraft draft(Wanted wanted) {
    return DocumentDraft.of(
        kept -> rendering(wanted, kept), written, found.textOrNothing(), wanted.kept());
  }

  private Rendering rendering(Wanted wanted, Set<String> kept) {
    return renderings.of(wanted, kept, written, guarded ? Submissions.GUARDED : Submissions.LISTED);
  }

  @Override
  public Map<String, Confirmation> confirm(Wanted wanted) {
    QueueParts asWanted = rendering(wanted, wanted.kept()).parts();
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
