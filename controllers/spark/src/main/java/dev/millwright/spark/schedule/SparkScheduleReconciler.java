package dev.millwright.spark.schedule;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.api.spark.SparkScheduleStatus;
import dev.millwright.common.kubernetes.EndingNamespace;
import dev.millwright.common.kubernetes.FailureWords;
import dev.millwright.common.kubernetes.StaleException;
import dev.millwright.common.kubernetes.StatusWriter;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.common.runtime.RetryDefaults;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.schedule.apply.NameTakenException;
import dev.millwright.spark.schedule.plan.Run;
import dev.millwright.spark.schedule.plan.ScheduleFacts;
import dev.millwright.spark.schedule.plan.SchedulePlan;
import dev.millwright.spark.schedule.plan.SchedulePlanner;
import dev.millwright.spark.schedule.policy.SchedulePolicies;
import dev.millwright.spark.schedule.status.Happenings;
import dev.millwright.spark.schedule.status.ScheduleReason;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes SparkApplications at the times of a SparkSchedule: gather, check, plan, apply, report. */
@ControllerConfiguration(
    name = "sparkschedule",
    fieldManager = SparkController.NAME,
    informer = @Informer(informerListLimit = ListDefaults.PAGE))
@GradualRetry(
    maxAttempts = RetryDefaults.FOREVER,
    initialInterval = RetryDefaults.FIRST,
    intervalMultiplier = RetryDefaults.GROWTH,
    maxInterval = RetryDefaults.LONGEST)
public class SparkScheduleReconciler implements Reconciler<SparkSchedule> {

  private final ScheduleParts parts;

  /** Of these parts; everything it knows of a schedule is in the API server. */
  public SparkScheduleReconciler(ScheduleParts parts) {
    this.parts = parts;
  }

  @Override
  public List<EventSource<?, SparkSchedule>> prepareEventSources(
      EventSourceContext<SparkSchedule> context) {
    return List.of(parts.gatherer().source(context));
  }

  @Override
  public UpdateControl<SparkSchedule> reconcile(
      SparkSchedule schedule, Context<SparkSchedule> context) {
    if (schedule.isMarkedForDeletion()) {
      return UpdateControl.noUpdate();
    }
    try {
      return look(schedule, context);
    } catch (StaleException e) {
      // Decided from an older version; what was made is found by the next pass.
      return UpdateControl.<SparkSchedule>noUpdate().rescheduleAfter(parts.pace().again());
    }
  }

  private UpdateControl<SparkSchedule> look(
      SparkSchedule schedule, Context<SparkSchedule> context) {
    List<Run> runs = parts.gatherer().runs(schedule, context);
    Instant now = parts.clock().instant();
    return SchedulePolicies.check(schedule.getSpec()) instanceof Outcome.Rejected rejected
        ? told(schedule, parts.statuses().rejected(schedule, rejected, runs), null, context)
        : follow(new ScheduleFacts(schedule, runs, now), context);
  }

  private UpdateControl<SparkSchedule> follow(ScheduleFacts facts, Context<SparkSchedule> context) {
    SparkSchedule schedule = facts.schedule();
    SchedulePlan plan = SchedulePlanner.plan(facts);
    List<SparkApplication> made;
    try {
      made = parts.writer().carryOut(context.getClient(), schedule, plan);
    } catch (KubernetesClientException e) {
      if (EndingNamespace.isAllOf(e)) {
        return UpdateControl.<SparkSchedule>noUpdate().rescheduleAfter(parts.pace().longest());
      }
      throw e;
    }
    made.forEach(run -> parts.gatherer().remember(run, context));
    parts.events().tell(context.getClient(), schedule, Happenings.of(schedule.getSpec(), plan));
    SparkScheduleStatus status =
        parts
            .statuses()
            .of(facts, plan, together(schedule, facts.runs(), made), parts.pace().longest());
    return told(schedule, status, plan.next(), context);
  }

  private static List<Run> together(
      SparkSchedule schedule, List<Run> runs, List<SparkApplication> made) {
    Map<String, Run> byName =
        Stream.concat(
                made.stream().flatMap(application -> Run.of(schedule, application).stream()),
                runs.stream())
            .collect(Collectors.toMap(Run::name, Function.identity(), (first, same) -> first));
    return List.copyOf(byName.values());
  }

  private UpdateControl<SparkSchedule> told(
      SparkSchedule schedule,
      SparkScheduleStatus status,
      @Nullable Instant next,
      Context<SparkSchedule> context) {
    parts
        .statuses()
        .patch(schedule, status)
        .ifPresent(
            patch -> {
              StatusWriter.write(schedule, patch, context);
              parts.events().transitions(context.getClient(), schedule, status);
            });
    return UpdateControl.<SparkSchedule>noUpdate()
        .rescheduleAfter(parts.pace().until(next, parts.clock().instant()));
  }

  @Override
  public ErrorStatusUpdateControl<SparkSchedule> updateErrorStatus(
      SparkSchedule schedule, Context<SparkSchedule> context, Exception failure) {
    var facts = new ScheduleFacts(schedule, List.of(), parts.clock().instant());
    parts
        .statuses()
        .patch(schedule, parts.statuses().failed(facts, words(failure)))
        .ifPresent(wanted -> StatusWriter.writeIfPossible(schedule, wanted, context));
    return ErrorStatusUpdateControl.noStatusUpdate();
  }

  private static Outcome.Failed words(Exception failure) {
    return failure instanceof NameTakenException taken
        ? new Outcome.Failed(
            ScheduleReason.NAME_TAKEN.word(), String.valueOf(taken.getMessage()), taken)
        : new Outcome.Failed(
            ScheduleReason.RECONCILE_FAILED.word(),
            FailureWords.of(failure) + " It is tried again.",
            failure);
  }
}
