package dev.millwright.queues.plan;

import dev.millwright.api.queues.ChangePlan;
import dev.millwright.api.queues.PlannedEviction;
import dev.millwright.api.queues.QueueChange;
import dev.millwright.queues.backend.Blocked;
import dev.millwright.queues.backend.FieldDiff;
import dev.millwright.queues.backend.Foretells;
import dev.millwright.queues.backend.Foretells.Foreseen;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.Step;
import dev.millwright.queues.backend.StepPlan;
import dev.millwright.queues.backend.TellsUsage;
import dev.millwright.queues.backend.TellsWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is not carried out, for people to look at. It is bounded, whatever it holds.
 *
 * @param plan for the status of the QueueBackend
 * @param waiting queues that something is to be written for, by name → what would be otherwise, for
 *     people
 */
public record Foresight(ChangePlan plan, Map<String, String> waiting) {
  private static final int STEPS_MAX = 32;
  private static final int QUEUES_MAX = 32;
  private static final int FIELDS_MAX = 16;
  private static final int BLOCKED_MAX = 16;
  private static final int LINE_MAX = 256;
  private static final int SENTENCE_MAX = 512;

  public Foresight {
    waiting = Map.copyOf(waiting);
  }

  /**
   * Of a plan.
   *
   * @param steps that would be done
   * @param observed what they are to be done to
   */
  public static <S extends Step> Foresight of(StepPlan<S> steps, Observed<S> observed) {
    SortedMap<String, Foreseen> now = Collections.emptySortedMap();
    SortedMap<String, Foreseen> after = Collections.emptySortedMap();
    String untold = "This back end cannot tell ahead what its queues would say.";
    if (observed instanceof Foretells<?>) {
      @SuppressWarnings("unchecked") // its steps are those of its plan
      Foretells<S> foretells = (Foretells<S>) observed;
      now = new TreeMap<>(foretells.now());
      after = new TreeMap<>(foretells.after(steps.steps()));
      untold = foretells.untold();
    }
    List<QueueChange> changes = changes(now, after);
    List<PlannedEviction> evictions =
        Evictions.of(
            now,
            after,
            name ->
                observed instanceof TellsUsage tells ? tells.usage(name) : TellsUsage.Usage.UNKNOWN,
            name -> observed instanceof TellsWork tells ? tells.holders(name) : List.of());
    var waiting = new TreeMap<String, String>();
    changes.forEach(change -> waiting.put(change.queue(), words(change)));
    if (!(observed instanceof Foretells<?>)) {
      steps.steps().forEach(step -> waiting.putIfAbsent(step.queue(), step.words()));
    }
    return new Foresight(plan(steps, changes, evictions, untold), waiting);
  }

  private static String words(QueueChange change) {
    String fields = String.join(", ", Objects.requireNonNullElse(change.fields(), List.of()));
    return cut(change.change() + ": " + fields, SENTENCE_MAX);
  }

  private static ChangePlan plan(
      StepPlan<?> steps,
      List<QueueChange> changes,
      List<PlannedEviction> evictions,
      @Nullable String untold) {
    boolean nothing = steps.steps().isEmpty();
    return new ChangePlan(
        cut(summary(steps.steps().size(), changes.size(), steps.blocked().size()), SENTENCE_MAX),
        orNull(
            steps.steps().stream()
                .limit(STEPS_MAX)
                .map(step -> cut(step.words(), LINE_MAX))
                .toList()),
        orNull(changes.stream().limit(QUEUES_MAX).toList()),
        orNull(
            steps.blocked().stream()
                .map(Blocked::message)
                .distinct()
                .limit(BLOCKED_MAX)
                .map(message -> cut(message, SENTENCE_MAX))
                .toList()),
        nothing ? null : orNull(evictions),
        nothing || untold == null ? null : cut(untold, SENTENCE_MAX));
  }

  private static String summary(int steps, int queues, int blocked) {
    String stuck = blocked == 0 ? "" : " Of %d queues something is in the way.".formatted(blocked);
    if (steps == 0) {
      return "Nothing would be written." + stuck;
    }
    String changed = queues == 0 ? "" : ", %d queues would be otherwise".formatted(queues);
    return "%d steps%s; set spec.changes to Apply to carry them out.%s"
        .formatted(steps, changed, stuck);
  }

  private static List<QueueChange> changes(
      SortedMap<String, Foreseen> now, SortedMap<String, Foreseen> after) {
    var names = new TreeSet<>(now.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .map(name -> new Change(name, fields(now.get(name)), fields(after.get(name))))
        .filter(change -> !change.fields().isEmpty())
        .map(
            change ->
                new QueueChange(
                    change.name(),
                    now.containsKey(change.name())
                        ? after.containsKey(change.name()) ? "Change" : "Delete"
                        : "Create",
                    change.fields()))
        .toList();
  }

  private static SortedMap<String, String> fields(@Nullable Foreseen queue) {
    return queue == null ? Collections.emptySortedMap() : queue.fields();
  }

  private record Change(String name, List<String> fields) {
    Change(String name, SortedMap<String, String> before, SortedMap<String, String> after) {
      this(name, bounded(FieldDiff.of(before, after)));
    }

    private static List<String> bounded(List<String> all) {
      var some = new ArrayList<String>();
      all.stream().limit(FIELDS_MAX).map(line -> cut(line, LINE_MAX)).forEach(some::add);
      if (all.size() > FIELDS_MAX) {
        some.add("and %d more".formatted(all.size() - FIELDS_MAX));
      }
      return some;
    }
  }

  static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max - 1) + "…";
  }

  private static <T> @Nullable List<T> orNull(List<T> list) {
    return list.isEmpty() ? null : list;
  }
}
