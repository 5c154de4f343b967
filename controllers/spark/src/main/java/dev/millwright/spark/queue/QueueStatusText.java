package dev.millwright.spark.queue;

import dev.millwright.api.queues.ApplicationLimit;
import dev.millwright.spark.desired.gang.QueueBackEnd;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of a BatchQueue's status that those who wait in it go by:
 *
 * <pre>{@code
 * status:
 *   observedGeneration: 3
 *   conditions: [{type: Enforced, status: "True", observedGeneration: 3, …}]
 *   placement:                  # absent where the queue takes no work
 *     backend: Volcano            # or YuniKorn; nothing is launched into Kueue
 *     schedulerName: volcano
 *     queue: team-a               # its name in the back end
 *     priorityClassName: batch    # optional
 *     gang: true                  # optional, true
 *   ceiling: {cpu: "40", memory: 64Gi}
 *   applicationLimits:          # absent where it is not for us to count
 *   - {queue: team, max: 3}       # at most so many may run in this BatchQueue and below it
 * }</pre>
 */
final class QueueStatusText {
  private static final String ENFORCED = "Enforced";

  private QueueStatusText() {}

  static ObservedQueue read(GenericKubernetesResource queue) {
    Map<?, ?> condition = enforced(queue);
    if (condition == null) {
      return new ObservedQueue.NotEnforced("It says nothing of Enforced yet.");
    }
    if (!(condition.get("observedGeneration") instanceof Number seen)
        || seen.longValue() != queue.getMetadata().getGeneration()) {
      return new ObservedQueue.NotEnforced("What it says of Enforced is of an older spec.");
    }
    if (!"True".equals(condition.get("status"))) {
      return new ObservedQueue.NotEnforced(
          "%s: %s".formatted(condition.get("reason"), condition.get("message")));
    }
    if (queue.get("status", "placement") == null) {
      return new ObservedQueue.NotEnforced(
          "It takes no work: it is held or drained, or queues are below it.");
    }
    return placed(queue);
  }

  /** Of whatever generation: what has begun counts while the queue changes too. */
  static List<ApplicationLimit> limits(GenericKubernetesResource queue) {
    List<ApplicationLimit> limits = new ArrayList<>();
    if (queue.get("status", "applicationLimits") instanceof List<?> all) {
      for (Object one : all) {
        if (one instanceof Map<?, ?> limit
            && limit.get("queue") instanceof String name
            && limit.get("max") instanceof Number max) {
          limits.add(new ApplicationLimit(name, max.intValue()));
        }
      }
    }
    return limits;
  }

  private static ObservedQueue placed(GenericKubernetesResource queue) {
    String named = text(queue, "backend");
    String scheduler = text(queue, "schedulerName");
    String name = text(queue, "queue");
    if (named == null || scheduler == null || name == null) {
      return new ObservedQueue.NotEnforced(
          "Nothing can be launched into back end \"%s\", scheduler \"%s\", queue \"%s\"."
              .formatted(named, scheduler, name));
    }
    Optional<QueueBackEnd> backEnd =
        Arrays.stream(QueueBackEnd.values())
            .filter(one -> one.name().equalsIgnoreCase(named))
            .findFirst();
    if (backEnd.isEmpty()) {
      return new ObservedQueue.Unsupported(named);
    }
    Object gang = queue.get("status", "placement", "gang");
    return new ObservedQueue.Enforced(
        backEnd.get(),
        scheduler,
        name,
        text(queue, "priorityClassName"),
        !Boolean.FALSE.equals(gang),
        ceiling(queue));
  }

  private static @Nullable Map<?, ?> enforced(GenericKubernetesResource queue) {
    Object conditions = queue.get("status", "conditions");
    return conditions instanceof List<?> all
        ? all.stream()
            .filter(Map.class::isInstance)
            .<Map<?, ?>>map(one -> (Map<?, ?>) one)
            .filter(one -> ENFORCED.equals(one.get("type")))
            .findFirst()
            .orElse(null)
        : null;
  }

  private static @Nullable String text(GenericKubernetesResource queue, String field) {
    Object value = queue.get("status", "placement", field);
    return value == null ? null : value.toString();
  }

  private static Map<String, Quantity> ceiling(GenericKubernetesResource queue) {
    Map<String, Quantity> limits = new TreeMap<>();
    if (queue.get("status", "ceiling") instanceof Map<?, ?> all) {
      all.forEach(
          (resource, amount) ->
              limits.put(resource.toString(), new Quantity(Objects.toString(amount, "0"))));
    }
    return limits;
  }
}
