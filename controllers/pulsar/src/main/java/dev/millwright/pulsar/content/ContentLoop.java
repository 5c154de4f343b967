package dev.millwright.pulsar.content;

import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.ManagedContent;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.admin.AdminException;
import dev.millwright.pulsar.admin.AdminTarget;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.content.apply.StepRunner;
import dev.millwright.pulsar.content.gather.Door;
import dev.millwright.pulsar.content.gather.Indexes;
import dev.millwright.pulsar.content.plan.Step;
import dev.millwright.pulsar.content.status.ContentReason;
import dev.millwright.pulsar.content.status.ContentStatusFactory;
import dev.millwright.pulsar.content.status.Report;
import dev.millwright.pulsar.content.status.Troubles;
import io.fabric8.kubernetes.client.CustomResource;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gather, check, plan, apply, report: the same for all three kinds.
 *
 * @param <R> the kind
 * @param <F> the facts gathered from Pulsar
 */
public final class ContentLoop<R extends CustomResource<?, ContentStatus>, F> {

  private final ContentKind<R, F> kind;
  private final ContentParts parts;
  private final ContentStatusFactory<R> statuses;

  /**
   * For one kind.
   *
   * @param kind what is special about it
   * @param parts what all share
   * @param empty makes an object of the kind
   */
  public ContentLoop(ContentKind<R, F> kind, ContentParts parts, Supplier<R> empty) {
    this.kind = kind;
    this.parts = parts;
    this.statuses = new ContentStatusFactory<>(parts.clock(), empty);
  }

  /** One pass. */
  public UpdateControl<R> reconcile(R resource, Context<R> context) {
    Optional<Outcome.Rejected> rejected = rejection(resource, context);
    if (rejected.isPresent()) {
      return told(resource, context, unchanged(resource, rejected.get(), List.of()));
    }
    return switch (parts.door().of(resource, kind.cluster(resource), context)) {
      case Door.Open open -> told(resource, context, converge(resource, open.target()));
      case Door.Missing missing ->
          told(
              resource,
              context,
              unchanged(resource, missing.until(), List.of(unresolved(missing.until()))));
      // Every change of a cluster passes through "not ready": no news for what is settled.
      case Door.Closed closed ->
          Indexes.settled(resource)
              ? UpdateControl.<R>noUpdate().rescheduleAfter(parts.pace().after(closed.until()))
              : told(resource, context, unchanged(resource, closed.until(), List.of()));
    };
  }

  private Optional<Outcome.Rejected> rejection(R resource, Context<R> context) {
    if (kind.check(resource) instanceof Outcome.Rejected rejected) {
      return Optional.of(rejected);
    }
    return Indexes.olderClaim(context.getPrimaryCache(), kind, resource)
        .map(
            older ->
                new Outcome.Rejected(
                    ContentReason.CONFLICT.word(),
                    "%s %s is already managed by the older %s %s. Delete one of the two, or give this one another spec.name."
                        .formatted(
                            kind.noun(),
                            kind.name(resource),
                            older.getKind(),
                            older.getMetadata().getName())));
  }

  private Report converge(R resource, AdminTarget target) {
    var attempt = new Attempt(resource, target);
    Outcome outcome = attempt.run();
    boolean done = outcome instanceof Outcome.Proceed;
    var measured = new ArrayList<Observation>();
    measured.add(
        attempt.parentMissing && outcome instanceof Outcome.Wait wait
            ? unresolved(wait)
            : Observation.isTrue(
                ConditionType.RESOLVED_REFS, ContentReason.RESOLVED, "What it refers to exists."));
    if (outcome instanceof Outcome.Failed failed) {
      measured.addAll(Troubles.readiness(failed));
    }
    return new Report(
        outcome,
        measured,
        done || attempt.wrote,
        done ? kind.partitions(resource) : partitionsBefore(resource),
        attempt.wrote || done ? kind.managed(resource, done) : managedBefore(resource),
        attempt.drifted,
        attempt.recreated);
  }

  /** One attempt to make Pulsar as the spec says. */
  private final class Attempt {
    private final R resource;
    private final AdminTarget target;
    private String doing;
    private boolean parentMissing;
    private boolean wrote;
    private boolean recreated;
    private List<String> drifted = List.of();

    Attempt(R resource, AdminTarget target) {
      this.resource = resource;
      this.target = target;
      this.doing = "look at " + kind.noun() + " " + kind.name(resource);
    }

    Outcome run() {
      try {
        PulsarAdminPort admin = parts.admins().of(target);
        if (!known(resource)) {
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
      if (known(resource) && Indexes.settled(resource)) {
        drifted = steps.stream().map(Step::field).distinct().toList();
      }
      for (Step step : steps) {
        doing = StepRunner.words(step);
        try {
          StepRunner.run(admin, step);
          wrote = true;
          recreated |= step instanceof Step.Create && known(resource);
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

  private UpdateControl<R> told(R resource, Context<R> context, Report report) {
    ContentStatus status = statuses.status(resource, kind.name(resource), report);
    tell(resource, context, report);
    return statuses
        .patch(resource, status)
        .map(UpdateControl::patchStatus)
        .orElseGet(UpdateControl::noUpdate)
        .rescheduleAfter(parts.pace().after(report.outcome()));
  }

  private void tell(R resource, Context<R> context, Report report) {
    if (report.recreated()) {
      // Told at once: the next attempt finds it there.
      parts
          .events()
          .warning(
              context.getClient(),
              resource,
              ContentReason.RECREATED.word(),
              "%s %s was missing in Pulsar and was made anew, empty: somebody had deleted it there. To be rid of it, delete this %s, with spec.deletionPolicy Delete."
                  .formatted(kind.noun(), kind.name(resource), resource.getKind()));
    } else if (!report.drifted().isEmpty() && report.outcome() instanceof Outcome.Proceed) {
      parts
          .events()
          .driftRepaired(
              context.getClient(),
              resource,
              "Somebody had changed %s of %s in Pulsar; it is as the spec says again."
                  .formatted(String.join(", ", report.drifted()), kind.name(resource)));
    }
  }

  private static Observation unresolved(Outcome.Wait wait) {
    return Observation.isFalse(ConditionType.RESOLVED_REFS, wait.reason(), wait.message());
  }

  private Report unchanged(R resource, Outcome outcome, List<Observation> measured) {
    return new Report(
        outcome,
        measured,
        false,
        partitionsBefore(resource),
        managedBefore(resource),
        List.of(),
        false);
  }

  private boolean known(R resource) {
    return resource.getStatus() != null && resource.getStatus().name() != null;
  }

  private @Nullable Integer partitionsBefore(R resource) {
    return resource.getStatus() == null ? null : resource.getStatus().partitions();
  }

  private @Nullable ManagedContent managedBefore(R resource) {
    return resource.getStatus() == null ? null : resource.getStatus().managed();
  }
}
