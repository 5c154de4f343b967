package dev.millwright.pulsar.cluster.status;

import static dev.millwright.common.condition.ConditionType.ACCEPTED;
import static dev.millwright.common.condition.ConditionType.PROGRAMMED;
import static dev.millwright.common.condition.ConditionType.READY;
import static dev.millwright.common.condition.ConditionType.RECONCILING;
import static dev.millwright.common.condition.ConditionType.RESOLVED_REFS;
import static dev.millwright.common.condition.ConditionType.STALLED;
import static dev.millwright.common.condition.Observation.isFalse;
import static dev.millwright.common.condition.Observation.isTrue;

import dev.millwright.api.pulsar.ComponentStatus;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.status.OutcomeConditions;
import dev.millwright.pulsar.cluster.config.BrokerConfig;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.plan.Waiting;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.reason.Refusal;
import dev.millwright.pulsar.cluster.reason.State;
import dev.millwright.pulsar.cluster.roll.Roll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a cluster run by us says of itself beside what the outcome implies. */
final class ClusterConditions {

  /** Cure for brokers that refuse us. */
  static final String CREDENTIALS =
      "Brokers of this cluster ask for credentials; remove the lines that switch that on from spec.brokers.config.";

  private ClusterConditions() {}

  static List<Observation> of(Report report, List<ComponentStatus> components) {
    List<Observation> said = new ArrayList<>();
    said.add(references(report));
    said.add(ready(report));
    said.add(safe(report));
    if (report.outcome() instanceof Outcome.Proceed) {
      said.add(programmed(report));
      said.add(reconciling(report, components));
      RackConditions.of(report).ifPresent(said::add);
      scaleInRefused(report, said);
    }
    return said;
  }

  private static Observation references(Report report) {
    return report.outcome() instanceof Outcome.Wait(var reason, var message, var after)
        ? isFalse(RESOLVED_REFS, reason, message)
        : isTrue(RESOLVED_REFS, OutcomeConditions.DONE, "Everything the spec refers to exists.");
  }

  private static Observation ready(Report report) {
    ResolvedCluster cluster = report.cluster();
    var measured = report.facts().measured();
    if (!report.waiting().isEmpty()) {
      Waiting first = report.waiting().getFirst();
      return isFalse(READY, first.reason(), first.message());
    }
    return Health.brokers(measured.brokers(), CREDENTIALS)
        .or(
            () ->
                cluster.standalone() != null
                    ? Optional.empty()
                    : Health.bookies(measured.writable(), BrokerConfig.bookiesNeeded(cluster)))
        .or(() -> proxies(cluster, report.facts()))
        .orElseGet(
            () ->
                isTrue(
                    READY,
                    State.MEASURED,
                    cluster.standalone() == null
                        ? "A broker wrote and read a message, and enough bookies can be written to."
                        : "Its broker wrote and read a message."));
  }

  private static Observation safe(Report report) {
    return report.cluster().standalone() == null
        ? Health.safe(report.facts().measured())
        : Health.safeInOnePod(anyReady(report.facts(), Component.STANDALONE));
  }

  private static boolean anyReady(ClusterFacts facts, Component component) {
    return facts.workloads().stream()
        .anyMatch(w -> w.component().equals(component.label()) && w.ready() > 0);
  }

  private static Optional<Observation> proxies(ResolvedCluster cluster, ClusterFacts facts) {
    boolean wanted = cluster.proxies().stream().anyMatch(set -> set.replicas() > 0);
    return wanted && !anyReady(facts, Component.PROXY)
        ? Optional.of(
            isFalse(READY, State.PROXIES_NOT_READY, "No proxy is ready to let clients in."))
        : Optional.empty();
  }

  private static Observation programmed(Report report) {
    if (report.waiting().isEmpty()) {
      return isTrue(PROGRAMMED, OutcomeConditions.DONE, "Everything the spec asks for is written.");
    }
    Waiting first = report.waiting().getFirst();
    return isFalse(PROGRAMMED, first.reason(), first.message());
  }

  private static Observation reconciling(Report report, List<ComponentStatus> components) {
    if (!report.waiting().isEmpty()) {
      Waiting first = report.waiting().getFirst();
      return isTrue(RECONCILING, first.reason(), first.message());
    }
    return switch (report.roll()) {
      case Roll.Replace(var pod, int remaining) ->
          isTrue(
              RECONCILING,
              State.ROLLING,
              "%s is replaced; %d pods have an outdated configuration."
                  .formatted(pod.name(), remaining));
      case Roll.Hold(String target, String reason, String message) ->
          isTrue(RECONCILING, reason, message);
      case Roll.Done() ->
          components.stream()
              .filter(component -> component.reason() != null)
              .findFirst()
              .map(ClusterConditions::unsettled)
              .orElseGet(
                  () -> isFalse(RECONCILING, OutcomeConditions.DONE, "Nothing is under way."));
    };
  }

  private static Observation unsettled(ComponentStatus component) {
    return isTrue(
        RECONCILING,
        String.valueOf(component.reason()),
        component.name() + ": " + component.message());
  }

  private static void scaleInRefused(Report report, List<Observation> said) {
    String message = report.refusedScaleIn();
    if (message != null) {
      said.add(isFalse(ACCEPTED, Refusal.BOOKIE_SCALE_IN_REFUSED, message));
      said.add(isTrue(STALLED, Refusal.BOOKIE_SCALE_IN_REFUSED, message));
    }
  }
}
