package dev.millwright.pulsar.cluster.status;

import static dev.millwright.pulsar.cluster.reason.ClusterCondition.RACKS_PROGRAMMED;

import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.condition.Observation.Status;
import dev.millwright.pulsar.cluster.client.Reply;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.reason.State;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code RacksProgrammed}: whether Pulsar knows the rack of every bookie. */
public final class RackConditions {

  private RackConditions() {}

  /** Whether racks are ours to write: the cluster has some, or had some and said so. */
  public static boolean concern(ResolvedCluster cluster, @Nullable PulsarClusterStatus before) {
    boolean said =
        before != null && Conditions.find(before.conditions(), RACKS_PROGRAMMED).isPresent();
    return said || cluster.hasRacks();
  }

  static Optional<Observation> of(Report report) {
    Reply<?> found = report.facts().measured().racks();
    if (found == null) {
      return report.cluster().hasRacks()
          ? Optional.of(
              Observation.isFalse(
                  RACKS_PROGRAMMED,
                  State.BROKERS_NOT_READY,
                  "Pulsar is told the racks of the bookies as soon as a broker answers."))
          : Optional.empty();
    }
    Reply<Boolean> written = report.racksWritten();
    return EndpointTrouble.of(
            RACKS_PROGRAMMED, Status.FALSE, "The brokers", ClusterConditions.CREDENTIALS, found)
        .or(() -> written == null ? Optional.empty() : trouble(written))
        .or(() -> Optional.of(known(report.cluster())));
  }

  private static Optional<Observation> trouble(Reply<Boolean> written) {
    return written instanceof Reply.Garbage<Boolean>(URI url, String what)
        ? Optional.of(
            Observation.isFalse(
                RACKS_PROGRAMMED,
                State.RACK_REFUSED,
                "The brokers answered at %s with %s. A broker that is not restarted yet refuses racks of a new form and takes them later; otherwise remove the lines bookkeeperClientRackawarePolicyEnabled and bookkeeperClientRegionawarePolicyEnabled from spec.brokers.config. It is tried again."
                    .formatted(url, what)))
        : EndpointTrouble.of(
            RACKS_PROGRAMMED, Status.FALSE, "The brokers", ClusterConditions.CREDENTIALS, written);
  }

  private static Observation known(ResolvedCluster cluster) {
    long racks =
        cluster.bookies().stream()
            .map(ResolvedSet::rack)
            .filter(Objects::nonNull)
            .distinct()
            .count();
    return Observation.isTrue(
        RACKS_PROGRAMMED,
        State.RACKS_KNOWN,
        racks == 0
            ? "No bookie set has a rack, and Pulsar knows of none."
            : "Pulsar places copies by the %d racks of the bookie sets.".formatted(racks));
  }
}
