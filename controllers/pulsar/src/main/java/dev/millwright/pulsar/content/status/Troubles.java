package dev.millwright.pulsar.content.status;

import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.kubernetes.FailureWords;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.admin.AdminException;
import java.util.List;

/** What a failed call to Pulsar means to a person. */
public final class Troubles {

  private Troubles() {}

  /**
   * The outcome of a failed call.
   *
   * @param url address that was asked
   * @param cluster name of the PulsarCluster
   * @param what what was tried, like {@code create topic persistent://a/b/c}
   */
  public static Outcome.Failed outcome(AdminException e, String url, String cluster, String what) {
    String said = e.said();
    return switch (e) {
      case AdminException.Unreachable u ->
          new Outcome.Failed(
              ContentReason.ADMIN_UNREACHABLE.word(),
              "%s of PulsarCluster %s does not answer as it should (%s). Check that its brokers run and that network policies let this controller reach them; it is tried again."
                  .formatted(url, cluster, said),
              u);
      case AdminException.Garbage g ->
          new Outcome.Failed(
              ContentReason.NOT_PULSAR.word(),
              ("%s is not the admin interface of a Pulsar: it answered %s. Correct"
                      + " spec.external.adminUrl of PulsarCluster %s.")
                  .formatted(url, said, cluster),
              g);
      case AdminException.Denied d ->
          new Outcome.Failed(
              ContentReason.CREDENTIALS_REFUSED.word(),
              ("%s does not let us %s (%s). Put the token of a super user into the secret of"
                      + " spec.external.credentials of PulsarCluster %s.")
                  .formatted(url, what, said, cluster),
              d);
      case AdminException.Refused r ->
          new Outcome.Failed(
              ContentReason.REFUSED_BY_PULSAR.word(),
              "Pulsar refuses to %s: %s. Correct the spec; it is tried again."
                  .formatted(what, withoutStop(said)),
              r);
      case AdminException.NotFound n ->
          meanwhile(ContentReason.VANISHED.word(), "It vanished", what, n);
      case AdminException.Conflict c ->
          meanwhile(ContentReason.CHANGED_MEANWHILE.word(), "Somebody changed it", what, c);
    };
  }

  private static Outcome.Failed meanwhile(
      String reason, String event, String what, AdminException e) {
    return new Outcome.Failed(
        reason,
        "%s while we tried to %s: %s. It is looked at again."
            .formatted(event, what, withoutStop(e.said())),
        e);
  }

  /** The outcome of what nobody foresaw, such as a Secret that may not be read. */
  public static Outcome.Failed unforeseen(Exception failure) {
    return new Outcome.Failed(
        ContentReason.RECONCILE_FAILED.word(),
        FailureWords.of(failure) + " It is tried again.",
        failure);
  }

  /** Says that what it refers to is not there. */
  public static Observation unresolved(Outcome.Wait wait) {
    return Observation.isFalse(ConditionType.RESOLVED_REFS, wait.reason(), wait.message());
  }

  /** What such a failure says about whether it works; nothing where it says nothing. */
  public static List<Observation> readiness(Outcome.Failed failed) {
    return switch (failed.cause()) {
      case AdminException.Refused r ->
          List.of(Observation.isFalse(ConditionType.READY, failed.reason(), failed.message()));
      case AdminException.Unreachable u -> unknown(failed);
      case AdminException.Garbage g -> unknown(failed);
      case AdminException.Denied d -> unknown(failed);
      default -> List.of();
    };
  }

  private static List<Observation> unknown(Outcome.Failed failed) {
    return List.of(Observation.unknown(ConditionType.READY, failed.reason(), failed.message()));
  }

  private static String withoutStop(String said) {
    return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
  }
}
