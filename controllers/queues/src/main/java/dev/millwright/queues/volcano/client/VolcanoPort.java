package dev.millwright.queues.volcano.client;

import dev.millwright.queues.volcano.desired.QueueObject.Action;
import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.observe.PodGroup;
import dev.millwright.queues.volcano.observe.Quarantine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is done with a Volcano. Whatever fails, and whatever Volcano's admission refuses, is a
 * {@link io.fabric8.kubernetes.client.KubernetesClientException}; its code is 404 for lists where
 * Volcano's kinds are not there.
 */
public interface VolcanoPort {

  /** All Queues, ours and others'. */
  List<LiveQueue> queues();

  /** All PodGroups of all namespaces. */
  List<PodGroup> podGroups();

  /**
   * Text of the scheduler's configuration.
   *
   * @param namespace of its ConfigMap
   * @param name of its ConfigMap
   * @param key in it
   * @return null where there is no such ConfigMap or key
   */
  @Nullable String configuration(String namespace, String name, String key);

  /**
   * Makes a Queue; refused where there is one of that name, whosever it is.
   *
   * @return as it came out
   */
  LiveQueue create(String name, QueueSpec spec);

  /**
   * Writes what is ours of the spec in one write, and takes out amounts that are not wanted,
   * whoever wrote them. Status and other fields stay; refused where the Queue was made anew
   * meanwhile.
   *
   * @param queue as it was read
   * @return as it came out
   */
  LiveQueue change(LiveQueue queue, QueueSpec after);

  /** Deletes it; nothing where it is gone, was made anew, or is not ours any more. */
  void delete(LiveQueue queue);

  /** Asks Volcano's controller to open or close it. */
  void command(LiveQueue queue, Action action);

  /**
   * Makes a PodGroup name another Queue, and notes which one it named where it is moved aside, in
   * one write.
   *
   * @return whether it was moved; not where it is gone or was changed meanwhile
   */
  boolean move(Quarantine.Move move);
}
