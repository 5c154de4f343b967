package dev.millwright.pulsar.cluster.status;

import dev.millwright.common.condition.Observation;
import dev.millwright.common.condition.Observation.Status;
import dev.millwright.pulsar.cluster.client.Reply;
import dev.millwright.pulsar.cluster.reason.State;
import java.net.URI;
import java.util.Optional;

/** What a person is told of an endpoint that did not answer what it was asked. */
final class EndpointTrouble {

  private EndpointTrouble() {}

  /** The condition in that case; empty when it answered. */
  static Optional<Observation> of(
      String type, Status status, String who, String credentials, Reply<?> reply) {
    return switch (reply) {
      case Reply.Answer<?> answer -> Optional.empty();
      case Reply.Unreachable<?>(URI url, String cause) ->
          Optional.of(
              new Observation(
                  type,
                  status,
                  State.UNREACHABLE.word(),
                  "%s did not answer at %s: %s. Check the address, its DNS name and network policies between it and this controller."
                      .formatted(who, url, cause)));
      case Reply.Denied<?>(URI url, int code) ->
          Optional.of(
              new Observation(
                  type,
                  status,
                  State.ACCESS_DENIED.word(),
                  "%s refused us at %s with HTTP %d. %s".formatted(who, url, code, credentials)));
      case Reply.Garbage<?>(URI url, String what) ->
          Optional.of(
              new Observation(
                  type,
                  status,
                  State.UNEXPECTED_ANSWER.word(),
                  "%s answered at %s with %s. Check that this is the right address and read the log of what runs there."
                      .formatted(who, url, what)));
    };
  }
}
