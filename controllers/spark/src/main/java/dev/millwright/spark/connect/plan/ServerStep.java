package dev.millwright.spark.connect.plan;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.ObservedDriver;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be done next. */
public sealed interface ServerStep {

  /**
   * Nothing, while no attempt goes.
   *
   * @param why what is waited for
   * @param until when to look again if nothing happens; null for never
   */
  record Wait(Why why, @Nullable Instant until) implements ServerStep {
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
   * @param slot its place
   */
  record Begin(int number, Slot slot) implements ServerStep {}

  /**
   * Make the driver of an attempt, or what is missing of it.
   *
   * @param attempt as it stands in status
   * @param slot its place
   */
  record Launch(AttemptStatus attempt, Slot slot) implements ServerStep {}

  /**
   * A driver is not in the cache: over, if it is not in Kubernetes either.
   *
   * @param attempt whose driver it is
   * @param slot its place
   */
  record Verify(AttemptStatus attempt, Slot slot) implements ServerStep {}

  /**
   * An attempt is over.
   *
   * @param attempt which
   * @param slot its place
   * @param end how
   */
  record End(AttemptStatus attempt, Slot slot, DriverEnd end) implements ServerStep {}

  /**
   * End the current attempt so that one of the changed spec may begin, should that be possible.
   *
   * @param attempt which
   */
  record Replace(AttemptStatus attempt) implements ServerStep {}

  /** End the next attempt: it is not what is wanted any more. */
  record Drop() implements ServerStep {}

  /**
   * Lead clients to the next attempt.
   *
   * @param next which
   */
  record Promote(AttemptStatus next) implements ServerStep {}

  /** End all attempts because it is asked for. */
  record Suspend() implements ServerStep {}

  /**
   * Tell how the servers do.
   *
   * @param current the driver that clients are led to
   * @param until when the next deadline, or the end of a pause, is; null if there is none
   */
  record Watch(ObservedDriver current, @Nullable Instant until) implements ServerStep {}
}
