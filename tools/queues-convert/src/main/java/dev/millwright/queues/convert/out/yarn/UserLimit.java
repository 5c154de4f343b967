package dev.millwright.queues.convert.out.yarn;

import dev.millwright.api.queues.QueueLimit;
import dev.millwright.queues.tree.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits of users as YARN has them: one for each user alike, so many times the capacity of the
 * queue.
 *
 * @param factor the number of times; null where limits cannot be said so
 * @param exact whether that is the limit to the letter
 * @param why it cannot be said so; empty where it can
 */
record UserLimit(@Nullable BigDecimal factor, boolean exact, String why) {
  private static final int PLACES = 6;

  /**
   * Of limits.
   *
   * @param limits what the queue says
   * @param guaranteed what it can count on
   */
  static UserLimit of(List<QueueLimit> limits, Amounts guaranteed) {
    QueueLimit only = limits.size() == 1 ? limits.getFirst() : null;
    if (only == null
        || only.groups() != null
        || only.maxRunningApplications() != null
        || only.max() == null
        || !List.of("*").equals(only.users())) {
      return not("YARN has one limit of amounts, for each user alike: say max of users * alone");
    }
    Amounts most = Amounts.of(only.max());
    if (guaranteed.values().isEmpty()
        || !most.values().keySet().equals(guaranteed.values().keySet())) {
      return not(
          "YARN counts the limit of users in times of what is guaranteed: say it of the same"
              + " resources");
    }
    BigDecimal factor = null;
    boolean exact = true;
    for (var amount : guaranteed.values().entrySet()) {
      if (amount.getValue().signum() == 0) {
        return not("YARN counts the limit of users in times of what is guaranteed, and that is 0");
      }
      BigDecimal limit = most.orZero(amount.getKey());
      BigDecimal times = limit.divide(amount.getValue(), PLACES, RoundingMode.FLOOR);
      if (factor != null && factor.compareTo(times) != 0) {
        return not(
            "YARN has one factor for all resources: say so many times what is guaranteed of each");
      }
      factor = times;
      exact &= times.multiply(amount.getValue()).compareTo(limit) == 0;
    }
    return new UserLimit(factor, exact, "");
  }

  private static UserLimit not(String why) {
    return new UserLimit(null, false, why);
  }

  /** As it is written. */
  String text() {
    return factor == null ? "-1" : factor.stripTrailingZeros().toPlainString();
  }
}
