package dev.millwright.spark.desired.gang;

import dev.millwright.spark.launch.conf.Refusal;
import dev.millwright.spark.launch.resource.Amounts;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether an application could ever start in a queue. One that could not is refused before anything
 * of it exists; it would wait for ever otherwise, and in a queue that keeps its order it would hold
 * up all others.
 *
 * <p>Without a gang the driver and one executor have to fit: Spark works with what it gets. More
 * executors than fit later on are no fault: dynamic allocation stops at the ceiling.
 */
public final class QueueCeiling {
  private QueueCeiling() {}

  /**
   * Each resource that the start of the application has too much of.
   *
   * @param footprint of the application
   * @param queue name of the BatchQueue, for the message
   * @param ceiling most that the queue may use; a resource not named has no limit
   * @param gang whether the driver waits for its first executors
   */
  public static List<Refusal> refusals(
      Footprint footprint, String queue, Map<String, Quantity> ceiling, boolean gang) {
    int first = footprint.executors().first();
    int executors = gang ? first : Math.min(first, 1);
    var refusals = new ArrayList<Refusal>();
    Amounts limits = Amounts.of(ceiling);
    footprint
        .with(executors)
        .values()
        .forEach(
            (resource, needed) -> {
              BigDecimal limit = limits.values().get(resource);
              if (limit != null && needed.compareTo(limit) > 0) {
                refusals.add(
                    new Refusal(
                        "queue.name",
                        queue,
                        "the driver with %s needs %s of %s to start and the queue never has more than %s; %s."
                            .formatted(
                                named(executors),
                                Amounts.text(resource, needed),
                                resource,
                                Amounts.text(resource, limit),
                                executors == 0
                                    ? "ask for a smaller driver, or for a larger queue"
                                    : "ask for fewer or smaller executors, or for a larger queue")));
              }
            });
    return refusals;
  }

  private static String named(int executors) {
    return switch (executors) {
      case 0 -> "no executors";
      case 1 -> "1 executor";
      default -> executors + " executors";
    };
  }
}
