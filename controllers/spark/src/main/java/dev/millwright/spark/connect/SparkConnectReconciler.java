package dev.millwright.spark.connect;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.common.kubernetes.StaleException;
import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.common.runtime.RetryDefaults;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.application.PodNews;
import dev.millwright.spark.application.PodToOwner;
import dev.millwright.spark.application.apply.Cleaner;
import dev.millwright.spark.application.gather.DriverLogs;
import dev.millwright.spark.application.gather.Drivers;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.reason.ApplicationReason;
import dev.millwright.spark.connect.plan.Leftovers;
import dev.millwright.spark.connect.plan.ServerLifecycle;
import dev.millwright.spark.connect.plan.ServerSituation;
import dev.millwright.spark.connect.plan.ServerStep;
import dev.millwright.spark.desired.Owner;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps a Connect server up: gather, open the ways to it, decide, write it down, act, clean up. */
@ControllerConfiguration(
    name = "sparkconnect",
    fieldManager = SparkController.NAME,
    informer = @Informer(informerListLimit = ListDefaults.PAGE))
@GradualRetry(
    maxAttempts = RetryDefaults.FOREVER,
    initialInterval = RetryDefaults.FIRST,
    intervalMultiplier = RetryDefaults.GROWTH,
    maxInterval = RetryDefaults.LONGEST)
public class SparkConnectReconciler implements Reconciler<SparkConnect> {
  /** A cache that is behind catches up within this. */
  private static final Duration SOON = Duration.ofMillis(500);

  private final ServerParts parts;

  /** Of these parts; everything it must know of a server is in the API server. */
  public SparkConnectReconciler(ServerParts parts) {
    this.parts = parts;
  }

  @Override
  public List<EventSource<?, SparkConnect>> prepareEventSources(
      EventSourceContext<SparkConnect> context) {
    return List.of(
        new InformerEventSource<>(
            InformerEventSourceConfiguration.from(Pod.class, SparkConnect.class)
                .withInformerListLimit(ListDefaults.PAGE)
                .withLabelSelector(SparkController.OURS + "," + SparkLabels.CONNECT)
                .withSecondaryToPrimaryMapper(new PodToOwner(SparkLabels.CONNECT))
                .withOnUpdateFilter(new PodNews())
                .build(),
            context));
  }

  @Override
  public UpdateControl<SparkConnect> reconcile(SparkConnect server, Context<SparkConnect> context) {
    if (server.isMarkedForDeletion()) {
      return UpdateControl.noUpdate(); // What it owns is Kubernetes' to collect.
    }
    KubernetesClient client = context.getClient();
    try {
      ServerSituation read = parts.gatherer().situation(server, context);
      if (read.ahead() && Drivers.isStale(server, client)) {
        return UpdateControl.<SparkConnect>noUpdate().rescheduleAfter(SOON);
      }
      // Before a server is stopped, clients are led to the one that took its place.
      ServerSituation situation = read.with(parts.doors().open(read, client));
      Instant step = take(ServerLifecycle.next(situation), situation, context);
      Leftovers left = Leftovers.of(situation);
      clean(server, left, client);
      return again(situation.now(), Stream.of(step, left.until(), situation.reach().until()));
    } catch (StaleException e) {
      return UpdateControl.<SparkConnect>noUpdate().rescheduleAfter(SOON);
    }
  }

  /** Takes the step; when to look again if nothing happens, null for never. */
  private @Nullable Instant take(
      ServerStep step, ServerSituation situation, Context<SparkConnect> context) {
    return switch (step) {
      case ServerStep.Begin begin -> parts.start().begin(situation, begin, context);
      case ServerStep.Launch launch -> parts.start().launch(situation, launch, context);
      case ServerStep.Replace(var former) -> parts.start().replace(situation, former, context);
      case ServerStep.Watch watch -> {
        Instant gathered =
            parts.reports().watched(situation, parts.check().changed(situation), context);
        yield gathered == null ? watch.until() : gathered;
      }
      case ServerStep.End end ->
          report(
              situation, parts.statuses().ended(situation, told(situation, end, context)), context);
      case ServerStep.Verify verify -> verify(situation, verify, context);
      case ServerStep.Promote(var next) ->
          report(situation, parts.statuses().promoted(situation, next), context);
      case ServerStep.Drop() -> report(situation, parts.statuses().dropped(situation), context);
      case ServerStep.Suspend() ->
          report(situation, parts.statuses().suspended(situation), context);
      case ServerStep.Wait wait -> {
        report(
            situation,
            parts.statuses().waiting(situation, wait.why(), parts.check().changed(situation)),
            context);
        yield wait.until();
      }
    };
  }

  private Instant verify(
      ServerSituation situation, ServerStep.Verify verify, Context<SparkConnect> context) {
    AttemptStatus attempt = verify.attempt();
    ServerSituation verified = parts.gatherer().verified(situation, context.getClient());
    if (verified.driver(attempt).isPresent()) {
      return situation.now().plus(SOON);
    }
    DriverEnd lost =
        new DriverEnd.Failure(
            situation.now(),
            FailureClass.Infrastructure,
            ApplicationReason.DRIVER_LOST.word(),
            ApplicationReason.DRIVER_LOST.sentence(),
            null);
    return report(
        situation,
        parts.statuses().ended(situation, new ServerStep.End(attempt, verify.slot(), lost)),
        context);
  }

  private static ServerStep.End told(
      ServerSituation situation, ServerStep.End step, Context<SparkConnect> context) {
    String namespace = situation.server().getMetadata().getNamespace();
    return situation
        .driver(step.attempt())
        .map(driver -> DriverLogs.told(step.end(), namespace, driver, context.getClient()))
        .map(end -> new ServerStep.End(step.attempt(), step.slot(), end))
        .orElse(step);
  }

  private Instant report(
      ServerSituation situation, SparkConnectStatus status, Context<SparkConnect> context) {
    parts.reports().write(situation, status, context);
    return situation.now();
  }

  private static void clean(SparkConnect server, Leftovers left, KubernetesClient client) {
    Owner owner = Owner.of(server);
    Cleaner.clean(owner, List.of(), left.drivers(), client);
    if (left.executors()) {
      Cleaner.deleteExecutors(owner, left.wanted(), client);
    }
  }

  private static UpdateControl<SparkConnect> again(Instant now, Stream<@Nullable Instant> times) {
    UpdateControl<SparkConnect> control = UpdateControl.noUpdate();
    return times
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .map(time -> Duration.between(now, time))
        .map(pause -> pause.isPositive() ? pause : Duration.ofMillis(1))
        .map(control::rescheduleAfter)
        .orElse(control);
  }
}
