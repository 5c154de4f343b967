package dev.millwright.spark.application.apply;

import dev.millwright.spark.SparkController;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.javaoperatorsdk.operator.OperatorException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.PrimaryUpdateAndCacheUtils;
import java.net.HttpURLConnection;

/**
 * Writes a status only over the version it was decided from. A decision from a stale cache, or by a
 * controller that does not lead any more, is refused by the API server and never acted on.
 */
public final class StatusWriter {
  private static final PatchContext APPLY =
      new PatchContext.Builder()
          .withForce(true)
          .withFieldManager(SparkController.NAME)
          .withPatchType(PatchType.SERVER_SIDE_APPLY)
          .build();

  private StatusWriter() {}

  /**
   * The object as it is after the write; the next reconcile sees no older one.
   *
   * @param read the object that was decided from
   * @param patch name, namespace and the new status
   * @throws StaleException it was changed since
   */
  public static <R extends CustomResource<?, ?>> R write(R read, R patch, Context<R> context) {
    try {
      return PrimaryUpdateAndCacheUtils.updateAndCacheResource(
          read,
          context,
          now -> patch,
          wanted -> context.getClient().resource(wanted).subresource("status").patch(APPLY),
          0,
          0,
          0);
    } catch (OperatorException e) {
      if (e.getCause() instanceof KubernetesClientException refused
          && refused.getCode() == HttpURLConnection.HTTP_CONFLICT) {
        throw new StaleException(e);
      }
      throw e;
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
        throw new StaleException(e);
      }
      throw e;
    }
  }
}
