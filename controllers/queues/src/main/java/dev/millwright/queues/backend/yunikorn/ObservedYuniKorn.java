package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.backend.Blocked;
import dev.millwright.queues.backend.Confirmation;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.backend.StepPlan;
import dev.millwright.queues.backend.TellsLacks;
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
import dev.millwright.queues.yunikorn.document.DocumentChecksum;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.DocumentReader;
import dev.millwright.queues.yunikorn.document.DocumentWriter;
import dev.millwright.queues.yunikorn.document.Fault;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What YuniKorn had at one moment. */
final class ObservedYuniKorn implements Observed<YuniKornStep>, TellsWork, TellsLacks, TellsUsage {
  private static final int SHOWN = 3;

  private final YuniKornConfig.Found found;
  private final QueuesDocument written;
  private final String liveChecksum;
  private final LiveQueue root;

  /** Queues that it runs, by the last part of their path, which is the name of a BatchQueue. */
  private final Map<String, LiveQueue> live = new HashMap<>();

  /**
   * Of a scheduler.
   *
   * @param found the document of the ConfigMap
   * @param liveChecksum of the document that it runs by
   * @param root its queues
   */
  ObservedYuniKorn(YuniKornConfig.Found found, String liveChecksum, LiveQueue root) {
    this.found = found;
    this.written = DocumentReader.read(text(found)).document();
    this.liveChecksum = liveChecksum;
    this.root = root;
    root.children().forEach(this::sort);
  }

  private static String text(YuniKornConfig.Found found) {
    return Objects.requireNonNullElse(found.text(), "");
  }

  private void sort(LiveQueue queue) {
    live.put(queue.path().substring(queue.path().lastIndexOf('.') + 1), queue);
    queue.children().forEach(this::sort);
  }

  @Override
  public FidelityLedger fidelity(QueueView queue) {
    return YuniKornFidelity.of(queue);
  }

  @Override
  public boolean has(String queue) {
    return found.ours() && live.containsKey(queue);
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
    String document = DocumentWriter.write(document(wanted));
    if (document.equals(found.text())) {
      return nothing();
    }
    List<Fault> deadly =
        DocumentCheck.check(document).stream().filter(fault -> fault.effect().stops()).toList();
    return deadly.isEmpty()
        ? new StepPlan<>(
            List.of(
                new YuniKornStep(
                    queues.isEmpty() ? DocumentQueue.ROOT : queues.getFirst().name(), document)),
            List.of())
        : blocked(wanted, QueueReason.REFUSED_BY_BACK_END, deadly(deadly));
  }

  private static StepPlan<YuniKornStep> nothing() {
    return new StepPlan<>(List.of(), List.of());
  }

  private static StepPlan<YuniKornStep> blocked(Wanted wanted, QueueReason reason, String message) {
    return new StepPlan<>(
        List.of(),
        wanted.tree().accepted().stream()
            .map(queue -> new Blocked(queue.name(), reason, message))
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

  /** The former document stays: with this one the scheduler would not start again. */
  private static String deadly(List<Fault> faults) {
    return "With these queues YuniKorn would not start again, so nothing is written: "
        + faults.stream().limit(SHOWN).map(Fault::text).collect(Collectors.joining("; "))
        + ".";
  }

  private QueuesDocument document(Wanted wanted) {
    QueuesDocument fresh =
        YuniKornDocuments.of(wanted.tree(), wanted.specs(), wanted.settings(), Submissions.LISTED);
    return KeptQueues.in(fresh, written, wanted.kept());
  }

  @Override
  public Map<String, Confirmation> confirm(Wanted wanted) {
    // Read as the other one was: what says nothing is written as nothing.
    String text = DocumentWriter.write(document(wanted));
    Map<String, DocumentQueue> asWanted = byPath(DocumentReader.read(text).document());
    Map<String, DocumentQueue> asWritten = isForeign() ? Map.of() : byPath(written);
    var confirmations = new HashMap<String, Confirmation>();
    for (Accepted queue : wanted.tree().accepted()) {
      confirmations.put(
          queue.name(), confirm(queue, asWanted.get(queue.path()), asWritten.get(queue.path())));
    }
    return confirmations;
  }

  private Confirmation confirm(
      Accepted queue, @Nullable DocumentQueue wanted, @Nullable DocumentQueue there) {
    String checksum = DocumentChecksum.of(text(found));
    if (!Objects.equals(wanted, there)) {
      return new Confirmation.Differs(
          checksum,
          "%s says %s of it"
              .formatted(found.place(), there == null ? "nothing" : "something else"));
    }
    if (!checksum.equals(liveChecksum)) {
      return new Confirmation.Differs(
          checksum, "YuniKorn still runs by another document than " + found.place());
    }
    LiveQueue running = root.find(queue.path());
    if (wanted == null || (running != null && running.status().equals(LiveQueue.ACTIVE))) {
      return new Confirmation.Confirmed(checksum);
    }
    return new Confirmation.Differs(
        checksum,
        running == null
            ? "YuniKorn has no queue " + queue.path()
            : "YuniKorn says %s of queue %s".formatted(running.status(), queue.path()));
  }

  private static Map<String, DocumentQueue> byPath(QueuesDocument document) {
    var queues = new HashMap<String, DocumentQueue>();
    DocumentQueue root = KeptQueues.root(document);
    if (root != null) {
      root.queues().forEach(queue -> byPath(DocumentQueue.ROOT, queue, queues));
    }
    return queues;
  }

  private static void byPath(String above, DocumentQueue queue, Map<String, DocumentQueue> queues) {
    String path = above + "." + queue.name();
    queues.put(path, KeptQueues.alone(queue));
    queue.queues().forEach(child -> byPath(path, child, queues));
  }

  @Override
  public Amounts ceiling(Accepted queue) {
    return queue.ceiling();
  }

  @Override
  public List<String> holders(String queue) {
    LiveQueue running = live.get(queue);
    return running == null || !found.ours() ? List.of() : LiveAmounts.holders(running);
  }

  @Override
  public List<String> lacks(Wanted wanted) {
    var lacks = new ArrayList<String>();
    if (isForeign()) {
      lacks.add(foreign());
    }
    DocumentCheck.check(text(found)).stream()
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
  public Usage usage(String queue) {
    LiveQueue running = live.get(queue);
    return running == null || !found.ours() ? Usage.UNKNOWN : LiveAmounts.usage(running);
  }
}
