package dev.millwright.spark.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.ConcurrencyPolicy;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.spark.schedule.status.SparkScheduleStatusFactory;
import dev.millwright.testkit.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An API server, applications that come and go, and a controller that may be killed anywhere. */
final class World {

  final SparkSchedule schedule;
  final MovableClock clock;

  /** Every name that was ever made. */
  final Set<String> made = new HashSet<>();

  private final Random random;
  private final SparkScheduleStatusFactory statuses;
  private final TreeMap<Instant, Run> runs = new TreeMap<>();
  private Instant lastScheduled = Instant.MIN;

  World(SparkSchedule schedule, Instant now, Random random) {
    this.schedule = schedule;
    this.clock = new MovableClock(now);
    this.random = random;
    this.statuses = new SparkScheduleStatusFactory(clock);
  }

  /** A pass of a controller; one that is killed does a part of it. */
  void look(boolean killed) {
    var facts = new ScheduleFacts(schedule, List.copyOf(runs.values()), clock.instant());
    SchedulePlan plan = SchedulePlanner.plan(facts);
    assertThat(plan.make()).as("runs of one pass").hasSizeLessThanOrEqualTo(101);
    int steps = killed ? random.nextInt(plan.make().size() + 1) : Integer.MAX_VALUE;
    plan.giveWay().forEach(run -> runs.replace(run.time(), with(run, run.state(), true)));
    plan.old().forEach(run -> runs.remove(run.time()));
    plan.make().stream().limit(steps).forEach(this::make);
    if (!killed) {
      schedule.setStatus(statuses.of(facts, plan, List.copyOf(runs.values()), Duration.ZERO));
      remembersWhatItMade();
    }
  }

  private void make(Instant time) {
    String name = RunNames.of("nightly", time);
    assertThat(made.add(name)).as("%s is made for the first time", name).isTrue();
    if (facts().concurrency() != ConcurrencyPolicy.Allow) {
      assertThat(going()).as("what goes when %s begins", name).isEmpty();
    }
    runs.put(time, new Run(name, "uid", time, null, null, false, false));
  }

  private ScheduleFacts facts() {
    return new ScheduleFacts(schedule, List.of(), clock.instant());
  }

  private List<Run> going() {
    return runs.values().stream().filter(run -> !run.isOver()).toList();
  }

  private void remembersWhatItMade() {
    @Nullable String last = schedule.getStatus().lastScheduleTime();
    if (last != null) {
      assertThat(Instant.parse(last)).isAfterOrEqualTo(lastScheduled);
      lastScheduled = Instant.parse(last);
    }
  }

  /** Runs end, are refused, or vanish when they were told to. */
  void live() {
    for (Run run : new ArrayList<>(runs.values())) {
      if (run.deleting() && random.nextBoolean()) {
        runs.remove(run.time());
      } else if (!run.isOver() && random.nextInt(3) == 0) {
        runs.replace(run.time(), with(run, state(), run.deleting()));
      }
    }
  }

  private ApplicationState state() {
    List<ApplicationState> states =
        List.of(
            ApplicationState.Running,
            ApplicationState.Succeeded,
            ApplicationState.Failed,
            ApplicationState.Rejected);
    return states.get(random.nextInt(states.size()));
  }

  private static Run with(Run run, @Nullable ApplicationState state, boolean deleting) {
    return new Run(run.name(), run.uid(), run.time(), state, null, false, deleting);
  }
}
