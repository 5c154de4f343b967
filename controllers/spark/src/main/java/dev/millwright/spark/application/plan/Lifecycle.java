package dev.millwright.spark.application.plan;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.api.spark.UpdatePolicy;
import dev.millwright.spark.application.observe.ObservedDriver;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is next. An attempt is in status before any of it is made, and one ends in status
 * before its driver is stopped; no attempt begins while another's driver may run. So it does not
 * matter where the controller was killed.
 */
public final class Lifecycle {
  private Lifecycle() {}

  /** The next step. */
  public static Step next(Situation situation) {
    if (situation.over()) {
      return over(situation);
    }
    AttemptStatus active = situation.active();
    return active == null ? between(situation) : during(situation, active);
  }

  private static Step over(Situation situation) {
    AttemptStatus attempt = situation.attempt();
    if (attempt != null && failed(situation) && restartWanted(situation, attempt)) {
      return situation.unwanted().isEmpty()
          ? new Step.Begin(number(situation), true)
          : new Step.Wait(Step.Wait.Why.STOPPING, null);
    }
    Instant end = expiry(situation);
    return end != null && !end.isAfter(situation.now()) ? new Step.Expire() : new Step.Rest(end);
  }

  private static boolean failed(Situation situation) {
    SparkApplicationStatus status = situation.status();
    return status != null && status.state() == ApplicationState.Failed;
  }

  private static @Nullable Instant expiry(Situation situation) {
    Integer ttl = situation.spec().ttlSecondsAfterFinished();
    SparkApplicationStatus status = situation.status();
    String end = status == null ? null : status.completionTime();
    return ttl == null || end == null ? null : Instant.parse(end).plusSeconds(ttl);
  }

  private static Step between(Situation situation) {
    if (situation.suspended()) {
      return new Step.Wait(Step.Wait.Why.SUSPENDED, null);
    }
    Instant last = DeadlineRules.total(situation);
    if (last != null && !last.isAfter(situation.now())) {
      return new Step.GiveUp();
    }
    Instant retry = retryTime(situation);
    if (retry != null && retry.isAfter(situation.now())) {
      return new Step.Wait(Step.Wait.Why.BACKING_OFF, earlier(retry, last));
    }
    if (!situation.unwanted().isEmpty()) {
      return new Step.Wait(Step.Wait.Why.STOPPING, last);
    }
    return new Step.Begin(number(situation), false);
  }

  /** One more than any there was, also where somebody has emptied the status. */
  private static int number(Situation situation) {
    AttemptStatus attempt = situation.attempt();
    return 1
        + Math.max(
            attempt == null ? 0 : attempt.number(),
            situation.drivers().stream().mapToInt(ObservedDriver::attempt).max().orElse(0));
  }

  private static Step during(Situation situation, AttemptStatus attempt) {
    Optional<ObservedDriver> driver = situation.driver(attempt);
    if (driver.isPresent() && driver.get().end() != null) {
      return new Step.End(attempt, Objects.requireNonNull(driver.get().end()), false);
    }
    if (situation.suspended()) {
      return new Step.Quit(attempt, true);
    }
    if (restartWanted(situation, attempt)) {
      return new Step.Quit(attempt, false);
    }
    if (driver.isEmpty()) {
      return attempt.submittedTime() == null ? new Step.Launch(attempt) : new Step.Verify(attempt);
    }
    return DeadlineRules.passed(situation, driver.get())
        .<Step>map(passed -> new Step.End(attempt, passed.failure(situation.now()), passed.last()))
        .orElseGet(() -> new Step.Watch(driver.get(), DeadlineRules.next(situation, driver.get())));
  }

  private static boolean restartWanted(Situation situation, AttemptStatus attempt) {
    return situation.spec().updatePolicy() == UpdatePolicy.Restart
        && !SpecHash.of(situation.spec()).equals(attempt.specHash());
  }

  private static @Nullable Instant retryTime(Situation situation) {
    SparkApplicationStatus status = situation.status();
    String time = status == null ? null : status.nextRetryTime();
    return time == null ? null : Instant.parse(time);
  }

  private static Instant earlier(Instant one, @Nullable Instant other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}
