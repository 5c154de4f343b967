package dev.millwright.spark.connect.plan;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.FailureStatus;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.DriverStage;
import dev.millwright.spark.application.observe.Executors;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.observe.Trouble;
import dev.millwright.spark.application.plan.Attempts;
import dev.millwright.spark.connect.Servers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A situation under construction. */
public final class Given {
  public static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private final SparkConnect server;
  private final List<ObservedDriver> drivers = new ArrayList<>();
  private final List<FailureStatus> failures = new ArrayList<>();
  private final Set<Integer> executing = new HashSet<>();
  private @Nullable AttemptStatus attempt;
  private @Nullable AttemptStatus next;
  private @Nullable Integer attempts;
  private @Nullable Integer retries;
  private @Nullable Instant pause;
  private Reach reach = new Reach(true, null, List.of(), null);

  private Given(String spec) {
    server = Servers.named("shared", spec);
  }

  public static Given spec(String spec) {
    return new Given(spec);
  }

  /** An attempt of the spec as it is, its driver seen. */
  public AttemptStatus attempt(int number) {
    return Attempts.seen(
        Attempts.begin(server, number, NOW.minusSeconds(3600)), NOW.minusSeconds(3599), null);
  }

  /** An attempt of another spec. */
  public AttemptStatus outdated(int number) {
    AttemptStatus now = attempt(number);
    return new AttemptStatus(
        now.number(),
        now.appId(),
        now.driverPodName(),
        now.resourceId(),
        now.generation(),
        "of another spec",
        now.startTime(),
        now.submittedTime(),
        now.runningTime(),
        now.completionTime());
  }

  /** One whose driver was never seen. */
  public static AttemptStatus unseen(AttemptStatus of) {
    return new AttemptStatus(
        of.number(),
        of.appId(),
        of.driverPodName(),
        of.resourceId(),
        of.generation(),
        of.specHash(),
        of.startTime(),
        null,
        null,
        null);
  }

  public Given current(AttemptStatus now) {
    attempt = now;
    return this;
  }

  public Given current(int number) {
    return current(attempt(number));
  }

  public Given over(int number) {
    return current(Attempts.ended(attempt(number), NOW.minusSeconds(10)));
  }

  public Given next(AttemptStatus now) {
    next = now;
    return this;
  }

  public Given next(int number) {
    return next(attempt(number));
  }

  public Given attempts(int number) {
    attempts = number;
    return this;
  }

  public Given retries(int number) {
    retries = number;
    return this;
  }

  public Given pause(int seconds) {
    pause = NOW.plusSeconds(seconds);
    return this;
  }

  public Given failure(int number) {
    failures.add(
        new FailureStatus(
            FailureClass.Application,
            "ExitCode",
            "no",
            1,
            number,
            NOW.minusSeconds(20).toString()));
    return this;
  }

  public Given executing(int number) {
    executing.add(number);
    return this;
  }

  public Given reach(Reach now) {
    reach = now;
    return this;
  }

  /** A driver that has been in this stage for a minute. */
  public Given driver(int number, DriverStage stage) {
    return driver(number, stage, Duration.ofMinutes(1), null);
  }

  public Given driver(int number, DriverStage stage, Duration since, @Nullable Trouble trouble) {
    boolean runs = stage == DriverStage.STARTED || stage == DriverStage.READY;
    Instant began = NOW.minus(since);
    return driver(
        new ObservedDriver(
            "driver-" + number,
            "uid-" + number,
            null,
            number,
            true,
            false,
            stage,
            began,
            runs ? began : null,
            trouble,
            null));
  }

  /** A driver whose container has ended. */
  public Given ended(int number, DriverEnd end) {
    return driver(
        new ObservedDriver(
            "driver-" + number,
            "uid-" + number,
            null,
            number,
            false,
            false,
            DriverStage.ENDED,
            end.time(),
            NOW.minusSeconds(600),
            null,
            end));
  }

  /** A driver that runs and is being deleted. */
  public Given deleting(int number) {
    return driver(
        new ObservedDriver(
            "driver-" + number,
            "uid-" + number,
            null,
            number,
            true,
            true,
            DriverStage.READY,
            NOW.minusSeconds(60),
            NOW.minusSeconds(60),
            null,
            null));
  }

  public Given driver(ObservedDriver driver) {
    drivers.add(driver);
    return this;
  }

  public static DriverEnd.Failure crash() {
    return new DriverEnd.Failure(
        NOW.minusSeconds(5), FailureClass.Application, "ExitCode", "it broke", 1);
  }

  public ServerSituation situation() {
    if (attempt != null) {
      server.setStatus(
          new SparkConnectStatus(
              1L,
              null,
              null,
              attempt,
              next,
              attempts,
              Executors.NONE,
              failures.isEmpty() ? null : failures,
              retries,
              pause == null ? null : Attempts.seconds(pause),
              null));
    }
    return new ServerSituation(server, drivers, Executors.NONE, executing, reach, NOW);
  }
}
