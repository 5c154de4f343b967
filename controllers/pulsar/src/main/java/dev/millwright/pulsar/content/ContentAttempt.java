package dev.millwright.pulsar.content;

import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.status.OutcomeConditions;
import dev.millwright.pulsar.admin.AdminException;
import dev.millwright.pulsar.admin.AdminTarget;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.content.apply.StepRunner;
import dev.millwright.pulsar.content.gather.Indexes;
import dev.millwright.pulsar.content.plan.Step;
import dev.millwright.pulsar.content.status.ContentReason;
import dev.millwright.pulsar.content.status.Report;
import dev.millwright.pulsar.content.status.Troubles;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to make Pulsar as a spec says.
 *
 * @param <R> the kind
 * @param <F> the facts gathered from Pulsar
 */
final class ContentAttempt<R extends CustomResource<?, ContentStatus>, F> {

  private final ContentKind<R, F> kind;
  private final ContentParts parts;
  private final R resource;
  private final AdminTarget target;
  private final @Nullable ContentStatus before;
  private String doing;
  private boolean parentMissing;
  private boolean wrote;
  private boolean recreated;
  private List<String> drifted = List.of();

  ContentAttempt(ContentKind<R, F> kind, ContentParts parts, R resource, AdminTarget target) {
    this.kind = kind;
    this.parts = parts;
    this.resource = resource;
    this.target = target;
    this.before = resource.getStatus();
    this.doing = "look at " + kind.noun() + " " + kind.name(resource);
  }

  /** Makes it, and says how it went. */
  Report run() {
    Outcome outcome = converge();
    boolean done = outcome instanceof Outcome.Proceed;
    Report unchanged = Report.unchanged(before, outcome, measured(outcome));
    return new Report(
        outcome,
        unchanged.measured(),
        done || wrote,
        done ? kind.partitions(resource) : unchanged.partitions(),
        done || wrote ? kind.managed(resource, done) : unchanged.managed(),
        drifted,
        recreated);
  }

  private List<Observation> measured(Outcome outcome) {
    var measured = new ArrayList<Observation>();
    measured.add(
        parentMissing && outcome instanceof Outcome.Wait wait
            ? Troubles.unresolved(wait)
            : Observation.isTrue(
                ConditionType.RESOLVED_REFS, ContentReason.RESOLVED, "What it refers to exists."));
    if (outcome instanceof Outcome.Failed failed) {
      // All rules have passed before Pulsar is asked: whatever was refused before is over.
      measured.add(OutcomeConditions.accepted());
      measured.addAll(Troubles.readiness(failed));
    }
    return measured;
  }

  private Outcome converge() {
    try {
      PulsarAdminPort admin = parts.admins().of(target);
      if (!known()) {
        Optional<Outcome> made = make(admin, kind.presumeAbsent(admin, resource));
        if (made.isPresent()) {
          return made.get();
        }
      }
      return converge(admin, kind.gather(admin, resource));
    } catch (AdminException e) {
      distrust(e);
      return Troubles.outcome(e, target.url(), kind.cluster(resource), doing);
    }
  }

  /** Most new objects stand for new things: one call instead of two. Empty if it exists. */
  private Optional<Outcome> make(PulsarAdminPort admin, F facts) {
    try {
      return Optional.of(converge(admin, facts));
    } catch (AdminException.Conflict e) {
      return Optional.empty();
    }
  }

  private Outcome converge(PulsarAdminPort admin, F facts) {
    if (kind.check(resource, facts) instanceof Outcome.Rejected rejected) {
      return rejected;
    }
    List<Step> steps = kind.plan(resource, facts);
    if (known() && Indexes.settled(resource)) {
      drifted = steps.stream().map(Step::field).distinct().toList();
    }
    for (Step step : steps) {
      doing = StepRunner.words(step);
      try {
        StepRunner.run(admin, step);
        wrote = true;
        recreated |= step instanceof Step.Create && known();
      } catch (AdminException.NotFound e) {
        if (step instanceof Step.Create) {
          parentMissing = true;
          return kind.parentMissing(resource);
        }
        throw e;
      }
    }
    return Outcome.proceed();
  }

  /** Whether it was in Pulsar when this object was last looked at. */
  private boolean known() {
    return before != null && before.name() != null;
  }

  private void distrust(AdminException e) {
    switch (e) {
      case AdminException.Unreachable u -> parts.admins().distrust(target.clusterUid());
      case AdminException.Garbage g -> parts.admins().distrust(target.clusterUid());
      case AdminException.Denied d -> parts.door().distrust(target.clusterUid());
      case AdminException.NotFound n -> {}
      case AdminException.Conflict c -> {}
      case AdminException.Refused r -> {}
    }
  }
}
