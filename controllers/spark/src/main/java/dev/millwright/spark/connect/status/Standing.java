package dev.millwright.spark.connect.status;

import static dev.millwright.common.condition.ConditionType.READY;
import static dev.millwright.common.condition.ConditionType.RECONCILING;
import static dev.millwright.common.condition.ConditionType.STALLED;
import static dev.millwright.spark.application.reason.ApplicationCondition.SUSPENDED;

import dev.millwright.common.condition.CommonReason;
import dev.millwright.common.condition.Observation;
import dev.millwright.spark.connect.reason.ConnectReason;
import java.util.List;

/**
 * How a server stands, in one.
 *
 * @param ready whether clients are served
 * @param serving why, or why not
 * @param activity whether the controller is at work on it, or only a person can help
 * @param work what it is at, or what the person is to do
 * @param resting whether it was asked to rest
 */
record Standing(boolean ready, Told serving, Activity activity, Told work, boolean resting) {
  /** What is going on. */
  enum Activity {
    IDLE,
    BUSY,
    STUCK
  }

  /**
   * A word for programs and a sentence for people.
   *
   * @param reason CamelCase
   * @param message sentence
   */
  record Told(String reason, String message) {
    static Told of(ConnectReason reason) {
      return new Told(reason.word(), reason.sentence());
    }
  }

  /** Clients are served and there is nothing to do. */
  static Standing up() {
    return new Standing(
        true, Told.of(ConnectReason.SERVING), Activity.IDLE, Told.of(ConnectReason.SERVING), false);
  }

  /** Nobody is served, and this is why, and what is done about it. */
  static Standing down(Told why) {
    return new Standing(false, why, Activity.BUSY, why, false);
  }

  /** It rests. */
  static Standing rest(boolean stopping) {
    return new Standing(
        false,
        Told.of(ConnectReason.RESTING),
        stopping ? Activity.BUSY : Activity.IDLE,
        Told.of(ConnectReason.STOPPING),
        true);
  }

  /** The same, and this is done beside. */
  Standing with(Activity now, Told what) {
    return new Standing(ready, serving, now, what, resting);
  }

  List<Observation> observations() {
    return List.of(
        told(READY, ready, serving),
        resting
            ? Observation.isTrue(SUSPENDED, ConnectReason.RESTING, ConnectReason.RESTING.sentence())
            : Observation.isFalse(
                SUSPENDED, ConnectReason.NOT_SUSPENDED, ConnectReason.NOT_SUSPENDED.meaning()),
        activity == Activity.BUSY
            ? told(RECONCILING, true, work)
            : Observation.isFalse(RECONCILING, CommonReason.DONE, "Nothing is under way."),
        activity == Activity.STUCK
            ? told(STALLED, true, work)
            : Observation.isFalse(STALLED, CommonReason.DONE, "Nothing waits for a person."));
  }

  private static Observation told(String type, boolean holds, Told what) {
    return holds
        ? Observation.isTrue(type, what.reason(), what.message())
        : Observation.isFalse(type, what.reason(), what.message());
  }
}
