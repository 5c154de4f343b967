package dev.millwright.queues.kueue.client;

import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.observe.LiveObject;
import dev.millwright.queues.kueue.observe.Workload;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is done with a Kueue. Whatever fails, and whatever Kueue's admission refuses, is a
 * {@link io.fabric8.kubernetes.client.KubernetesClientException}; its code is 404 for lists where
 * Kueue's kinds are not there.
 */
public interface KueuePort {

  /** All objects of a kind, ours and others'. */
  List<LiveObject> all(KueueKind kind);

  /** Whether there is one, whosever it is. */
  boolean exists(ObjectKey key);

  /** Work that is not over, of all namespaces; of more than the first page nothing is told. */
  List<Workload> workloads();

  /** Names of all namespaces. */
  Set<String> namespaces();

  /**
   * Text of the manager's configuration.
   *
   * @return null where there is no such ConfigMap or key
   */
  @Nullable String configuration(String namespace, String name, String key);

  /**
   * Makes an object; refused where there is one of that name, whosever it is.
   *
   * @return as it came out
   */
  LiveObject create(KueueObject object);

  /**
   * Writes what is ours of the spec. Other fields stay; refused where the object was made anew
   * meanwhile.
   *
   * @param object as it was read
   * @return as it came out
   */
  LiveObject change(LiveObject object, KueueObject after);

  /** Deletes it; nothing where it is gone, was made anew, or is not ours any more. */
  void delete(LiveObject object);
}
