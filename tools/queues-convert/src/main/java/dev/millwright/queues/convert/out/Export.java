package dev.millwright.queues.convert.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.FidelityEntry;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.convert.source.Outcome;
import dev.millwright.convert.source.Report;
import dev.millwright.queues.convert.draft.Item;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.convert.out.Given.Queue;
import dev.millwright.queues.plan.Leaving;
import dev.millwright.queues.plan.Tree;
import dev.millwright.queues.policy.Assignment;
import dev.millwright.queues.policy.Assignments;
import dev.millwright.queues.policy.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the controller would write for all queues of one back end, and how well that says them. */
public final class Export {
  private final Given given;
  private final Target target;
  private final QueueBackend backEnd;

  private Export(Given given, Target target, Settings settings) {
    this.given = given;
    this.target = target;
    this.backEnd = backEnd(given, target, settings);
  }

  /** Objects in the order in which they can be applied, and a report of each field of a queue. */
  public static List<Item> of(Given given, Target target, Settings settings) {
    return new Export(given, target, settings).items();
  }

  private List<Item> items() {
    List<BatchQueue> queues = queues();
    Tree tree =
        Tree.of(backEnd, queues, new Leaving(Set.of(), Map.of()), Set.of(), target::fidelity);
    Map<String, List<ObjectNode>> objects = target.objects(tree);
    var items = new ArrayList<Item>();
    // Those above before those below, as they have to be made.
    for (String name : tree.wanted().tree().queues().sequencedKeySet()) {
      Queue read = Objects.requireNonNull(given.queues().get(name), "one of these");
      tell(tree, name, read.report());
      items.add(
          new Item(
              read.file(),
              "BatchQueue " + name,
              Objects.requireNonNullElse(objects.remove(name), List.of()),
              read.report(),
              !tree.refusals().containsKey(name)));
    }
    items.addAll(0, ofAll(objects));
    items.addAll(given.others());
    return items;
  }

  private List<Item> ofAll(Map<String, List<ObjectNode>> objects) {
    var items = new ArrayList<Item>();
    objects.forEach(
        (name, made) -> {
          var report = new Report();
          report.add("kind", Outcome.CHANGED, "made of all queues that are not refused");
          items.add(new Item(file(), name, made, report));
        });
    return items;
  }

  private String file() {
    return given.queues().isEmpty() ? "" : given.queues().firstEntry().getValue().file();
  }

  private void tell(Tree tree, String name, Report report) {
    Refusal refusal = tree.refusals().get(name);
    if (refusal != null) {
      report.add("spec", Outcome.REFUSED, "the controller refuses it: " + refusal.message());
    }
    var ledger = tree.ledgers().get(name);
    for (FidelityEntry entry : ledger == null ? List.<FidelityEntry>of() : ledger.entries()) {
      String note = entry.note() == null ? "as it says" : entry.note();
      Outcome outcome =
          switch (entry.level()) {
            case Exact -> Outcome.KEPT;
            case Approximated -> Outcome.CHANGED;
            case Unsupported -> Outcome.REFUSED;
          };
      report.add("spec." + entry.field(), outcome, note);
    }
    if (refusal == null) {
      target.tellByHand(tree, name, report);
    }
    if (report.fields().isEmpty()) {
      report.add("spec", Outcome.KEPT, "says nothing but its name");
    }
  }

  /** Those of the back end; all of them where none was read. */
  private List<BatchQueue> queues() {
    List<BatchQueue> all = given.queues().values().stream().map(Queue::object).toList();
    if (given.backEnds().isEmpty()) {
      return all;
    }
    Map<String, Assignment> assignments = Assignments.of(all, given.backEnds().values());
    var ours = new ArrayList<BatchQueue>();
    for (BatchQueue queue : all) {
      String name = queue.getMetadata().getName();
      Queue read = given.queues().get(name);
      switch (assignments.get(name)) {
        case Assignment.To to when to.backEnd().equals(backEnd.getMetadata().getName()) ->
            ours.add(queue);
        case Assignment.To to -> other(read, name, "is of QueueBackend " + to.backEnd());
        case Assignment.Unresolved unresolved -> other(read, name, unresolved.message());
        case Assignment.Lost lost -> other(read, name, lost.message());
        case null -> other(read, name, "is of no back end");
      }
    }
    return ours;
  }

  private void other(@Nullable Queue read, String name, String why) {
    if (read != null) {
      read.report().add("spec.backend", Outcome.REFUSED, "is left out: " + why);
      given.others().add(new Item(read.file(), "BatchQueue " + name, List.of(), read.report()));
    }
  }

  private static QueueBackend backEnd(Given given, Target target, Settings settings) {
    List<QueueBackend> fitting =
        given.backEnds().values().stream()
            .filter(one -> target.fits(one.getSpec()))
            .filter(
                one ->
                    settings.backEnd() == null
                        || settings.backEnd().equals(one.getMetadata().getName()))
            .toList();
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    if (!given.backEnds().isEmpty()) {
      throw new IllegalArgumentException(
          "%s QueueBackend of kind %s among %s: name one by --backend, or leave all out"
              .formatted(
                  fitting.isEmpty() ? "There is no" : "There is more than one",
                  target.word(),
                  String.join(", ", given.backEnds().keySet())));
    }
    var made = new QueueBackend();
    made.getMetadata().setName(settings.backEnd() == null ? target.word() : settings.backEnd());
    made.setSpec(target.settings(settings));
    return made;
  }
}
