package dev.millwright.pulsar.cluster;

import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.pulsar.ClusterUrls;
import dev.millwright.api.pulsar.ExternalCluster;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.kubernetes.EndingNamespace;
import dev.millwright.common.kubernetes.StaleException;
import dev.millwright.common.kubernetes.StatusWriter;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.common.runtime.RetryDefaults;
import dev.millwright.pulsar.cluster.apply.ClusterEvents;
import dev.millwright.pulsar.cluster.apply.PodReplacer;
import dev.millwright.pulsar.cluster.apply.RackWriter;
import dev.millwright.pulsar.cluster.apply.Shutdown;
import dev.millwright.pulsar.cluster.apply.Volumes;
import dev.millwright.pulsar.cluster.client.BookieRack;
import dev.millwright.pulsar.cluster.client.Reply;
import dev.millwright.pulsar.cluster.dependent.Budgets;
import dev.millwright.pulsar.cluster.dependent.ConfigMaps;
import dev.millwright.pulsar.cluster.dependent.Deployments;
import dev.millwright.pulsar.cluster.dependent.Jobs;
import dev.millwright.pulsar.cluster.dependent.PlanExecutor;
import dev.millwright.pulsar.cluster.dependent.Services;
import dev.millwright.pulsar.cluster.dependent.StatefulSets;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.gather.ClusterGatherer;
import dev.millwright.pulsar.cluster.gather.ExternalGatherer;
import dev.millwright.pulsar.cluster.mapper.PodToCluster;
import dev.millwright.pulsar.cluster.plan.RackPlanner;
import dev.millwright.pulsar.cluster.plan.Waiting;
import dev.millwright.pulsar.cluster.policy.BookieFloor;
import dev.millwright.pulsar.cluster.policy.ClusterClaim;
import dev.millwright.pulsar.cluster.policy.ClusterPolicies;
import dev.millwright.pulsar.cluster.policy.ExternalUrls;
import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.reason.ClusterCondition;
import dev.millwright.pulsar.cluster.roll.Roll;
import dev.millwright.pulsar.cluster.roll.RollPlanner;
import dev.millwright.pulsar.cluster.status.ExternalConditions;
import dev.millwright.pulsar.cluster.status.PulsarClusterStatusFactory;
import dev.millwright.pulsar.cluster.status.RackConditions;
import dev.millwright.pulsar.cluster.status.Report;
import io.fabric8.kubernetes.api.model.Pod;
import io.javaoperatorsdk.operator.AggregatedOperatorException;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Cleaner;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.Workflow;
import io.javaoperatorsdk.operator.api.reconciler.dependent.Dependent;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns a PulsarCluster into its objects: gather, check, plan, apply, report. */
@Workflow(
    explicitInvocation = true,
    dependents = {
      @Dependent(name = "services", type = Services.class),
      @Dependent(name = "config-maps", type = ConfigMaps.class),
      @Dependent(name = "budgets", type = Budgets.class),
      @Dependent(name = "jobs", type = Jobs.class, dependsOn = "config-maps"),
      @Dependent(name = "stateful-sets", type = StatefulSets.class, dependsOn = "config-maps"),
      @Dependent(name = "deployments", type = Deployments.class, dependsOn = "config-maps")
    })
@ControllerConfiguration(
    name = "pulsarcluster",
    fieldManager = PulsarController.NAME,
    informer = @Informer(informerListLimit = ListDefaults.PAGE))
@GradualRetry(
    maxAttempts = RetryDefaults.FOREVER,
    initialInterval = RetryDefaults.FIRST,
    intervalMultiplier = RetryDefaults.GROWTH,
    maxInterval = RetryDefaults.LONGEST)
public class PulsarClusterReconciler implements Reconciler<PulsarCluster>, Cleaner<PulsarCluster> {

  private static final Logger LOG = Logger.getLogger(PulsarClusterReconciler.class);

  private final ClusterGatherer gatherer;
  private final ExternalGatherer externalGatherer;
  private final PulsarClusterStatusFactory statuses;
  private final ClusterEvents events;
  private final Shutdown shutdown;
  private final Pace pace;
  private final RackWriter racks;
  private final PodReplacer replacer = new PodReplacer();
  private final PlanExecutor executor = new PlanExecutor();

  /** With these parts; everything it knows of a cluster is in the API server. */
  public PulsarClusterReconciler(
      ClusterGatherer gatherer,
      ExternalGatherer externalGatherer,
      PulsarClusterStatusFactory statuses,
      ClusterEvents events,
      Shutdown shutdown,
      RackWriter racks,
      Pace pace) {
    this.gatherer = gatherer;
    this.externalGatherer = externalGatherer;
    this.statuses = statuses;
    this.events = events;
    this.shutdown = shutdown;
    this.racks = racks;
    this.pace = pace;
  }

  @Override
  public List<EventSource<?, PulsarCluster>> prepareEventSources(
      EventSourceContext<PulsarCluster> context) {
    return List.of(
        new InformerEventSource<>(
            InformerEventSourceConfiguration.from(Pod.class, PulsarCluster.class)
                .withInformerListLimit(ListDefaults.PAGE)
                .withLabelSelector(PulsarController.OURS)
                .withSecondaryToPrimaryMapper(new PodToCluster())
                .build(),
            context));
  }

