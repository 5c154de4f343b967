package dev.millwright.spark.application.status;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.spark.application.reason.ApplicationReason;

/**
 * How an application stands, in one.
 *
 * @param state the word for people
 * @param reason the word for programs
 * @param message the sentence
 * @param busy whether the controller is at work on it
 */
record Standing(ApplicationState state, String reason, String message, boolean busy) {

  static Standing of(ApplicationState state, ApplicationReason reason, boolean busy) {
    return new Standing(state, reason.word(), reason.sentence(), busy);
  }

  /** Whether only a person can help. */
  boolean stuck() {
    return state == ApplicationState.Failed || (state == ApplicationState.Rejected && !busy);
  }
}
