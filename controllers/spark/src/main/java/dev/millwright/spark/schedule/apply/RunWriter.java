package dev.millwright.spark.schedule.apply;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.spark.schedule.plan.Run;
import dev.millwright.spark.schedule.plan.RunObjects;
import dev.millwright.spark.schedule.plan.SchedulePlan;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.net.HttpURLConnection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out a plan. Each step may be repeated. */
public final class RunWriter {

  /** Makes and deletes what the plan says; the runs that were made, or are there already. */
  public List<SparkApplication> carryOut(
      KubernetesClient client, SparkSchedule schedule, SchedulePlan plan) {
    // With their pods: the next run begins when nothing of these runs any more.
    plan.giveWay().forEach(run -> delete(client, schedule, run, DeletionPropagation.FOREGROUND));
    plan.old().forEach(run -> delete(client, schedule, run, DeletionPropagation.BACKGROUND));
    return plan.make().stream().map(time -> make(client, schedule, time)).toList();
  }

  /** What is there already was made by a controller that ended before it could say so. */
  private static SparkApplication make(
      KubernetesClient client, SparkSchedule schedule, Instant time) {
    SparkApplication wanted = RunObjects.of(schedule, time);
    Resource<SparkApplication> door = client.resource(wanted);
    try {
      return door.create();
    } catch (KubernetesClientException e) {
      @Nullable SparkApplication there =
          e.getCode() == HttpURLConnection.HTTP_CONFLICT ? door.get() : null;
      if (there == null) {
        throw e;
      }
      if (Run.of(schedule, there).isEmpty()) {
        throw new NameTakenException(
            "The run of %s must be named %s, and a SparkApplication that is not of this schedule has that name. Delete that one, or give the schedule another name. It is tried again."
                .formatted(time, there.getMetadata().getName()));
      }
      return there;
    }
  }

  private static void delete(
      KubernetesClient client, SparkSchedule schedule, Run run, DeletionPropagation how) {
    client
        .resources(SparkApplication.class)
        .inNamespace(schedule.getMetadata().getNamespace())
        .withName(run.name())
        .withPropagationPolicy(how)
        .delete();
  }
}
