package dev.millwright.queues.convert.yarn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a queue comes to in amounts, as far as they are known. Exact, so that no sum that is right
 * becomes wrong when its parts are rounded down.
 *
 * @param capacity what it can count on, by resource; empty where nobody knows
 * @param max most it can have; empty where nobody knows
 */
record Share(SortedMap<String, BigDecimal> capacity, SortedMap<String, BigDecimal> max) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MIB = BigDecimal.valueOf(1 << 20);
  private static final int DIGITS = 40;

  Share {
    capacity = Collections.unmodifiableSortedMap(new TreeMap<>(capacity));
    max = Collections.unmodifiableSortedMap(new TreeMap<>(max));
  }

  /** So many hundredths of amounts. */
  static SortedMap<String, BigDecimal> percent(
      SortedMap<String, BigDecimal> of, BigDecimal hundredths) {
    return part(of, hundredths, HUNDRED);
  }

  /** A part of amounts. */
  static SortedMap<String, BigDecimal> part(
      SortedMap<String, BigDecimal> of, BigDecimal part, BigDecimal whole) {
    var parts = new TreeMap<String, BigDecimal>();
    of.forEach(
        (resource, amount) ->
            parts.put(
                resource,
                amount
                    .multiply(part)
                    .divide(whole, DIGITS, RoundingMode.FLOOR)
                    .stripTrailingZeros()));
    return parts;
  }

  /** As schedulers can count them: whole thousandths of a CPU, MiB of memory, else pieces. */
  static SortedMap<String, BigDecimal> whole(SortedMap<String, BigDecimal> amounts) {
    var whole = new TreeMap<String, BigDecimal>();
    amounts.forEach(
        (resource, amount) ->
            whole.put(
                resource,
                switch (resource) {
                  case "cpu" -> amount.setScale(3, RoundingMode.FLOOR);
                  case "memory" -> amount.divide(MIB, 0, RoundingMode.FLOOR).multiply(MIB);
                  default -> amount.setScale(0, RoundingMode.FLOOR);
                }));
    return whole;
  }
}
