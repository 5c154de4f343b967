package dev.millwright.spark.schedule.plan;

import dev.millwright.spark.schedule.plan.cron.Timetable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides about every time once, in order. What is decided stands in the status; runs are made
 * before that is written and have names that follow from their times, so that a controller which is
 * killed in between finds them, and counts them as what they are.
 */
public final class SchedulePlanner {

  private final ScheduleFacts facts;
  private final Timetable timetable;

  private SchedulePlanner(ScheduleFacts facts) {
    this.facts = facts;
    this.timetable = facts.timetable();
  }

  /** The plan for these facts, of a schedule that all rules have passed. */
  public static SchedulePlan plan(ScheduleFacts facts) {
    return new SchedulePlanner(facts).plan();
  }

  private SchedulePlan plan() {
    if (facts.suspended()) {
      return undecided(List.of(), false);
    }
    Due due = Due.of(facts, timetable);
    if (due.last() == null) {
      return undecided(List.of(), false);
    }
    Set<Instant> made = made();
    List<Instant> make = due.wanted().stream().filter(time -> !made.contains(time)).toList();
    if (make.isEmpty()) {
      return decided(due, made, make, List.of(), null);
    }
    List<Run> giveWay = goingRuns(isToGiveWay()).toList();
    return switch (facts.concurrency()) {
      case Allow -> decided(due, made, make, giveWay, null);
      case Replace -> giveWay.isEmpty() ? decided(due, made, make) : undecided(giveWay, true);
      case Forbid -> {
        Optional<Run> inTheWay = goingRuns(isToGiveWay().negate()).findFirst();
        yield inTheWay.isPresent()
            ? decided(due, made, List.of(), List.of(), inTheWay.get())
            : giveWay.isEmpty() ? decided(due, made, make) : undecided(giveWay, true);
      }
    };
  }

  /** Times not decided yet that have a run: made before a controller could say so. */
  private Set<Instant> made() {
    Instant after = facts.decidedUntil();
    return facts.runs().stream()
        .map(Run::time)
        .filter(time -> time.isAfter(after) && !time.isAfter(facts.now()))
        .collect(Collectors.toSet());
  }

  private Predicate<Run> isToGiveWay() {
    return switch (facts.concurrency()) {
      // What a killed controller made for one of these times is no older run.
      case Allow -> run -> run.isIdle() && !run.time().isAfter(facts.decidedUntil());
      case Forbid -> Run::isIdle;
      case Replace -> run -> true;
    };
  }

  private Stream<Run> goingRuns(Predicate<Run> which) {
    return facts.runs().stream()
        .filter(run -> !run.isOver())
        .filter(which)
        .sorted(Comparator.comparing(Run::time).reversed());
  }

  private SchedulePlan undecided(List<Run> giveWay, boolean waits) {
    return new SchedulePlan(
        List.of(),
        present(giveWay),
        waits,
        History.tooOld(facts),
        null,
        null,
        0,
        facts.decidedUntil(),
        null,
        next(facts.decidedUntil()));
  }

  private SchedulePlan decided(Due due, Set<Instant> made, List<Instant> make) {
    return decided(due, made, make, List.of(), null);
  }

  private SchedulePlan decided(
      Due due, Set<Instant> made, List<Instant> make, List<Run> giveWay, @Nullable Run inTheWay) {
    Instant last = due.last() == null ? facts.decidedUntil() : due.last();
    return new SchedulePlan(
        make,
        present(giveWay),
        false,
        History.tooOld(facts),
        inTheWay == null ? null : due.wanted().getLast(),
        inTheWay,
        Math.max(0, due.count() - made.size() - make.size()),
        last,
        Stream.concat(made.stream(), make.stream()).max(Comparator.naturalOrder()).orElse(null),
        next(last));
  }

  private static List<Run> present(List<Run> runs) {
    return runs.stream().filter(run -> !run.deleting()).toList();
  }

  /** A clock that went back brings no time a second time. */
  private @Nullable Instant next(Instant decided) {
    if (facts.suspended()) {
      return null;
    }
    return timetable.next(decided.isAfter(facts.now()) ? decided : facts.now());
  }
}
