package dev.millwright.pulsar.cluster.reason;

import static dev.millwright.common.condition.ConditionType.PROGRAMMED;
import static dev.millwright.common.condition.ConditionType.RECONCILING;
import static dev.millwright.common.condition.ConditionType.RESOLVED_REFS;

import dev.millwright.common.condition.Mark;
import dev.millwright.common.condition.Reason;
import dev.millwright.common.status.OutcomeConditions;
import java.util.List;

/** Why the spec of a PulsarCluster is not carried out, in the order in which it is judged. */
public enum Refusal implements Reason {
  NAME_TAKEN(
      "An object of this cluster would have the name of an object of another PulsarCluster, which was first.",
      "Give this PulsarCluster or its set another name."),
  METADATA_STORE_TAKEN(
      "`metadata.url` is a store in which another PulsarCluster, which was first, has its metadata.",
      "Make this PulsarCluster anew with a store of its own."),
  METADATA_URL_REFUSED(
      "`metadata.url` names a store that profile Standalone does not use, or cannot stand on one line of a configuration file.",
      "Make this PulsarCluster anew without it, with another one, or with another profile."),
  METADATA_STORE_CHANGED(
      "The living cluster, or one whose volumes were kept, has its metadata in another store.",
      "Set the store back, make a new PulsarCluster for the new store, or delete kept volumes whose data is not wanted."),
  STORE_SCALE_REFUSED(
      "The metadata store, living or kept, has another number of members, and a change could lose all metadata.",
      "Set the number back, or delete kept volumes whose data is not wanted."),
  METADATA_VOLUMES_MISSING(
      "Volumes of bookies were kept, but none of the metadata store without which no ledger can be read.",
      "Restore the volumes of the store, or delete those of the bookies."),
  KEPT_VOLUMES_UNUSED(
      "Volumes were kept that no pod of this spec would mount: fewer bookies, a set less, fewer volumes, another profile.",
      "Ask for what there was, or delete kept volumes whose data is not wanted."),
  STORAGE_CHANGE_REFUSED(
      "Size, class or number of the volumes of living pods would change, or the size of kept ones.",
      "Set it back, or delete kept volumes whose data is not wanted."),
  UNKNOWN_VERSION(
      "This controller does not know how to configure that version of Pulsar.",
      "Use a version that the message names."),
  QUORUM_TOO_LARGE(
      "A ledger would need more bookies than there are.",
      "Raise the number of bookies or lower `replication.ensemble`."),
  QUORUM_ORDER(
      "A quorum is larger than the one it is a part of.",
      "Make ensemble ≥ writeQuorum ≥ ackQuorum."),
  MEMORY_TOO_SMALL(
      "A Java process would not fit into the memory limit of its container.",
      "Raise `resources.limits.memory`, or lower `jvm.heap` and `jvm.directMemory`."),
  MEMORY_TOO_LARGE(
      "A memory limit is more than Kubernetes can count.",
      "Lower `resources.limits.memory` and `resources.requests.memory`."),
  RACK_FORMS_MIXED(
      "Some racks of bookie sets name a region and some do not, and Pulsar places by one of the two.",
      "Write every rack as `/rack`, or every rack as `/region/rack`."),
  RESERVED_CONFIG_KEY(
      "A line of `config` would take from under the controller what it relies on.",
      "Remove the line and use the field that the message names."),
  CONFIG_LINE_BROKEN(
      "A key or value of `config` cannot stand on one line of a configuration file.",
      "Correct the key or the value that the message names."),
  EXTERNAL_URL_INVALID(
      "An address in `external` is none that a connection could be made to.",
      "Correct the field that the message names."),
  NAME_TOO_LONG(
      "A derived name would pass the limit of Kubernetes.",
      "Shorten `metadata.name` or the name of the set."),
  BOOKIE_SCALE_IN_REFUSED(
      "Fewer bookies are asked for than hold ledgers; everything else in the spec is carried out.",
      "Set the number of bookies back."),
  STORAGE_CLASS_NOT_FOUND(
      "A volume is to be of a StorageClass that does not exist.",
      "Create it, or name one that `kubectl get storageclass` lists.",
      unresolved()),
  NO_DEFAULT_STORAGE_CLASS(
      "A volume names no StorageClass, and Kubernetes has no default one.",
      "Name one, mark one as the default, or set `storageClassName: \"\"` to use volumes made by hand.",
      unresolved());

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy
  private final Text text;

  Refusal(String meaning, String cure) {
    this(meaning, cure, OutcomeConditions.ofRejected());
  }

  Refusal(String meaning, String cure, List<Mark> marks) {
    text = new Text(meaning, cure, marks);
  }

  /** Ready is measured all the while: what runs may well work. */
  private static List<Mark> unresolved() {
    return List.of(Mark.no(RESOLVED_REFS), Mark.no(PROGRAMMED), Mark.yes(RECONCILING));
  }

  @Override
  public Text text() {
    return text;
  }
}
