package dev.millwright.pulsar.content;

import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.common.kubernetes.StatusWriter;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.admin.AdminException;
import dev.millwright.pulsar.admin.AdminTarget;
import dev.millwright.pulsar.content.gather.Claims;
import dev.millwright.pulsar.content.gather.Door;
import dev.millwright.pulsar.content.status.ContentReason;
import dev.millwright.pulsar.content.status.ContentStatusFactory;
import dev.millwright.pulsar.content.status.Report;
import dev.millwright.pulsar.content.status.Troubles;
import io.fabric8.kubernetes.client.CustomResource;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import java.util.List;
import java.util.function.Supplier;

/**
 * What becomes of the thing in Pulsar when its object is deleted. The object goes at once where
 * nothing is to be deleted, and where the cluster it was on is no more; else it stays until Pulsar
 * has let the thing go, and says what it waits for.
 *
 * @param <R> the kind
 */
public final class ContentCleanup<R extends CustomResource<?, ContentStatus>> {

  private final ContentKind<R, ?> kind;
  private final ContentParts parts;
  private final ContentStatusFactory<R> statuses;

  /**
   * For one kind.
   *
   * @param kind what is special about it
   * @param parts what all share
   * @param empty makes an object of the kind
   */
  public ContentCleanup(ContentKind<R, ?> kind, ContentParts parts, Supplier<R> empty) {
    this.kind = kind;
    this.parts = parts;
    this.statuses = new ContentStatusFactory<>(parts.clock(), empty);
  }

  /** One look at an object that is being deleted. */
  public DeleteControl cleanup(R resource, Context<R> context) {
    if (resource.getStatus() == null
        || resource.getStatus().name() == null
        || Claims.older(context, kind, resource).isPresent()) {
      // It never was ours in Pulsar, or belongs to another object.
      return DeleteControl.defaultDelete();
    }
    if (kind.deletionPolicy(resource) == DeletionPolicy.Keep) {
      parts
          .events()
          .end(
              context.getClient(),
              resource,
              ContentReason.KEPT,
              "%s %s stays in Pulsar, for spec.deletionPolicy is Keep."
                  .formatted(kind.noun(), kind.name(resource)));
      return DeleteControl.defaultDelete();
    }
    try {
      return end(resource, context);
    } catch (RuntimeException e) {
      // The framework asks nobody what to say when it is deleting.
      return waiting(resource, context, Troubles.unforeseen(e));
    }
  }

  private DeleteControl end(R resource, Context<R> context) {
    return switch (parts.door().of(resource, kind.cluster(resource), context)) {
      case Door.Open open -> delete(resource, context, open.target());
      case Door.Closed closed -> waiting(resource, context, closed.until());
      case Door.Missing missing -> leave(resource, context);
    };
  }

  /** There is nothing left to delete it on: an object that hangs for ever helps nobody. */
  private DeleteControl leave(R resource, Context<R> context) {
    parts
        .events()
        .end(
            context.getClient(),
            resource,
            ContentReason.LEFT_BEHIND,
            "%s %s was not deleted in Pulsar: there is no PulsarCluster %s any more to do it on."
                .formatted(kind.noun(), kind.name(resource), kind.cluster(resource)));
    return DeleteControl.defaultDelete();
  }

  private DeleteControl delete(R resource, Context<R> context, AdminTarget target) {
    String what = "delete %s %s".formatted(kind.noun(), kind.name(resource));
    try {
      kind.delete(parts.admins().of(target), resource);
    } catch (AdminException.NotFound e) {
      return DeleteControl.defaultDelete();
    } catch (AdminException.Conflict e) {
      return waiting(
          resource,
          context,
          new Outcome.Failed(
              ContentReason.NOT_EMPTY.word(),
              "Pulsar does not %s yet: %s. Delete what is in it, or set spec.deletionPolicy to Keep."
                  .formatted(what, e.said()),
              e));
    } catch (AdminException e) {
      parts.admins().distrust(target.clusterUid());
      parts.door().distrust(target.clusterUid());
      return waiting(
          resource, context, Troubles.outcome(e, target.url(), kind.cluster(resource), what));
    }
    parts
        .events()
        .end(
            context.getClient(),
            resource,
            ContentReason.DELETED,
            "%s %s is deleted in Pulsar.".formatted(kind.noun(), kind.name(resource)));
    return DeleteControl.defaultDelete();
  }

  /** The framework writes no status of what is being deleted, yet people ask why it hangs. */
  private DeleteControl waiting(R resource, Context<R> context, Outcome outcome) {
    Report report = Report.unchanged(resource.getStatus(), outcome, List.of());
    statuses
        .patch(resource, statuses.status(resource, kind.name(resource), report))
        .ifPresent(
            wanted -> {
              StatusWriter.writeIfPossible(resource, wanted, context);
              if (outcome instanceof Outcome.Failed failed) {
                parts
                    .events()
                    .warning(context.getClient(), resource, failed.reason(), failed.message());
              }
            });
    return DeleteControl.noFinalizerRemoval().rescheduleAfter(parts.pace().after(outcome));
  }
}
