package dev.millwright.queues.yunikorn.desired;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.yunikorn.document.DocumentAmount;
import dev.millwright.queues.yunikorn.document.DocumentResources;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Amounts of a queue in YuniKorn's words. */
final class QueueResources {
  /**
   * A resource that no node has and no pod asks for. YuniKorn takes amounts that are 0 of
   * everything for no limit at all; with one of these beside them it is none of the others.
   */
  static final String PLACEHOLDER = "queues.millwright.dev/none-of-the-others";

  private static final String DEVICES = "deviceclass/";

  private QueueResources() {}

  /**
   * Of one queue.
   *
   * @param share what it is guaranteed together with its part by weight; null without weights
   */
  static DocumentResources of(Accepted queue, @Nullable Amounts share) {
    Amounts floor = share == null ? queue.guaranteed() : share.or(queue.guaranteed());
    var guaranteed = new TreeMap<String, String>();
    floor
        .values()
        .forEach(
            (resource, amount) -> {
              // Nothing guaranteed is what it is where nothing is said.
              if (isCounted(resource) && amount.signum() > 0) {
                String name = DocumentAmount.resource(resource);
                guaranteed.put(name, DocumentAmount.guaranteed(name, amount));
              }
            });
    return new DocumentResources(guaranteed, most(queue.max().values()));
  }

  /** Amounts that are an upper limit, with the placeholder where they are 0 of everything. */
  static SortedMap<String, String> most(SortedMap<String, BigDecimal> amounts) {
    var most = new TreeMap<String, String>();
    boolean something = false;
    for (var amount : amounts.entrySet()) {
      if (isCounted(amount.getKey())) {
        String name = DocumentAmount.resource(amount.getKey());
        String text = DocumentAmount.max(name, amount.getValue());
        most.put(name, text);
        something |= text.chars().anyMatch(digit -> digit >= '1' && digit <= '9');
      }
    }
    if (!something && !most.isEmpty()) {
      most.put(PLACEHOLDER, "1");
    }
    return most;
  }

  /** YuniKorn's queues do not count device classes. */
  static boolean isCounted(String resource) {
    return !resource.contains(DEVICES);
  }
}
