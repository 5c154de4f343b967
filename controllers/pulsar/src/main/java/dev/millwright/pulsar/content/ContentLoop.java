package dev.millwright.pulsar.content;

import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.kubernetes.StatusWriter;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.PolicyChain;
import dev.millwright.pulsar.content.gather.Claims;
import dev.millwright.pulsar.content.gather.Door;
import dev.millwright.pulsar.content.gather.Indexes;
import dev.millwright.pulsar.content.policy.PersistenceRules;
import dev.millwright.pulsar.content.status.ContentReason;
import dev.millwright.pulsar.content.status.ContentStatusFactory;
import dev.millwright.pulsar.content.status.Report;
import dev.millwright.pulsar.content.status.Troubles;
import io.fabric8.kubernetes.client.CustomResource;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gather, check, plan, apply, report: the same for all three kinds.
 *
 * @param <R> the kind
 * @param <F> the facts gathered from Pulsar
 */
final class ContentLoop<R extends CustomResource<?, ContentStatus>, F> {

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
  ContentLoop(ContentKind<R, F> kind, ContentParts parts, Supplier<R> empty) {
    this.kind = kind;
    this.parts = parts;
    this.statuses = new ContentStatusFactory<>(parts.clock(), empty);
  }

  /** One pass. */
  UpdateControl<R> reconcile(R resource, Context<R> context) {
    Optional<Outcome.Rejected> rejected = rejection(resource, context);
    if (rejected.isPresent()) {
      return told(resource, context, unchanged(resource, rejected.get(), List.of()));
    }
    return switch (parts.door().of(resource, kind.cluster(resource), context)) {
      case Door.Open open -> told(resource, context, attempt(resource, open));
      case Door.Missing missing ->
          told(
              resource,
              context,
              unchanged(resource, missing.until(), List.of(Troubles.unresolved(missing.until()))));
      // Every change of a cluster passes through "not ready": no news for what is settled.
      case Door.Closed closed ->
          Indexes.settled(resource)
              ? UpdateControl.<R>noUpdate().rescheduleAfter(parts.pace().after(closed.until()))
              : told(resource, context, unchanged(resource, closed.until(), List.of()));
    };
  }

  private Report attempt(R resource, Door.Open open) {
    Policy<R> persistence =
        r -> PersistenceRules.check(kind.policies(r), kind.cluster(r), open.bookies());
    return new PolicyChain<>(List.of(persistence)).check(resource)
            instanceof Outcome.Rejected rejected
        ? unchanged(resource, rejected, List.of())
        : new ContentAttempt<>(kind, parts, resource, open.target()).run();
  }

  /** What to say when a pass ended in what nobody foresaw; the framework tries again. */
  ErrorStatusUpdateControl<R> failed(R resource, Context<R> context, Exception failure) {
    Report report = unchanged(resource, Troubles.unforeseen(failure), List.of());
    statuses
        .patch(resource, statuses.status(resource, kind.name(resource), report))
        .ifPresent(wanted -> StatusWriter.writeIfPossible(resource, wanted, context));
    return ErrorStatusUpdateControl.noStatusUpdate();
  }

  private Optional<Outcome.Rejected> rejection(R resource, Context<R> context) {
    if (kind.check(resource) instanceof Outcome.Rejected rejected) {
      return Optional.of(rejected);
    }
    return Claims.older(context, kind, resource)
        .map(
            older ->
                new Outcome.Rejected(
                    ContentReason.CONFLICT.word(),
                    "%s %s is already managed by the older %s %s/%s. Delete one of the two, or give this one another spec.name."
                        .formatted(
                            kind.noun(),
                            kind.name(resource),
                            older.getKind(),
                            older.getMetadata().getNamespace(),
                            older.getMetadata().getName())));
  }

  private UpdateControl<R> told(R resource, Context<R> context, Report report) {
    ContentStatus status = statuses.status(resource, kind.name(resource), report);
    tell(resource, context, report);
    statuses
        .patch(resource, status)
        .ifPresent(wanted -> StatusWriter.insist(resource, wanted, context));
    return UpdateControl.<R>noUpdate().rescheduleAfter(parts.pace().after(report.outcome()));
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

  private Report unchanged(R resource, Outcome outcome, List<Observation> measured) {
    return Report.unchanged(resource.getStatus(), outcome, measured);
  }
}
