package dev.millwright.spark.application.gather;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.common.label.Labels;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.application.observe.DriverReader;
import dev.millwright.spark.application.observe.Executors;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.plan.Situation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

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
        drivers(application, pods.stream()),
        attempt == null ? Executors.NONE : Executors.of(pods, attempt.appId()),
        clock.instant());
  }

  /** The same application and executors with the drivers that the API server knows now. */
  public Situation verified(Situation cached, KubernetesClient client) {
    SparkApplication application = cached.application();
    List<Pod> pods =
        client
            .pods()
            .inNamespace(application.getMetadata().getNamespace())
            .withLabel(Labels.MANAGED_BY, SparkController.NAME)
            .withLabel(SparkLabels.APPLICATION, application.getMetadata().getName())
            .withLabel(SparkLabels.ROLE, "driver")
            .list()
            .getItems();
    return new Situation(
        application, drivers(application, pods.stream()), cached.executors(), clock.instant());
  }

  /** Whether the application has changed since it was read. */
  public boolean isStale(SparkApplication read, KubernetesClient client) {
    SparkApplication now = client.resource(read).get();
    return now == null
        || !Objects.equals(
            now.getMetadata().getResourceVersion(), read.getMetadata().getResourceVersion());
  }

  /** Of this very application: another one may have had its name. */
  private static List<ObservedDriver> drivers(HasMetadata application, Stream<Pod> pods) {
    String uid = application.getMetadata().getUid();
    return pods.filter(pod -> "driver".equals(pod.getMetadata().getLabels().get(SparkLabels.ROLE)))
        .filter(
            pod ->
                pod.getMetadata().getOwnerReferences().stream()
                    .anyMatch(owner -> owner.getUid().equals(uid)))
        .map(DriverReader::read)
        .toList();
  }
}
