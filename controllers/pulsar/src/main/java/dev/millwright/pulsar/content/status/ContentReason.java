package dev.millwright.pulsar.content.status;

import static dev.millwright.common.condition.ConditionType.READY;
import static dev.millwright.common.condition.ConditionType.RESOLVED_REFS;

import dev.millwright.common.condition.Mark;
import dev.millwright.common.condition.Reason;
import dev.millwright.common.status.OutcomeConditions;
import java.util.ArrayList;
import java.util.List;

/** Why a tenant, namespace or topic stands as it does, and what its events tell. */
public enum ContentReason implements Reason {
  RESOLVED("What the spec refers to exists.", "", List.of(Mark.yes(RESOLVED_REFS))),
  CLUSTER_MISSING(
      "There is no PulsarCluster of the name in `clusterRef`, or it knows no place for a tenant.",
      "Create it, or correct `clusterRef.name`.",
      unresolved()),
  CLUSTER_NOT_READY(
      "The PulsarCluster does not work yet.",
      "See its own conditions.",
      OutcomeConditions.ofWait()),
  SECRET_MISSING(
      "The Secret with the credentials of an external PulsarCluster does not exist.",
      "Create it with the key token.",
      OutcomeConditions.ofWait()),
  TENANT_MISSING(
      "Pulsar has no such tenant yet.", "Create it, for example by a PulsarTenant.", unresolved()),
  NAMESPACE_MISSING(
      "Pulsar has no such namespace yet.",
      "Create it, for example by a PulsarNamespace.",
      unresolved()),
  CONFLICT(
      "An older object stands for the same thing in Pulsar.",
      "Delete one of the two, or change `spec.name`.",
      OutcomeConditions.ofRejected()),
  NAME_REFUSED(
      "Pulsar would take the name for something else.",
      "Give `spec.name` another value.",
      OutcomeConditions.ofRejected()),
  POLICY_OUT_OF_RANGE(
      "A policy is larger than Pulsar can count.",
      "Choose less, or Infinite.",
      OutcomeConditions.ofRejected()),
  TOO_FEW_BOOKIES(
      "`persistence.writeQuorum` is more than the bookies of the PulsarCluster; nothing could be written.",
      "Lower it, or give the PulsarCluster more bookies.",
      OutcomeConditions.ofRejected()),
  PARTITIONS_SHRINK(
      "The topic has more partitions than asked for, and none can go without its messages.",
      "Raise `spec.partitions` to what there is.",
      OutcomeConditions.ofRejected()),
  PARTITIONING_DIFFERS(
      "The topic exists and is partitioned where the spec is not, or the other way round.",
      "Make the PulsarTopic as the topic is, or with another name.",
      OutcomeConditions.ofRejected()),
  ALLOWED_CLUSTERS_NEEDED(
      "Pulsar knows several clusters, and the spec does not say which the tenant may use.",
      "Name them in `spec.allowedClusters`.",
      OutcomeConditions.ofRejected()),
  ADMIN_UNREACHABLE(
      "Pulsar's admin interface does not answer; it is tried again.",
      "Check that brokers run and that network policies let the controller reach them.",
      failed(Mark.unknown(READY))),
  NOT_PULSAR(
      "What answers is not Pulsar's admin interface; it is tried again.",
      "Correct `external.adminUrl` of the PulsarCluster.",
      failed(Mark.unknown(READY))),
  CREDENTIALS_REFUSED(
      "Pulsar does not let the controller do it; it is tried again.",
      "Put the token of a super user into the Secret of `external.credentials` of the PulsarCluster.",
      failed(Mark.unknown(READY))),
  REFUSED_BY_PULSAR(
      "Pulsar says why it does not take the spec; it is tried again.",
      "Correct what the message names.",
      failed(Mark.no(READY))),
  VANISHED(
      "It vanished between two calls; it is looked at again.", "", OutcomeConditions.ofFailed()),
  CHANGED_MEANWHILE(
      "Somebody changed it between two calls; it is looked at again.",
      "",
      OutcomeConditions.ofFailed()),
  NOT_EMPTY(
      "It is to be deleted, but something is still in it.",
      "Delete what is in it, or set `spec.deletionPolicy` to Keep.",
      OutcomeConditions.ofFailed()),
  RECONCILE_FAILED(
      "An attempt failed in a way nobody foresaw; it is tried again.",
      "The message names who refused and why; read the log of the controller if it stays.",
      OutcomeConditions.ofFailed()),
  KEPT("The object is deleted; the thing stays in Pulsar.", "", List.of()),
  DELETED("The object and the thing in Pulsar are deleted.", "", List.of()),
  DRIFT_REPAIRED("Somebody had changed it in Pulsar; it is as the spec says again.", "", List.of()),
  RECREATED(
      "Somebody had deleted it in Pulsar; it was made anew, and what was in it is gone.",
      "To be rid of it, delete its object, with `spec.deletionPolicy` Delete.",
      List.of()),
  LEFT_BEHIND(
      "The object is deleted; its PulsarCluster was gone before, so nothing was deleted there.",
      "Delete it by hand if that Pulsar still runs.",
      List.of());

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy
  private final Text text;

  ContentReason(String meaning, String cure, List<Mark> marks) {
    text = new Text(meaning, cure, marks);
  }

  private static List<Mark> unresolved() {
    List<Mark> marks = new ArrayList<>(OutcomeConditions.ofWait());
    marks.addFirst(Mark.no(RESOLVED_REFS));
    return List.copyOf(marks);
  }

  private static List<Mark> failed(Mark ready) {
    List<Mark> marks = new ArrayList<>(OutcomeConditions.ofFailed());
    marks.add(ready);
    return List.copyOf(marks);
  }

  @Override
  public Text text() {
    return text;
  }
}
