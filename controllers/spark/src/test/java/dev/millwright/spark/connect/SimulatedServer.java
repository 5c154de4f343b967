package dev.millwright.spark.connect;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.DriverStage;
import dev.millwright.spark.application.observe.Executors;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.plan.Attempts;
import dev.millwright.spark.connect.plan.Leftovers;
import dev.millwright.spark.connect.plan.Reach;
import dev.millwright.spark.connect.plan.ServerLifecycle;
import dev.millwright.spark.connect.plan.ServerSituation;
import dev.millwright.spark.connect.plan.ServerStep;
import dev.millwright.spark.connect.plan.Slot;
import dev.millwright.spark.connect.status.ConnectStatusFactory;
import dev.millwright.testkit.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server whose pods are made up, led by the real decisions. Chance says what happens to it. */
final class SimulatedServer {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final ConnectStatusFactory statuses = new ConnectStatusFactory(clock);
  private final Random chance;
  private final Map<Integer, ObservedDriver> pods = new TreeMap<>();
  private final Set<Integer> made = new HashSet<>();
  private SparkConnect server = Servers.named("shared", "");

  SimulatedServer(Random chance) {
    this.chance = chance;
  }

  /** A person changes the spec. */
  void spec(String spec) {
    SparkConnect changed = Servers.named("shared", spec);
    changed.getMetadata().setGeneration(server.getMetadata().getGeneration() + 1);
    changed.setStatus(server.getStatus());
    server = changed;
  }

  @Nullable SparkConnectStatus status() {
    return server.getStatus();
  }

  List<ObservedDriver> live() {
    return pods.values().stream().filter(ObservedDriver::live).toList();
  }

  boolean isUpToDate() {
    ServerSituation now = situation();
    AttemptStatus current = now.current();
    return current != null && now.next() == null && !now.isOutdated(current);
  }

  void passes(Duration time) {
    clock.move(time);
  }

  /** Pods come further; where it is bad, some crash, vanish or stop to answer. */
  void podsGoOn(boolean bad) {
    for (ObservedDriver pod : List.copyOf(pods.values())) {
      int die = bad ? chance.nextInt(12) : 11;
      if (pod.deleting() || die == 0) {
        pods.remove(pod.attempt());
        // Whoever was killed before he could tell of it cannot know that there ever was one.
        if (!isTold(pod.attempt())) {
          made.remove(pod.attempt());
        }
      } else if (pod.end() == null && die == 1) {
        put(
            pod,
            DriverStage.ENDED,
            new DriverEnd.Failure(clock.instant(), FailureClass.Application, "ExitCode", "", 1));
      } else if (pod.end() == null && die == 2 && pod.stage() == DriverStage.READY) {
        put(pod, DriverStage.STARTED, null);
      } else if (pod.stage().compareTo(DriverStage.READY) < 0 && die > 5) {
        put(pod, after(pod.stage()), null);
      }
    }
  }

  private static DriverStage after(DriverStage stage) {
    return switch (stage) {
      case UNSCHEDULED -> DriverStage.PREPARING;
      case PREPARING -> DriverStage.STARTED;
      case STARTED, READY -> DriverStage.READY;
      case ENDED -> DriverStage.ENDED;
    };
  }

  private boolean isTold(int number) {
    SparkConnectStatus status = server.getStatus();
    return status == null
        || Stream.of(status.attempt(), status.nextAttempt())
            .noneMatch(
                attempt ->
                    attempt != null
                        && attempt.number() == number
                        && attempt.submittedTime() == null);
  }

  /** The controller takes a step, and may be killed after each of its writes. */
  void isReconciled(int writes) {
    ServerSituation situation = situation();
    int left = take(ServerLifecycle.next(situation), situation, writes);
    if (left > 0) {
      for (ObservedDriver driver : Leftovers.of(situation).drivers()) {
        if (driver.live()) {
          pods.put(driver.attempt(), deleting(driver));
        } else {
          pods.remove(driver.attempt());
        }
      }
    }
  }

  /** How many writes are left until it is killed. */
  private int take(ServerStep step, ServerSituation situation, int writes) {
    return switch (step) {
      case ServerStep.Begin begin -> {
        if (!situation.unwanted().isEmpty() || writes < 1) {
          yield writes;
        }
        AttemptStatus attempt = Attempts.begin(server, begin.number(), clock.instant());
        write(statuses.begun(situation, attempt, begin.slot(), List.of()));
        yield make(attempt, begin.slot(), writes - 1);
      }
      case ServerStep.Launch launch -> {
        if (situation.isOutdated(launch.attempt())) {
          yield write(
              launch.slot() == Slot.NEXT
                  ? statuses.dropped(situation)
                  : statuses.quit(situation, launch.attempt()));
        }
        yield make(launch.attempt(), launch.slot(), writes);
      }
      case ServerStep.Watch watch -> write(statuses.watched(situation, List.of()));
      case ServerStep.End end -> write(statuses.ended(situation, end));
      case ServerStep.Verify verify -> {
        var lost =
            new DriverEnd.Failure(
                clock.instant(), FailureClass.Infrastructure, "DriverLost", "", null);
        yield write(
            statuses.ended(situation, new ServerStep.End(verify.attempt(), verify.slot(), lost)));
      }
      case ServerStep.Replace(var former) -> write(statuses.replaced(situation, former, List.of()));
      case ServerStep.Promote(var next) -> write(statuses.promoted(situation, next));
      case ServerStep.Drop() -> write(statuses.dropped(situation));
      case ServerStep.Suspend() -> write(statuses.suspended(situation));
      case ServerStep.Wait wait -> write(statuses.waiting(situation, wait.why(), List.of()));
    };
  }

  private int make(AttemptStatus attempt, Slot slot, int writes) {
    if (writes < 1) {
      return 0;
    }
    int number = attempt.number();
    if (!pods.containsKey(number)) {
      if (!made.add(number)) {
        throw new AssertionError("attempt " + number + " is made twice");
      }
      pods.put(
          number,
          new ObservedDriver(
              attempt.driverPodName(),
              "uid-" + number,
              null,
              number,
              true,
              false,
              DriverStage.UNSCHEDULED,
              clock.instant(),
              null,
              null,
              null));
    }
    if (writes < 2) {
      return 0;
    }
    write(statuses.submitted(situation(), attempt, slot));
    return writes - 2;
  }

  private int write(SparkConnectStatus status) {
    server.setStatus(status);
    return 1;
  }

  private ServerSituation situation() {
    return new ServerSituation(
        server,
        new ArrayList<>(pods.values()),
        Executors.NONE,
        Set.of(),
        new Reach(true, null, List.of(), null),
        clock.instant());
  }

  private void put(ObservedDriver pod, DriverStage stage, @Nullable DriverEnd end) {
    boolean runs = stage == DriverStage.STARTED || stage == DriverStage.READY;
    Instant started = runs && pod.started() == null ? clock.instant() : pod.started();
    pods.put(
        pod.attempt(),
        new ObservedDriver(
            pod.name(),
            pod.uid(),
            null,
            pod.attempt(),
            end == null,
            pod.deleting(),
            stage,
            clock.instant(),
            started,
            null,
            end));
  }

  private static ObservedDriver deleting(ObservedDriver pod) {
    return new ObservedDriver(
        pod.name(),
        pod.uid(),
        null,
        pod.attempt(),
        true,
        true,
        pod.stage(),
        pod.since(),
        pod.started(),
        null,
        null);
  }
}
