package dev.millwright.pulsar.content;

import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.common.kubernetes.Finalizers;
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
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the thing in Pulsar when its object is deleted. The object goes at once where
 * nothing is to be deleted, and where the cluster it was on is no more; else it stays until Pulsar
 * has let the thing go, and says what it waits for.
 *
 * @param <R> the kind
 */
final class ContentCleanup<R extends CustomResource<?, ContentStatus>> {

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
  ContentCleanup(ContentKind<R, ?> kind, ContentParts parts, Supplier<R> empty) {
    this.kind = kind;
    this.parts = parts;
    this.statuses = new ContentStatusFactory<>(parts.clock(), empty);
  }

  /**
   * One look at an object that is being deleted and waits for us.
   *
   * @return until the next look; null when it may go
   */
  @Nullable Duration end(R resource, Context<R> context) {
    if (!declared(resource, context)) {
      return null;
    }
    if (kind.deletionPolicy(resource) == DeletionPolicy.Keep) {
      kept(resource, context);
      return null;
    }
    try {
      return delete(resource, context);
    } catch (RuntimeException e) {
      return waiting(resource, context, Troubles.unforeseen(e));
    }
  }

  /** Says what stays of an object that is gone, and for which nobody had to wait. */
  void gone(R resource, Context<R> context) {
    if (!Finalizers.has(resource, context)
        && kind.deletionPolicy(resource) == DeletionPolicy.Keep
        && declared(resource, context)) {
      kept(resource, context);
    }
  }

  /** Whether the thing in Pulsar is this object's: it was seen there, and nobody was earlier. */
  private boolean declared(R resource, Context<R> context) {
    return resource.getStatus() != null
        && resource.getStatus().name() != null
        && Claims.older(context, kind, resource).isEmpty();
  }

  private void kept(R resource, Context<R> context) {
    parts
        .events()
        .end(
            context.getClient(),
            resource,
            ContentReason.KEPT,
            "%s %s stays in Pulsar, for spec.deletionPolicy is Keep."
                .formatted(kind.noun(), kind.name(resource)));
  }

  private @Nullable Duration delete(R resource, Context<R> context) {
    return switch (parts.door().of(resource, kind.cluster(resource), context)) {
      case Door.Open open -> delete(resource, context, open.target());
      case Door.Closed closed -> waiting(resource, context, closed.until());
      case Door.Missing missing -> leave(resource, context);
    };
  }

  /** There is nothing left to delete it on: an object that hangs for ever helps nobody. */
  private @Nullable Duration leave(R resource, Context<R> context) {
    parts
        .events()
        .end(
            context.getClient(),
            resource,
            ContentReason.LEFT_BEHIND,
            "%s %s was not deleted in Pulsar: there is no PulsarCluster %s any more to do it on."
                .formatted(kind.noun(), kind.name(resource), kind.cluster(resource)));
    return null;
  }

  private @Nullable Duration delete(R resource, Context<R> context, AdminTarget target) {
    String what = "delete %s %s".formatted(kind.noun(), kind.name(resource));
    try {
      kind.delete(parts.admins().of(target), resource);
    } catch (AdminException.NotFound e) {
      return null;
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
    return null;
  }

  /** People ask why it hangs. */
  private Duration waiting(R resource, Context<R> context, Outcome outcome) {
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
    return parts.pace().after(outcome);
  }
}
