package dev.millwright.pulsar.cluster.reason;

import static dev.millwright.common.condition.ConditionType.PROGRAMMED;
import static dev.millwright.common.condition.ConditionType.READY;
import static dev.millwright.common.condition.ConditionType.RECONCILING;
import static dev.millwright.common.condition.ConditionType.RESOLVED_REFS;
import static dev.millwright.pulsar.cluster.reason.ClusterCondition.BOOKIES_SAFE;
import static dev.millwright.pulsar.cluster.reason.ClusterCondition.RACKS_PROGRAMMED;

import dev.millwright.common.condition.Mark;
import dev.millwright.common.condition.Reason;
import dev.millwright.common.status.OutcomeConditions;
import java.util.List;

/** How a PulsarCluster whose spec is carried out stands. */
public enum State implements Reason {
  WAITING_FOR_METADATA_STORE(
      "Too few members of the metadata store are ready to prepare it.",
      "See `status.components` for what keeps its pods.",
      OutcomeConditions.ofWait()),
  WAITING_FOR_INITIALIZATION(
      "The Job that prepares the metadata store has not ended.",
      "Read the log of its pod if it takes more than minutes.",
      OutcomeConditions.ofWait()),
  WAITING_FOR_BOOKIES(
      "Fewer bookies are ready than a ledger needs.",
      "See `status.components` for what keeps their pods.",
      OutcomeConditions.ofWait()),
  WAITING_FOR_BROKERS(
      "No broker is ready yet.",
      "See `status.components` for what keeps their pods.",
      OutcomeConditions.ofWait()),
  MEASURED("A broker wrote and read a message just now.", "", Mark.yes(READY)),
  BROKERS_NOT_READY(
      "No broker is ready to be asked.",
      "See `status.components` for what keeps their pods.",
      Mark.no(READY),
      Mark.no(RACKS_PROGRAMMED)),
  BOOKIES_NOT_READY(
      "No bookie is ready to be asked.",
      "See `status.components` for what keeps their pods.",
      Mark.no(READY)),
  TOO_FEW_WRITABLE_BOOKIES(
      "Fewer bookies can be written to than a ledger needs.",
      "Add bookies, or free disk space where they are read-only.",
      Mark.no(READY)),
  PROXIES_NOT_READY(
      "No proxy is ready to let clients in.",
      "See `status.components` for what keeps their pods.",
      Mark.no(READY)),
  UNREACHABLE(
      "Brokers or bookies did not answer.",
      "Check the address, its DNS name and network policies.",
      Mark.no(READY),
      Mark.unknown(BOOKIES_SAFE),
      Mark.no(RACKS_PROGRAMMED)),
  ACCESS_DENIED(
      "Brokers or bookies want credentials, or better ones.",
      "Put a token into the Secret that `external.credentials` names; remove authentication from the config of a cluster run by us.",
      Mark.no(READY),
      Mark.unknown(BOOKIES_SAFE),
      Mark.no(RACKS_PROGRAMMED)),
  UNEXPECTED_ANSWER(
      "What answered does not speak as Pulsar or BookKeeper does.",
      "Check the address, and the log of what runs there.",
      Mark.no(READY),
      Mark.unknown(BOOKIES_SAFE),
      Mark.no(RACKS_PROGRAMMED)),
  RACKS_KNOWN("Pulsar places copies by the racks it was told.", "", Mark.yes(RACKS_PROGRAMMED)),
  RACK_REFUSED(
      "Brokers do not take the racks; it is tried again.",
      "Wait until every broker is restarted, or remove the lines on placement from `brokers.config`.",
      Mark.no(RACKS_PROGRAMMED)),
  ALL_COPIES_THERE("No ledger is under-replicated.", "", Mark.yes(BOOKIES_SAFE)),
  SINGLE_COPY(
      "Profile Standalone: the one pod with the only copy is ready.", "", Mark.yes(BOOKIES_SAFE)),
  NOBODY_TO_ASK(
      "No bookie is there to be asked.",
      "See `status.components`; on an external cluster set `external.bookieUrl`.",
      Mark.unknown(BOOKIES_SAFE)),
  LEDGERS_UNDER_REPLICATED(
      "Some ledgers have fewer copies than they should; no pod that works is restarted for a change meanwhile.",
      "Autorecovery copies them once there are enough bookies. A pod that you delete starts with the change.",
      Mark.no(BOOKIES_SAFE),
      Mark.yes(RECONCILING)),
  BOOKIES_CANNOT_BE_ASKED(
      "A bookie waits for its restart until one can say whether ledgers are under-replicated.",
      "See the condition `BookiesSafe`.",
      Mark.yes(RECONCILING)),
  ROLLING("Pods with an outdated configuration are replaced.", "", Mark.yes(RECONCILING)),
  NOT_CREATED_YET("A set of pods is about to be created.", "", Mark.yes(RECONCILING)),
  PODS_NOT_READY(
      "Some pods are not ready.",
      "See `status.components` for what keeps them.",
      Mark.yes(RECONCILING)),
  PODS_OUTDATED("Some pods do not run the latest configuration.", "", Mark.yes(RECONCILING)),
  SECRET_NOT_FOUND(
      "The Secret of `external.credentials` does not exist.",
      "Create it with the key token.",
      Mark.no(RESOLVED_REFS),
      Mark.no(READY)),
  EXTERNAL("Someone else runs this cluster; nothing is to be written.", "", Mark.yes(PROGRAMMED)),
  STOPPING("The cluster is deleted; what writes stops before what it writes to.", ""),
  VOLUMES_KEPT(
      "The cluster is deleted; its volumes stay, for `deletionPolicy` is Keep.",
      "Create a PulsarCluster of the same name to take them up again, or delete the volume claims."),
  VOLUMES_DELETED(
      "The cluster is deleted, and its volumes with it, for `deletionPolicy` is Delete.", ""),
  APPLY_FAILED(
      "The API server refused an object; it is tried again.",
      "The message is its own: often a quota, a webhook or a missing right.",
      OutcomeConditions.ofFailed()),
  RECONCILE_FAILED(
      "An attempt failed; it is tried again.",
      "Read the log of the controller if it stays.",
      OutcomeConditions.ofFailed());

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy
  private final Text text;

  State(String meaning, String cure, Mark... marks) {
    this(meaning, cure, List.of(marks));
  }

  State(String meaning, String cure, List<Mark> marks) {
    text = new Text(meaning, cure, marks);
  }

  @Override
  public Text text() {
    return text;
  }
}
