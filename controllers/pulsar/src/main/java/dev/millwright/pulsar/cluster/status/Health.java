package dev.millwright.pulsar.cluster.status;

import static dev.millwright.common.condition.ConditionType.READY;
import static dev.millwright.pulsar.cluster.reason.ClusterCondition.BOOKIES_SAFE;

import dev.millwright.common.condition.Observation;
import dev.millwright.common.condition.Observation.Status;
import dev.millwright.pulsar.cluster.client.Reply;
import dev.millwright.pulsar.cluster.gather.Measurements;
import dev.millwright.pulsar.cluster.reason.State;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Ready} and {@code BookiesSafe} from what brokers and bookies answered. */
public final class Health {

  private static final String OPEN_BOOKIES =
      "BookKeeper's HTTP interface needs to be open to this controller.";

  private Health() {}

  /** Brokers that answer their own deep check; empty when they do. */
  static Optional<Observation> brokers(@Nullable Reply<Boolean> reply, String credentials) {
    if (reply == null) {
      return Optional.of(
          Observation.isFalse(READY, State.BROKERS_NOT_READY, "No broker is ready to be asked."));
    }
    return EndpointTrouble.of(READY, Status.FALSE, "The brokers", credentials, reply);
  }

  /** A quorum of bookies that can be written to; empty when there is one. */
  static Optional<Observation> bookies(@Nullable Reply<Set<String>> reply, int needed) {
    if (reply == null) {
      return Optional.of(
          Observation.isFalse(READY, State.BOOKIES_NOT_READY, "No bookie is ready to be asked."));
    }
    if (reply instanceof Reply.Answer<Set<String>>(Set<String> writable)) {
      return writable.size() >= needed
          ? Optional.empty()
          : Optional.of(
              Observation.isFalse(
                  READY,
                  State.TOO_FEW_WRITABLE_BOOKIES,
                  "%d bookies can be written to, but a ledger needs %d; add bookies, or free disk space where they are read-only."
                      .formatted(writable.size(), needed)));
    }
    return EndpointTrouble.of(READY, Status.FALSE, "The bookies", OPEN_BOOKIES, reply);
  }

  /** Standalone has one bookie inside its one pod: where that is there, every copy is. */
  static Observation safeInOnePod(boolean ready) {
    return ready
        ? Observation.isTrue(
            BOOKIES_SAFE,
            State.SINGLE_COPY,
            "Standalone keeps one copy of each ledger, on the volume of its one pod, and that pod is ready.")
        : Observation.unknown(
            BOOKIES_SAFE,
            State.NOBODY_TO_ASK,
            "The one pod of Standalone, which has the only copy of each ledger, is not ready.");
  }

  /** What a cluster that someone else runs says when it does not tell where its bookies are. */
  static Observation safeNotTold() {
    return Observation.unknown(
        BOOKIES_SAFE,
        State.NOBODY_TO_ASK,
        "spec.external.bookieUrl is not set, so no bookie can be asked; set it to the HTTP address of a bookie.");
  }

  /** What BookKeeper says of copies that are missing. */
  static Observation safe(Measurements measured) {
    Reply<Integer> reply = measured.underReplicated();
    return switch (reply) {
      case null ->
          Observation.unknown(BOOKIES_SAFE, State.NOBODY_TO_ASK, "No bookie is there to be asked.");
      case Reply.Answer<Integer>(Integer count) when count == 0 ->
          Observation.isTrue(
              BOOKIES_SAFE, State.ALL_COPIES_THERE, "No ledger is under-replicated.");
      case Reply.Answer<Integer>(Integer count) ->
          Observation.isFalse(
              BOOKIES_SAFE,
              State.LEDGERS_UNDER_REPLICATED,
              "At least %d ledgers have fewer copies than they should; autorecovery copies them again once there are enough bookies."
                  .formatted(count));
      default ->
          EndpointTrouble.of(BOOKIES_SAFE, Status.UNKNOWN, "The bookies", OPEN_BOOKIES, reply)
              .orElseThrow();
    };
  }
}
