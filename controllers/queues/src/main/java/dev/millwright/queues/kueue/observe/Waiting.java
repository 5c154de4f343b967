package dev.millwright.queues.kueue.observe;

import dev.millwright.queues.tree.Amounts;
import java.math.BigDecimal;
import java.util.Locale;

/** Why work waits, in the few words that all back ends have for it. */
public enum Waiting {
  /** The queue has no more room. */
  QuotaFull,
  /** The queue may have more, and there is none above it. */
  ParentFull,
  /** No nodes that it could run on. */
  NoNode,
  /** Other work of which not all pods run is waited for. */
  GangIncomplete,
  /** The queue, or the work itself, is held. */
  Held,
  /** The queue does not take work from its namespace. */
  RejectedByAcl;

  /**
   * Of one that is not let in.
   *
   * @param workload that waits
   * @param queue the ClusterQueue it waits for
   * @param used what the queue has
   * @param limit its own limit
   */
  public static Waiting of(Workload workload, LiveObject queue, Amounts used, Amounts limit) {
    boolean stopped = !"None".equals(queue.spec().getOrDefault("stopPolicy", "None"));
    if (stopped || !workload.active()) {
      return Held;
    }
    // Older versions say Pending or Inadmissible of everything, and the rest in the message.
    boolean namespace = workload.message().toLowerCase(Locale.ROOT).contains("namespace");
    return switch (workload.reason()) {
      case "Misconfigured", "Inadmissible" -> namespace ? RejectedByAcl : QuotaFull;
      case "NoMatchingFlavor", "TopologyPlacementFailed" -> NoNode;
      case "WaitingForPodsReady" -> GangIncomplete;
      case "Suspended", "OnHold" -> Held;
      case "ExceedsMaxQuota" -> QuotaFull;
      default -> isFull(workload, used, limit) ? QuotaFull : ParentFull;
    };
  }

  private static boolean isFull(Workload workload, Amounts used, Amounts limit) {
    return limit.values().entrySet().stream()
        .anyMatch(
            entry -> {
              BigDecimal asked = workload.asked().get(entry.getKey());
              BigDecimal has = used.orZero(entry.getKey());
              return asked == null
                  ? workload.asked().equals(Amounts.NONE) && has.compareTo(entry.getValue()) >= 0
                  : has.add(asked).compareTo(entry.getValue()) > 0;
            });
  }
}
