package dev.millwright.spark.connect.gather;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.spark.application.gather.Drivers;
import dev.millwright.spark.application.observe.Executors;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.connect.plan.Reach;
import dev.millwright.spark.connect.plan.ServerSituation;
import dev.millwright.spark.desired.Owner;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Reads the pods of a server: from the caches, and past them where a cache may be late. */
public final class ServerGatherer {
  private final Clock clock;

  /** By this clock. */
  public ServerGatherer(Clock clock) {
    this.clock = clock;
  }

  /** What the caches know. */
  public ServerSituation situation(SparkConnect server, Context<SparkConnect> context) {
    Set<Pod> pods = context.getSecondaryResources(Pod.class);
    AttemptStatus attempt = server.getStatus() == null ? null : server.getStatus().attempt();
    return new ServerSituation(
        server,
        Drivers.of(server.getMetadata().getUid(), pods.stream()),
        attempt == null ? Executors.NONE : Executors.of(pods, attempt.appId()),
        Executors.going(pods),
        Reach.NONE,
        clock.instant());
  }

  /** The same with the drivers that the API server knows now. */
  public ServerSituation verified(ServerSituation cached, KubernetesClient client) {
    List<ObservedDriver> drivers = Drivers.now(Owner.of(cached.server()), client);
    return new ServerSituation(
        cached.server(),
        drivers,
        cached.executors(),
        cached.executing(),
        cached.reach(),
        clock.instant());
  }
}
