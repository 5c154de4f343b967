package dev.millwright.spark.connect.reason;

import static dev.millwright.common.condition.ConditionType.DEGRADED;
import static dev.millwright.common.condition.ConditionType.READY;
import static dev.millwright.common.condition.ConditionType.RECONCILING;
import static dev.millwright.spark.application.reason.ApplicationCondition.SUSPENDED;

import dev.millwright.common.condition.Mark;
import dev.millwright.common.condition.Reason;
import java.util.List;

/**
 * Why a Connect server stands as it does, and why one failed. Spec, references and queue have the
 * words of applications; beside these, conditions carry Kubernetes' own.
 */
public enum ConnectReason implements Reason {
  SERVING("The server answers, and its Service leads to it.", "", Mark.yes(READY)),
  STARTING(
      "The server is being made, or does not answer yet.",
      "",
      Mark.no(READY),
      Mark.yes(RECONCILING)),
  ROLLING(
      "A server of the changed spec is being made; the Service turns to it when it answers.",
      "",
      Mark.yes(RECONCILING)),
  STOPPING(
      "A server is being ended; the next one begins when it is gone.",
      "",
      Mark.no(READY),
      Mark.yes(RECONCILING)),
  RETRYING(
      "The last server has ended; the next one begins at `status.nextRetryTime`.",
      "`status.failures` says why.",
      Mark.no(READY),
      Mark.yes(RECONCILING)),
  ROLL_FAILED(
      "The server of the changed spec did not come to answer, and is tried again at"
          + " `status.nextRetryTime`; the old one goes on serving.",
      "`status.failures` says why; correct the spec, or take the change back.",
      Mark.yes(RECONCILING)),
  RESTING(
      "It is suspended.",
      "Set `spec.suspend` to false to go on.",
      Mark.no(READY),
      Mark.yes(SUSPENDED)),
  NOT_SUSPENDED("It is not suspended.", "", Mark.no(SUSPENDED)),
  SERVICE_REFUSED(
      "The Service that clients reach it by cannot be made.",
      "Correct what the message names; it is tried again every half minute.",
      Mark.no(READY),
      Mark.yes(RECONCILING)),
  UI_REFUSED(
      "The Service, Ingress or route of the UI cannot be made; the server goes without.",
      "Correct what the message names; it is tried again every half minute.",
      Mark.yes(DEGRADED)),
  UI_MADE("What was refused of the UI before is there.", "", Mark.no(DEGRADED)),
  START_DEADLINE(
      "The server had no node within 15 minutes, or its containers did not start within 10.",
      "Free room, lower what it asks for, or correct the image and its pull secrets."),
  ANSWER_DEADLINE(
      "The server did not answer for 10 minutes.",
      "Look into the log of its pod; correct the readiness probe if the template has one."),
  SERVER_ENDED(
      "The server ended by itself, with exit code 0.",
      "See who stops it; `spec.suspend` is there to let it rest.");

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy
  private final Text text;

  ConnectReason(String meaning, String cure, Mark... marks) {
    text = new Text(meaning, cure, List.of(marks));
  }

  @Override
  public Text text() {
    return text;
  }

  /** Meaning and cure in one text. */
  public String sentence() {
    return (meaning() + " " + cure()).strip();
  }
}
