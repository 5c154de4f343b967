package dev.millwright.spark.application.gather;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.spark.application.observe.Executors;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.desired.Owner;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Reads the pods of an application: from the caches, and past them where a cache may be late. */
public final class ApplicationGatherer {
  private final Clock clock;

  /** By this clock. */
  public ApplicationGatherer(Clock clock) {
    this.clock = clock;
  }

  /** What the caches know. */
  public Situation situation(SparkApplication application, Context<SparkApplication> context) {
    Set<Pod> pods = context.getSecondaryResources(Pod.class);
    AttemptStatus attempt =
        application.getStatus() == null ? null : application.getStatus().attempt();
    return new Situation(
        application,
        Drivers.of(application.getMetadata().getUid(), pods.stream()),
        attempt == null ? Executors.NONE : Executors.of(pods, attempt.appId()),
        clock.instant());
  }

  /** The same application and executors with the drivers that the API server knows now. */
  public Situation verified(Situation cached, KubernetesClient client) {
    SparkApplication application = cached.application();
    List<ObservedDriver> drivers = Drivers.now(Owner.of(application), client);
    return new Situation(application, drivers, cached.executors(), clock.instant());
  }
}
