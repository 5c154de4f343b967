package dev.millwright.pulsar.content;

import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.common.kubernetes.Finalizers;
import dev.millwright.common.kubernetes.StaleException;
import dev.millwright.common.kubernetes.StatusWriter;
import io.fabric8.kubernetes.client.CustomResource;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object from its first look to its end. Only one whose thing in Pulsar is to be deleted with it
 * gets a finalizer, before anything is made: with ten thousand objects that are kept the writes
 * would be half of all. A finalizer that is there stays, whatever the policy becomes, until the
 * object is deleted; so none is ever taken from an object that lives.
 *
 * @param <R> the kind
 * @param <F> the facts gathered from Pulsar
 */
public final class ContentLife<R extends CustomResource<?, ContentStatus>, F> {

  private final ContentKind<R, F> kind;
  private final ContentLoop<R, F> loop;
  private final ContentCleanup<R> cleanup;

  /**
   * For one kind.
   *
   * @param kind what is special about it
   * @param parts what all share
   * @param empty makes an object of the kind
   */
  public ContentLife(ContentKind<R, F> kind, ContentParts parts, Supplier<R> empty) {
    this.kind = kind;
    this.loop = new ContentLoop<>(kind, parts, empty);
    this.cleanup = new ContentCleanup<>(kind, parts, empty);
  }

  /** One look, of whatever state. */
  public UpdateControl<R> reconcile(R resource, Context<R> context) {
    try {
      if (context.isPrimaryResourceDeleted()) {
        cleanup.gone(resource, context);
        return UpdateControl.noUpdate();
      }
      return resource.isMarkedForDeletion()
          ? end(resource, context)
          : loop.reconcile(held(resource, context), context);
    } catch (StaleException e) {
      return UpdateControl.<R>noUpdate().rescheduleAfter(StatusWriter.SOON);
    }
  }

  /** What to say when a look ended in what nobody foresaw; the framework tries again. */
  public ErrorStatusUpdateControl<R> failed(R resource, Context<R> context, Exception failure) {
    return loop.failed(resource, context, failure);
  }

  private R held(R resource, Context<R> context) {
    return kind.deletionPolicy(resource) == DeletionPolicy.Delete
        ? Finalizers.add(resource, context)
        : resource;
  }

  private UpdateControl<R> end(R resource, Context<R> context) {
    if (!Finalizers.has(resource, context)) {
      return UpdateControl.noUpdate();
    }
    @Nullable Duration pause = cleanup.end(resource, context);
    if (pause != null) {
      return UpdateControl.<R>noUpdate().rescheduleAfter(pause);
    }
    Finalizers.remove(resource, context);
    return UpdateControl.noUpdate();
  }
}
