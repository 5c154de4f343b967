package dev.millwright.pulsar.cluster.status;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.ClusterUrls;
import dev.millwright.api.pulsar.ComponentStatus;
import dev.millwright.api.pulsar.ExternalCluster;
import dev.millwright.api.pulsar.Operation;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.status.StatusFactory;
import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.roll.Roll;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The status of a PulsarCluster. */
public final class PulsarClusterStatusFactory
    extends StatusFactory<PulsarCluster, PulsarClusterStatus> {

  private static final String ROLLING = "Rolling";

  private final Clock clock;

  /**
   * With this clock.
   *
   * @param clock gives transition times
   */
  public PulsarClusterStatusFactory(Clock clock) {
    super(clock, PulsarCluster::new);
    this.clock = clock;
  }

  /** The status of a cluster run by us. */
  public PulsarClusterStatus of(PulsarCluster primary, Report report) {
    PulsarClusterStatus before = primary.getStatus();
    List<ComponentStatus> components =
        Components.of(report.cluster(), report.facts(), report.waiting());
    boolean refused = report.outcome() instanceof Outcome.Rejected;
    return new PulsarClusterStatus(
        primary.getMetadata().getGeneration(),
        conditions(primary, report.outcome(), ClusterConditions.of(report, components)),
        refused && before != null ? before.components() : components,
        refused ? urls(before) : new Addresses(report.cluster()).urls(),
        Components.version(report.facts()),
        operation(before, report.roll()),
        BrokerScale.of(primary.getSpec().brokers(), report.cluster(), report.facts()));
  }

  /** The status of a cluster that someone else runs. */
  public PulsarClusterStatus external(
      PulsarCluster primary, ExternalCluster external, List<Observation> said) {
    return new PulsarClusterStatus(
        primary.getMetadata().getGeneration(),
        conditions(primary, Outcome.proceed(), said),
        null,
        new ClusterUrls(external.adminUrl(), external.serviceUrl(), null, null, null, null),
        null,
        null,
        null);
  }

  /** The status of a cluster that someone else runs and nobody was asked about. */
  public PulsarClusterStatus externalRefused(PulsarCluster primary, Outcome verdict) {
    return new PulsarClusterStatus(
        primary.getMetadata().getGeneration(),
        conditions(primary, verdict, List.of()),
        null,
        urls(primary.getStatus()),
        null,
        null,
        null);
  }

  /** The status after an attempt that failed: what was said before, and what went wrong. */
  public PulsarClusterStatus failed(PulsarCluster primary, Outcome.Failed failure) {
    PulsarClusterStatus before = primary.getStatus();
    List<Condition> conditions = conditions(primary, failure, List.of());
    return before == null
        ? new PulsarClusterStatus(null, conditions, null, null, null, null, null)
        : new PulsarClusterStatus(
            before.observedGeneration(),
            conditions,
            before.components(),
            before.urls(),
            before.version(),
            before.operation(),
            before.scale());
  }

  private List<Condition> conditions(
      PulsarCluster primary, Outcome outcome, List<Observation> said) {
    PulsarClusterStatus before = primary.getStatus();
    return conditions(primary, before == null ? null : before.conditions(), outcome, said);
  }

  private static @Nullable ClusterUrls urls(@Nullable PulsarClusterStatus before) {
    return before == null ? null : before.urls();
  }

  private @Nullable Operation operation(@Nullable PulsarClusterStatus before, Roll roll) {
    return switch (roll) {
      case Roll.Done() -> null;
      case Roll.Hold(String target, String reason, String message) -> since(before, reason, target);
      case Roll.Replace(var pod, int remaining) -> since(before, "Restarting", pod.name());
    };
  }

  private Operation since(@Nullable PulsarClusterStatus before, String step, String target) {
    Operation old = before == null ? null : before.operation();
    if (old != null && step.equals(old.step()) && target.equals(old.target())) {
      return old;
    }
    return new Operation(
        ROLLING, step, target, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
