package dev.millwright.spark.connect.plan;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.ConnectUpdateStrategy;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.DriverStage;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.connect.plan.ServerStep.Wait.Why;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is next. An attempt is in status before any of it is made, and one ends in status
 * before its driver is stopped; none begins while a driver runs that no attempt wants. So it does
 * not matter where the controller was killed, and there are never more than the two of a roll.
 */
public final class ServerLifecycle {
  private ServerLifecycle() {}

  /** The next step. */
  public static ServerStep next(ServerSituation situation) {
    AttemptStatus current = situation.current();
    AttemptStatus next = situation.next();
    if (situation.suspended()) {
      return current == null && next == null
          ? new ServerStep.Wait(Why.SUSPENDED, null)
          : new ServerStep.Suspend();
    }
    if (current == null) {
      return next == null ? between(situation) : new ServerStep.Promote(next);
    }
    return during(situation, current);
  }

  private static ServerStep between(ServerSituation situation) {
    AttemptStatus last = situation.attempt();
    Instant pause = situation.pausedUntil();
    // What failed says nothing of a spec that has changed since.
    if (pause != null && last != null && !situation.isOutdated(last)) {
      return new ServerStep.Wait(Why.BACKING_OFF, pause);
    }
    return situation.unwanted().isEmpty()
        ? new ServerStep.Begin(situation.free(), Slot.CURRENT)
        : new ServerStep.Wait(Why.STOPPING, null);
  }

  private static ServerStep during(ServerSituation situation, AttemptStatus current) {
    Optional<ObservedDriver> driver = situation.driver(current);
    if (driver.isEmpty()) {
      return missing(current, Slot.CURRENT);
    }
    Optional<DriverEnd> end = end(situation, driver.get());
    if (end.isPresent()) {
      return new ServerStep.End(current, Slot.CURRENT, end.get());
    }
    if (!situation.isOutdated(current)) {
      return situation.nextAttempt() == null
          ? new ServerStep.Watch(driver.get(), ReadyDeadline.of(situation, driver.get()))
          : new ServerStep.Drop();
    }
    boolean serves =
        driver.get().stage() == DriverStage.READY || driver.get().stage() == DriverStage.STARTED;
    return situation.spec().updateStrategy() == ConnectUpdateStrategy.Recreate || !serves
        ? new ServerStep.Replace(current)
        : roll(situation, driver.get());
  }

  private static ServerStep roll(ServerSituation situation, ObservedDriver current) {
    AttemptStatus next = situation.next();
    if (next == null) {
      return beginBeside(situation, current);
    }
    if (situation.isOutdated(next)) {
      return new ServerStep.Drop();
    }
    Optional<ObservedDriver> driver = situation.driver(next);
    if (driver.isEmpty()) {
      return missing(next, Slot.NEXT);
    }
    if (driver.get().stage() == DriverStage.READY && !driver.get().deleting()) {
      return new ServerStep.Promote(next);
    }
    return end(situation, driver.get())
        .<ServerStep>map(end -> new ServerStep.End(next, Slot.NEXT, end))
        .orElseGet(
            () ->
                new ServerStep.Watch(
                    current,
                    earlier(
                        ReadyDeadline.of(situation, current),
                        ReadyDeadline.of(situation, driver.get()))));
  }

  private static ServerStep beginBeside(ServerSituation situation, ObservedDriver current) {
    AttemptStatus failed = situation.nextAttempt();
    Instant pause = situation.pausedUntil();
    Instant deadline = ReadyDeadline.of(situation, current);
    if (failed != null && pause != null && !situation.isOutdated(failed)) {
      return new ServerStep.Watch(current, earlier(pause, deadline));
    }
    return situation.unwanted().isEmpty()
        ? new ServerStep.Begin(situation.free(), Slot.NEXT)
        : new ServerStep.Watch(current, deadline);
  }

  private static ServerStep missing(AttemptStatus attempt, Slot slot) {
    return attempt.submittedTime() == null
        ? new ServerStep.Launch(attempt, slot)
        : new ServerStep.Verify(attempt, slot);
  }

  private static Optional<DriverEnd> end(ServerSituation situation, ObservedDriver driver) {
    return Optional.ofNullable(driver.end()).or(() -> ReadyDeadline.passed(situation, driver));
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
