package dev.millwright.common.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The finalizer of a controller on those of its objects that need one. The framework puts one on
 * each object of a reconciler that cleans up, at one write each; a reconciler that is triggered on
 * all events decides itself.
 */
public final class Finalizers {

  private Finalizers() {}

  /** Whether the object has the finalizer of this controller. */
  public static boolean has(HasMetadata read, Context<?> context) {
    return read.hasFinalizer(name(context));
  }

  /**
   * The object with the finalizer; nothing is written if it has it already.
   *
   * @throws StaleException it was changed or deleted since it was read
   */
  public static <R extends HasMetadata> R add(R read, Context<R> context) {
    if (has(read, context)) {
      return read;
    }
    List<String> finalizers = new ArrayList<>(read.getFinalizers());
    finalizers.add(name(context));
    R written = write(read, finalizers, context.getClient());
    context
        .eventSourceRetriever()
        .getControllerEventSource()
        .handleRecentResourceUpdate(ResourceID.fromResource(read), written, read);
    return written;
  }

  /**
   * Lets an object go that is being deleted.
   *
   * @throws StaleException it was changed since it was read, or is gone
   */
  public static <R extends HasMetadata> void remove(R read, Context<R> context) {
    List<String> finalizers = new ArrayList<>(read.getFinalizers());
    if (finalizers.remove(name(context))) {
      write(read, finalizers, context.getClient());
    }
  }

  /**
   * Lets an object go that is being deleted, and that is not the one that a reconcile is about.
   *
   * @param finalizer its name
   * @throws StaleException it was changed since it was read, or is gone
   */
  public static void remove(HasMetadata read, String finalizer, KubernetesClient client) {
    List<String> finalizers = new ArrayList<>(read.getFinalizers());
    if (finalizers.remove(finalizer)) {
      write(read, finalizers, client);
    }
  }

  private static String name(Context<?> context) {
    return context.getControllerConfiguration().getFinalizerName();
  }

  /** The list as a whole, over the version that was read: others have finalizers too. */
  private static <R extends HasMetadata> R write(
      R read, List<String> finalizers, KubernetesClient client) {
    String patch =
        client
            .getKubernetesSerialization()
            .asJson(
                Map.of(
                    "metadata",
                    Map.of(
                        "resourceVersion",
                        read.getMetadata().getResourceVersion(),
                        "finalizers",
                        finalizers)));
    try {
      return client.resource(read).patch(PatchContext.of(PatchType.JSON_MERGE), patch);
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_CONFLICT
          || e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
        throw new StaleException(e);
      }
      throw e;
    }
  }
}
