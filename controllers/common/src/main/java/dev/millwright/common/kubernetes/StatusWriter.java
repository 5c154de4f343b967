package dev.millwright.common.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Writes a status as a whole, and only over the version it was decided from. A decision from a
 * stale cache, or by a controller that does not lead any more, is refused by the API server.
 *
 * <p>It is an update and not an apply: of a status that has one writer nothing needs to be merged,
 * and an apply costs the API server nearly twice as much. The field manager is the user agent of
 * the client.
 */
public final class StatusWriter {
  private static final Logger LOG = Logger.getLogger(StatusWriter.class);

  private static final int ATTEMPTS = 5;

  /** Until a cache that was behind has caught up, most often. */
  public static final Duration SOON = Duration.ofMillis(500);

  private StatusWriter() {}

  /**
   * The object as it is after the write; the next reconcile sees no older one.
   *
   * @param read the object that was decided from
   * @param wanted name, namespace and the new status; a field that it does not have is removed
   * @throws StaleException it was changed or deleted since
   */
  public static <R extends CustomResource<?, ?>> R write(R read, R wanted, Context<R> context) {
    R written = write(read, wanted, context.getClient());
    context
        .eventSourceRetriever()
        .getControllerEventSource()
        .handleRecentResourceUpdate(ResourceID.fromResource(read), written, read);
    return written;
  }

  /**
   * The object as it is after the write, where it is not the one that a reconcile is about; whoever
   * reads it from memory has to put it there.
   *
   * @param read the object that was decided from
   * @param wanted name, namespace and the new status; a field that it does not have is removed
   * @throws StaleException it was changed or deleted since
   */
  public static <R extends CustomResource<?, ?>> R write(
      R read, R wanted, KubernetesClient client) {
    wanted.getMetadata().setResourceVersion(read.getMetadata().getResourceVersion());
    try {
      return client.resource(wanted).updateStatus();
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_CONFLICT
          || e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
        throw new StaleException(e);
      }
      throw e;
    }
  }

  /**
   * Writes what is true whatever was changed meanwhile, as that something was made: over the
   * version that was read, else over the newest. It must not be lost because somebody else wrote at
   * the same time, least of all who deletes the object.
   *
   * @param read the object that was decided from
   * @param wanted name, namespace and the new status; a field that it does not have is removed
   * @throws StaleException it is gone, or was changed again and again
   */
  public static <R extends CustomResource<?, ?>> R insist(R read, R wanted, Context<R> context) {
    R base = read;
    for (int attempt = 1; ; attempt++) {
      try {
        return write(base, wanted, context);
      } catch (StaleException e) {
        R newest = context.getClient().resource(read).get();
        if (attempt == ATTEMPTS || newest == null || !sameLife(read, newest)) {
          throw e;
        }
        base = newest;
      }
    }
  }

  private static boolean sameLife(HasMetadata one, HasMetadata other) {
    return Objects.equals(one.getMetadata().getUid(), other.getMetadata().getUid());
  }

  /**
   * Writes what a failed reconcile has to say, if it can be written: it is tried again anyway, and
   * the failure itself must not be hidden by another.
   *
   * @param read the object that was decided from
   * @param wanted name, namespace and the new status
   */
  public static <R extends CustomResource<?, ?>> void writeIfPossible(
      R read, R wanted, Context<R> context) {
    try {
      write(read, wanted, context);
    } catch (StaleException | KubernetesClientException e) {
      LOG.infof(e, "%s: status not written", read.getFullResourceName());
    }
  }
}
