package dev.millwright.queues.backend.volcano;

import dev.millwright.queues.backend.FieldDiff;
import dev.millwright.queues.backend.Foretells.Fate;
import dev.millwright.queues.backend.Foretells.Foreseen;
import dev.millwright.queues.backend.VolcanoFeatures;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueObject.Action;
import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.observe.LiveQueue.State;
import dev.millwright.queues.volcano.plan.Step;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Volcano's Queues as steps would leave them, with the same reading as those that are there. */
final class ForeseenQueues {
  private final String backEnd;
  private final VolcanoFeatures features;
  private final Map<String, Queue> queues = new LinkedHashMap<>();

  private record Queue(QueueSpec spec, boolean open) {}

  private ForeseenQueues(String backEnd, Collection<LiveQueue> live, VolcanoFeatures features) {
    this.backEnd = backEnd;
    this.features = features;
    live.stream()
        .filter(queue -> queue.isOf(this.backEnd))
        .forEach(queue -> queues.put(queue.name(), new Queue(queue.spec(), isOpen(queue))));
  }

  /** What they are now, and what they are once these steps are done. */
  static Map<String, Foreseen> after(
      String backEnd, Collection<LiveQueue> live, VolcanoFeatures features, List<Step> steps) {
    var foreseen = new ForeseenQueues(backEnd, live, features);
    steps.forEach(foreseen::doIt);
    return foreseen.all();
  }

  /** A new one is opened by Volcano's controller. */
  private static boolean isOpen(LiveQueue queue) {
    return queue.state() != State.Closed && queue.state() != State.Closing;
  }

  private void doIt(Step step) {
    switch (step) {
      case Step.Create create -> queues.put(create.queue(), new Queue(create.spec(), true));
      case Step.Update update ->
          queues.computeIfPresent(
              update.queue(), (name, queue) -> new Queue(update.after(), queue.open()));
      case Step.Delete delete -> queues.remove(delete.queue());
      case Step.Command command ->
          queues.computeIfPresent(
              command.queue(),
              (name, queue) -> new Queue(queue.spec(), command.action() == Action.OpenQueue));
    }
  }

  private Map<String, Foreseen> all() {
    var parents =
        queues.values().stream().map(queue -> queue.spec().parent()).collect(Collectors.toSet());
    var all = new TreeMap<String, Foreseen>();
    queues.forEach((name, queue) -> all.put(name, foreseen(queue, !parents.contains(name))));
    return all;
  }

  /** Volcano ends no work for a limit; its action reclaim takes what is above deserved. */
  private Foreseen foreseen(Queue queue, boolean leaf) {
    boolean wonBack = queue.spec().reclaimable() && features.reclaim();
    SortedMap<String, String> fields = fields(queue.spec());
    fields.put("state", queue.open() ? "Open" : "Closed");
    return new Foreseen(
        fields,
        leaf,
        queue.spec().deserved(),
        wonBack ? Fate.CanBeWonBack : Fate.RunsOn,
        queue.spec().capability(),
        Fate.RunsOn);
  }

  private static SortedMap<String, String> fields(QueueSpec spec) {
    var fields = new TreeMap<String, String>();
    fields.put("parent", spec.parent());
    fields.put("weight", String.valueOf(spec.weight()));
    fields.put("reclaimable", String.valueOf(spec.reclaimable()));
    fields.put("priority", String.valueOf(spec.priority()));
    amounts("capability", spec.capability(), fields);
    amounts("deserved", spec.deserved(), fields);
    amounts("guarantee", spec.guarantee(), fields);
    return fields;
  }

  private static void amounts(String field, Amounts amounts, Map<String, String> fields) {
    amounts
        .values()
        .forEach(
            (resource, value) -> fields.put(field + " " + resource, Amounts.text(resource, value)));
  }

  /** A step for people. */
  static String words(Step step) {
    return switch (step) {
      case Step.Create(var queue, var spec) ->
          "create Queue %s below %s".formatted(queue, spec.parent());
      case Step.Delete(var queue) -> "delete Queue " + queue;
      case Step.Command(var queue, var action) ->
          "%s Queue %s".formatted(action == Action.OpenQueue ? "open" : "close", queue);
      case Step.Update(var queue, var before, var then, var purpose) ->
          "%s Queue %s%s: %s"
              .formatted(
                  verb(purpose),
                  queue,
                  purpose == Step.Purpose.Reach ? "" : " for now",
                  String.join(", ", FieldDiff.of(fields(before), fields(then))));
    };
  }

  private static String verb(Step.Purpose purpose) {
    return switch (purpose) {
      case Reach -> "change";
      case Shrink -> "shrink";
      case Detach -> "hang below root";
    };
  }
}
