package dev.millwright.spark.connect;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.spark.apply.PodGroups;
import dev.millwright.spark.connect.plan.ServerSituation;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.launch.LaunchRequest;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the room that a queue holds for a server in step with its executors, and gives it back. */
final class ServerGangs {
  private final ServerCheck check;

  ServerGangs(ServerCheck check) {
    this.check = check;
  }

  /** The counts of executors of the current attempt have changed. */
  void follow(ServerSituation situation, KubernetesClient client) {
    AttemptStatus current = situation.current();
    if (situation.spec().queue() == null || current == null || situation.isOutdated(current)) {
      return;
    }
    LaunchRequest request = check.request(situation.server(), current);
    if (request != null) {
      int running = Objects.requireNonNullElse(situation.executors().running(), 0);
      Owner owner = Owner.of(situation.server());
      PodGroups.follow(owner, request, current.number(), running, client);
    }
  }

  /**
   * Before it is written that attempts are over. It is asked of each: the queue may have been taken
   * out of the spec since it began.
   */
  void leave(ServerSituation situation, SparkConnectStatus next, KubernetesClient client) {
    Stream.of(situation.current(), situation.next())
        .filter(Objects::nonNull)
        .filter(attempt -> !goes(attempt, next.attempt()) && !goes(attempt, next.nextAttempt()))
        .forEach(attempt -> PodGroups.delete(Owner.of(situation.server()), attempt, client));
  }

  private static boolean goes(AttemptStatus attempt, @Nullable AttemptStatus now) {
    return now != null && now.completionTime() == null && attempt.number().equals(now.number());
  }
}
