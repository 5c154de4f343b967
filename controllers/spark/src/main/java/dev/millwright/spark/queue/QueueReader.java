package dev.millwright.spark.queue;

import dev.millwright.api.queues.ApplicationLimit;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads BatchQueues. Thousands may wait in one: what was read a moment ago is not read again. There
 * is no watch, since the kind need not exist.
 */
public final class QueueReader {
  private static final ResourceDefinitionContext BATCH_QUEUE =
      new ResourceDefinitionContext.Builder()
          .withGroup("queues.millwright.dev")
          .withVersion("v1alpha1")
          .withKind("BatchQueue")
          .withPlural("batchqueues")
          .withNamespaced(false)
          .build();

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int REMEMBERED = 1_024;

  private final KubernetesClient client;
  private final Clock clock;
  private final Map<String, Seen> seen = Collections.synchronizedMap(new Recent());

  /** Asks by this client. */
  public QueueReader(KubernetesClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** The queue as it was at most a few seconds ago. */
  ObservedQueue read(String name) {
    return seen(name).queue();
  }

  /**
   * How many applications may run at a time in the queue and in those above it, as it said at most
   * a few seconds ago, whether it is enforced or not: what runs in it counts.
   */
  List<ApplicationLimit> limits(String name) {
    return seen(name).limits();
  }

  private Seen seen(String name) {
    Instant now = clock.instant();
    Seen last = seen.get(name);
    if (last != null && last.time().plus(FRESH).isAfter(now)) {
      return last;
    }
    GenericKubernetesResource found =
        client.genericKubernetesResources(BATCH_QUEUE).withName(name).get();
    Seen next =
        found == null
            ? new Seen(new ObservedQueue.Missing(), List.of(), now)
            : new Seen(QueueStatusText.read(found), QueueStatusText.limits(found), now);
    seen.put(name, next);
    return next;
  }

  private record Seen(ObservedQueue queue, List<ApplicationLimit> limits, Instant time) {}

  private static final class Recent extends LinkedHashMap<String, Seen> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
      return size() > REMEMBERED;
    }
  }
}
