package dev.millwright.spark.application.reason;

import static dev.millwright.common.condition.ConditionType.ACCEPTED;
import static dev.millwright.common.condition.ConditionType.DEGRADED;
import static dev.millwright.common.condition.ConditionType.RECONCILING;
import static dev.millwright.common.condition.ConditionType.RESOLVED_REFS;
import static dev.millwright.common.condition.ConditionType.STALLED;
import static dev.millwright.spark.application.reason.ApplicationCondition.ADMITTED;
import static dev.millwright.spark.application.reason.ApplicationCondition.FAILED;
import static dev.millwright.spark.application.reason.ApplicationCondition.RUNNING;
import static dev.millwright.spark.application.reason.ApplicationCondition.SUCCEEDED;
import static dev.millwright.spark.application.reason.ApplicationCondition.SUSPENDED;

import dev.millwright.common.condition.Mark;
import dev.millwright.common.condition.Reason;
import java.util.List;

/** Why an application stands as it does. Beside these, conditions carry Kubernetes' own words. */
public enum ApplicationReason implements Reason {
  CONF_REFUSED(
      "The application cannot be launched as it is written; nothing is created.",
      "Correct what the message names.",
      Mark.no(ACCEPTED),
      Mark.yes(STALLED)),
  UPDATE_REFUSED(
      "The spec was changed in what only a restart could bring about, and `updatePolicy` is `Refuse`.",
      "Take the change back, or set `updatePolicy` to Restart or NextAttempt.",
      Mark.no(ACCEPTED),
      Mark.yes(STALLED)),
  RESOLVED("What the spec refers to exists.", "", Mark.yes(RESOLVED_REFS)),
  REFERENCE_MISSING(
      "The spec names what does not exist in the application's namespace.",
      "Create it, or correct the name; it is looked for again every half minute.",
      Mark.no(RESOLVED_REFS),
      Mark.yes(RECONCILING)),
  NO_QUEUE("It waits in no queue.", "", Mark.yes(ADMITTED)),
  ENFORCED("The queue is enforced.", "", Mark.yes(ADMITTED)),
  QUEUE_NOT_FOUND(
      "There is no BatchQueue of the name in `spec.queue.name`.",
      "Create it, correct the name, or leave `spec.queue` out.",
      Mark.no(ADMITTED),
      Mark.yes(RECONCILING)),
  QUEUE_NOT_ENFORCED(
      "The BatchQueue does not say `Enforced` yet.",
      "See the BatchQueue's own conditions.",
      Mark.no(ADMITTED),
      Mark.yes(RECONCILING)),
  QUEUE_BUSY(
      "As many applications run as a queue on the way up allows, or others come first.",
      "It begins by itself once its turn has come; raise `maxRunningApplications` of the BatchQueue"
          + " to have more run at a time.",
      Mark.no(ADMITTED),
      Mark.yes(RECONCILING)),
  QUEUE_TURN(
      "Its turn has come; it begins once those called before it have begun.",
      "",
      Mark.no(ADMITTED),
      Mark.yes(RECONCILING)),
  GANGS_GATHERING(
      "Other gangs of the queue gather their pods, and it has no room for all of them and this one:"
          + " each could get a part of the room, and then all would wait for each other.",
      "It begins by itself once they run.",
      Mark.no(ADMITTED),
      Mark.yes(RECONCILING)),
  QUEUE_BACK_END_NOT_SUPPORTED(
      "The BatchQueue is carried by a scheduler that cannot hold a driver until its executors have"
          + " room: Kueue lets in a group of pods once all of them are made, and a driver makes its"
          + " executors itself.",
      "Name a queue that Volcano or YuniKorn carries, or leave `spec.queue` out.",
      Mark.no(ADMITTED),
      Mark.yes(STALLED)),
  OVER_QUEUE_CEILING(
      "Driver and first executors are larger than the queue may ever be.",
      "Ask for less, or raise the queue's ceiling.",
      Mark.no(ADMITTED),
      Mark.yes(STALLED)),
  STARTING(
      "The driver is being made or does not run yet.", "", Mark.no(RUNNING), Mark.yes(RECONCILING)),
  WAITING_FOR_ROOM(
      "The driver waits until its queue has room for it, and for its first executors too where they"
          + " are a gang.",
      "It begins by itself; `status.waiting` of the BatchQueue says what is full.",
      Mark.no(RUNNING),
      Mark.yes(RECONCILING)),
  STOPPING(
      "A driver that is not wanted any more is being ended; none begins before it is gone.",
      "",
      Mark.no(RUNNING),
      Mark.yes(RECONCILING)),
  DRIVER_RUNNING("The driver runs.", "", Mark.yes(RUNNING)),
  RETRYING(
      "An attempt has failed; the next one begins at `status.nextRetryTime`.",
      "",
      Mark.no(RUNNING),
      Mark.yes(RECONCILING)),
  RESTING("It is suspended.", "Set `spec.suspend` to false to go on.", Mark.yes(SUSPENDED)),
  ENDED_WELL("The program ended well.", "", Mark.yes(SUCCEEDED)),
  SCHEDULING_DEADLINE(
      "The driver had no node within `deadlines.scheduling`.",
      "Free room, lower what the driver asks for, or raise the deadline.",
      Mark.yes(FAILED)),
  IMAGE_PULL_DEADLINE(
      "The driver's containers did not start within `deadlines.imagePull`.",
      "Correct the image and its pull secrets, or raise the deadline.",
      Mark.yes(FAILED)),
  DRIVER_READY_DEADLINE(
      "Spark's container was not ready within `deadlines.driverReady`.",
      "Correct the readiness probe of the template, or raise the deadline.",
      Mark.yes(FAILED)),
  FIRST_EXECUTOR_DEADLINE(
      "No executor ran within `deadlines.firstExecutor`.",
      "Free room, lower what executors ask for, look into the driver's log, or raise the deadline.",
      Mark.yes(FAILED)),
  ADMISSION_DEADLINE(
      "The queue did not admit the application within `deadlines.admission`.",
      "See the BatchQueue, or raise the deadline.",
      Mark.yes(FAILED)),
  TOTAL_DEADLINE(
      "All attempts together took longer than `deadlines.total`.",
      "Raise the deadline, or give the application more to work with.",
      Mark.yes(FAILED)),
  DRIVER_LOST(
      "The driver pod is gone and nobody saw it end.",
      "See who deletes pods in this namespace.",
      Mark.yes(FAILED)),
  SUBMISSION_FAILED(
      "The API server refused an object of the driver.",
      "Correct what the message names.",
      Mark.yes(FAILED)),
  UI_OR_BUDGET_REFUSED(
      "The Service, Ingress or route of the UI, or the disruption budget, cannot be made; the"
          + " application runs without.",
      "Correct what the message names; it is tried again with each attempt and each change of the"
          + " spec.",
      Mark.yes(DEGRADED)),
  UI_AND_BUDGET_MADE("What was refused before is there.", "", Mark.no(DEGRADED)),
  RECREATED_BY_OTHERS(
      "An object with a name of this attempt exists and belongs to somebody else.",
      "Delete it; the next attempt has names of its own.",
      Mark.yes(FAILED));

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy
  private final Text text;

  ApplicationReason(String meaning, String cure, Mark... marks) {
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
