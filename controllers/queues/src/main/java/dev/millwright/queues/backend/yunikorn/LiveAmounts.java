package dev.millwright.queues.backend.yunikorn;

import dev.millwright.api.queues.QueueUsage;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.yunikorn.client.LiveQueue;
import dev.millwright.queues.yunikorn.document.DocumentAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What YuniKorn counts of a queue, in Kubernetes' names and units. */
final class LiveAmounts {
  private static final String CPU = "cpu";
  private static final int THOUSANDTHS = 3;

  private LiveAmounts() {}

  static QueueUsage usage(LiveQueue queue) {
    Amounts used = of(queue.allocated());
    Amounts guaranteed = of(queue.guaranteed());
    var borrowed = new TreeMap<String, BigDecimal>();
    used.values()
        .forEach(
            (resource, value) -> {
              BigDecimal above = value.subtract(guaranteed.orZero(resource));
              if (above.signum() > 0) {
                borrowed.put(resource, above);
              }
            });
    return new QueueUsage(
        used.quantities(),
        of(queue.pending()).quantities(),
        of(queue.headroom()).quantities(),
        new Amounts(borrowed).quantities());
  }

  static boolean hasSome(Map<String, Long> counted) {
    return counted.values().stream().anyMatch(amount -> amount > 0);
  }

  /** YuniKorn's tree says how many there are, not who. */
  static List<String> holders(LiveQueue queue) {
    boolean asks = hasSome(queue.pending());
    boolean has = hasSome(queue.allocated());
    if (queue.runningApplications() > 0) {
      return List.of(queue.runningApplications() + " running applications");
    }
    return has || asks ? List.of("work that " + (has ? "runs" : "waits")) : List.of();
  }

  private static Amounts of(Map<String, Long> counted) {
    var values = new TreeMap<String, BigDecimal>();
    counted.forEach(
        (name, amount) -> {
          boolean cpu = name.equals(DocumentAmount.CPU);
          // Headroom goes below 0 where a max was lowered below what runs: nothing is left to have.
          long some = Math.max(amount, 0);
          values.put(cpu ? CPU : name, BigDecimal.valueOf(some, cpu ? THOUSANDTHS : 0));
        });
    return new Amounts(values);
  }
}
