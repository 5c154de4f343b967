package dev.millwright.spark.application.plan;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.ObservedDriver;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be done next. */
public sealed interface Step {

  /**
   * Nothing, before an attempt may begin.
   *
   * @param why what is waited for
   * @param until when to look again if nothing happens; null for never
   */
  record Wait(Why why, @Nullable Instant until) implements Step {
    /** What is waited for. */
    public enum Why {
      /** It was asked to rest. */
      SUSPENDED,
      /** The pause after a failure. */
      BACKING_OFF,
      /** A driver that nobody wants any more is still there. */
      STOPPING
    }
  }

  /**
   * Begin an attempt.
   *
   * @param number of the attempt
   * @param anew whether all counts begin anew, because the spec of a failed application changed
   */
  record Begin(int number, boolean anew) implements Step {}

  /**
   * Make the driver of the attempt, or what is missing of it.
   *
   * @param attempt as it stands in status
   */
  record Launch(AttemptStatus attempt) implements Step {}

  /**
   * Tell how the driver does.
   *
   * @param driver as observed
   * @param until when the next deadline is; null if there is none
   */
  record Watch(ObservedDriver driver, @Nullable Instant until) implements Step {}

  /**
   * The attempt is over.
   *
   * @param attempt which
   * @param end how
   * @param last whether no other may follow, whatever the limits say
   */
  record End(AttemptStatus attempt, DriverEnd end, boolean last) implements Step {}

  /**
   * The driver is not in the cache: over, if it is not in Kubernetes either.
   *
   * @param attempt whose driver it is
   */
  record Verify(AttemptStatus attempt) implements Step {}

  /**
   * End the attempt because it is asked for, which costs no retry.
   *
   * @param attempt which
   * @param suspended whether to rest; else another one follows at once
   */
  record Quit(AttemptStatus attempt, boolean suspended) implements Step {}

  /** No attempt runs and none may follow any more: the time for all of them is over. */
  record GiveUp() implements Step {}

  /**
   * It is over.
   *
   * @param until when it is to be deleted; null for never
   */
  record Rest(@Nullable Instant until) implements Step {}

  /** It is over and its time to live too. */
  record Expire() implements Step {}
}