  @Override
  public UpdateControl<PulsarCluster> reconcile(
      PulsarCluster primary, Context<PulsarCluster> context) {
    try {
      return look(primary, context);
    } catch (StaleException e) {
      return UpdateControl.<PulsarCluster>noUpdate().rescheduleAfter(StatusWriter.SOON);
    } catch (AggregatedOperatorException e) {
      if (!EndingNamespace.isAllOf(e)) {
        throw e;
      }
      LOG.debugf("%s: its namespace is being deleted", primary.getFullResourceName());
      return UpdateControl.<PulsarCluster>noUpdate().rescheduleAfter(pace.next(true));
    }
  }

  private UpdateControl<PulsarCluster> look(PulsarCluster primary, Context<PulsarCluster> context) {
    ExternalCluster external = primary.getSpec().external();
    PulsarClusterStatus status =
        external == null ? run(primary, context) : watch(primary, external, context);
    statuses
        .patch(primary, status)
        .ifPresent(
            wanted -> {
              StatusWriter.insist(primary, wanted, context);
              events.transitions(context.getClient(), primary, status);
            });
    return UpdateControl.<PulsarCluster>noUpdate().rescheduleAfter(pace.next(settled(status)));
  }

  private PulsarClusterStatus run(PulsarCluster primary, Context<PulsarCluster> context) {
    ResolvedCluster wanted = ProfileResolver.resolve(primary);
    boolean askForRacks = RackConditions.concern(wanted, primary.getStatus());
    ClusterFacts facts = gatherer.gather(wanted, askForRacks, context);
    ClusterClaim claim = new ClusterClaim(wanted, facts, metadataInForce(primary));

    Outcome verdict = ClusterPolicies.check(claim);
    if (!(verdict instanceof Outcome.Proceed)) {
      return statuses.of(primary, Report.stopped(wanted, facts, verdict));
    }
    BookieFloor floor = BookieFloor.of(wanted, facts);
    Roll roll = RollPlanner.next(facts);
    List<Waiting> waiting = executor.carryOut(floor, facts.forPlanner(), context);
    if (roll instanceof Roll.Replace(var pod, int remaining)) {
      replacer.replace(primary.getMetadata().getNamespace(), pod, context.getClient());
    }
    return statuses.of(
        primary,
        new Report(
            floor.cluster(),
            // What was written now is not done yet: nobody must read that it is.
            facts.with(gatherer.workloads(context)),
            verdict,
            floor.message(),
            waiting,
            roll,
            tellRacks(floor, facts)));
  }

  private @Nullable Reply<Boolean> tellRacks(BookieFloor floor, ClusterFacts facts) {
    return facts.measured().racks() instanceof Reply.Answer<Map<String, BookieRack>>(var found)
        ? racks.write(
            URI.create(new Addresses(floor.cluster()).admin()),
            RackPlanner.plan(floor.cluster(), floor.keptSets(), found))
        : null;
  }

  private PulsarClusterStatus watch(
      PulsarCluster primary, ExternalCluster external, Context<PulsarCluster> context) {
    Outcome verdict = ExternalUrls.check(external);
    if (!(verdict instanceof Outcome.Proceed)) {
      return statuses.externalRefused(primary, verdict);
    }
    var facts =
        externalGatherer.gather(
            primary.getMetadata().getNamespace(), external, context.getClient());
    return statuses.external(primary, external, ExternalConditions.of(facts));
  }

  @Override
  public DeleteControl cleanup(PulsarCluster primary, Context<PulsarCluster> context) {
    if (primary.getSpec().external() == null) {
      if (!shutdown.step(primary, context)) {
        return DeleteControl.noFinalizerRemoval().rescheduleAfter(pace.next(false));
      }
      // Of the spec alone: a cluster whose spec cannot be resolved must be able to go.
      DeletionPolicy policy =
          Objects.requireNonNullElse(primary.getSpec().deletionPolicy(), DeletionPolicy.Keep);
      new Volumes(events).release(primary, policy, metadataInForce(primary), context.getClient());
    }
    executor.forget(primary);
    return DeleteControl.defaultDelete();
  }

  @Override
  public ErrorStatusUpdateControl<PulsarCluster> updateErrorStatus(
      PulsarCluster primary, Context<PulsarCluster> context, Exception failure) {
    statuses
        .patch(primary, statuses.failed(primary, Failures.outcome(failure)))
        .ifPresent(wanted -> StatusWriter.writeIfPossible(primary, wanted, context));
    return ErrorStatusUpdateControl.noStatusUpdate();
  }

  private static @Nullable String metadataInForce(PulsarCluster primary) {
    PulsarClusterStatus status = primary.getStatus();
    ClusterUrls urls = status == null ? null : status.urls();
    return urls == null ? null : urls.metadata();
  }

  private static boolean settled(PulsarClusterStatus status) {
    Long generation = status.observedGeneration();
    return Conditions.isTrue(status.conditions(), ConditionType.READY, generation)
        && !Conditions.isTrue(status.conditions(), ConditionType.RECONCILING, generation)
        && Conditions.current(status.conditions(), ClusterCondition.RACKS_PROGRAMMED, generation)
            .map(Conditions::holds)
            .orElse(true);
  }
}
