package dev.millwright.spark.schedule.gather;

import dev.millwright.api.spark.RunStatus;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.api.spark.SparkScheduleStatus;
import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.schedule.plan.Run;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.Mappers;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The runs of a schedule, from memory; those it knew to go and that memory lacks, asked for. */
public final class RunGatherer {

  /** Watches applications that are runs, and no others. */
  public EventSource<SparkApplication, SparkSchedule> source(
      EventSourceContext<SparkSchedule> context) {
    return new InformerEventSource<>(
        InformerEventSourceConfiguration.from(SparkApplication.class, SparkSchedule.class)
            .withInformerListLimit(ListDefaults.PAGE)
            .withName("runs")
            .withLabelSelector(SparkLabels.SCHEDULE)
            .withNamespacesInheritedFromController()
            .withSecondaryToPrimaryMapper(Mappers.fromOwnerReferences(SparkSchedule.class))
            .build(),
        context);
  }

  /** All that are there. */
  public List<Run> runs(SparkSchedule schedule, Context<SparkSchedule> context) {
    List<SparkApplication> known =
        context.getSecondaryResourcesAsStream(SparkApplication.class).toList();
    Set<String> names =
        known.stream().map(run -> run.getMetadata().getName()).collect(Collectors.toSet());
    // A run this young may not have come back to us, and decides whether another may begin.
    Stream<SparkApplication> young =
        active(schedule).stream()
            .map(RunStatus::name)
            .filter(name -> !names.contains(name))
            .map(name -> read(schedule, name, context))
            .filter(Objects::nonNull);
    return Stream.concat(known.stream(), young)
        .flatMap(application -> Run.of(schedule, application).stream())
        .toList();
  }

  /** Puts a run into memory that was made just now. */
  public void remember(SparkApplication made, Context<SparkSchedule> context) {
    if (context.eventSourceRetriever().getEventSourceFor(SparkApplication.class)
        instanceof InformerEventSource<SparkApplication, SparkSchedule> memory) {
      memory.handleRecentResourceCreate(ResourceID.fromResource(made), made);
    }
  }

  private static List<RunStatus> active(SparkSchedule schedule) {
    @Nullable SparkScheduleStatus status = schedule.getStatus();
    return status == null || status.active() == null ? List.of() : status.active();
  }

  private static @Nullable SparkApplication read(
      HasMetadata schedule, String name, Context<SparkSchedule> context) {
    return context
        .getClient()
        .resources(SparkApplication.class)
        .inNamespace(schedule.getMetadata().getNamespace())
        .withName(name)
        .get();
  }
}
