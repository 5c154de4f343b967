package dev.millwright.e2e.queues;

import dev.millwright.api.spark.SparkApplication;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A scheduler that runs somewhere; the stories are told on each that is there. */
interface RealScheduler {
  /** For people, and in the table. */
  String title();

  /** {@code metadata.name} of its QueueBackend. */
  default String backEnd() {
    return title().toLowerCase(Locale.ROOT);
  }

  /** Spec of its QueueBackend, in YAML. */
  String settings();

  /** Why it cannot be told of; nothing where it is there. */
  Optional<String> absence(KubernetesClient client);

  /** Version, where it tells. */
  String version(KubernetesClient client);

  /** Makes a pod the work of this queue. */
  Pod dress(Pod pod, String queue, String batch);

  /** Makes pods that start together or not at all, and whatever they need beside them. */
  List<Pod> gang(KubernetesClient client, List<Pod> pods, String queue, String batch, Room room);

  /** Takes away what was made beside the pods of gangs. */
  default void clear(KubernetesClient client) {
    // Most need nothing beside them.
  }

  /** What an application is called where a queue says what waits in it. */
  String nameOf(SparkApplication application);

  /** What it says itself of the queues below the root, by name. */
  Map<String, Told> told(KubernetesClient client);

  /** The variable with the command that restarts it. */
  default String restartVariable() {
    return title().toUpperCase(Locale.ROOT) + "_RESTART";
  }

  /**
   * A queue as a scheduler has it.
   *
   * @param parent name of the queue above it; {@code root} where there is none
   * @param guaranteedMilli CPU, in thousandths; 0 where nothing is said
   * @param maxMilli CPU, in thousandths; null where nothing is said
   * @param state in the scheduler's words
   */
  record Told(String parent, long guaranteedMilli, @Nullable Long maxMilli, String state) {}
}
