package dev.millwright.queues.volcano.desired;

import dev.millwright.queues.tree.Amounts;
import java.math.BigDecimal;
import java.util.TreeMap;

/**
 * What is ours of the spec of Volcano's Queue ({@code scheduling.volcano.sh/v1beta1}). Each field
 * is always written, because Volcano's webhook and controller fill in what is not.
 *
 * @param parent name of the Queue above; {@link #ROOT} at the top
 * @param weight 1 to 65535
 * @param capability most of each resource; one that is not there has the limit of the Queue above,
 *     and so have {@code cpu} and {@code memory} where they are 0
 * @param deserved what is won back; one that is not there is 0
 * @param guarantee what is never lent; one that is not there is 0
 * @param reclaimable whether other Queues win back what this one has borrowed
 * @param priority 0 or more; a higher one is served first
 */
public record QueueSpec(
    String parent,
    int weight,
    Amounts capability,
    Amounts deserved,
    Amounts guarantee,
    boolean reclaimable,
    int priority) {

  /** The Queue that is above all others, made by the scheduler. */
  public static final String ROOT = "root";

  private static final BigDecimal LEAST_CPU = new BigDecimal("0.001");

  /** The same below another Queue. */
  public QueueSpec below(String other) {
    return new QueueSpec(other, weight, capability, deserved, guarantee, reclaimable, priority);
  }

  /** The same with other amounts. */
  public QueueSpec with(Amounts otherCapability, Amounts otherDeserved, Amounts otherGuarantee) {
    return new QueueSpec(
        parent, weight, otherCapability, otherDeserved, otherGuarantee, reclaimable, priority);
  }

  /**
   * A limit as Volcano understands it. To Volcano 0 of {@code cpu} or {@code memory} is no limit at
   * all ({@code pkg/scheduler/plugins/capacity}, {@code pkg/webhooks/admission/queues}), so it
   * becomes the least there is.
   */
  public static Amounts limit(Amounts max) {
    var values = new TreeMap<>(max.values());
    values.computeIfPresent("cpu", (name, value) -> value.signum() == 0 ? LEAST_CPU : value);
    values.computeIfPresent(
        "memory", (name, value) -> value.signum() == 0 ? BigDecimal.ONE : value);
    return new Amounts(values);
  }

  /**
   * A share as Volcano understands it: without zeros, because its admission refuses a Queue that
   * says 0 of an extended resource below one that does not name it.
   */
  public static Amounts share(Amounts amounts) {
    var values = new TreeMap<>(amounts.values());
    values.values().removeIf(value -> value.signum() == 0);
    return new Amounts(values);
  }
}
