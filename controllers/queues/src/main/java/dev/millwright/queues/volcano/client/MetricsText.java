package dev.millwright.queues.volcano.client;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.observe.Reckoning;
import dev.millwright.queues.volcano.observe.Reckoning.Told;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the metrics of Volcano's scheduler, in the text format of Prometheus. */
final class MetricsText {
  /** Gauges of {@code pkg/scheduler/metrics/queue.go}; labels come in the order of their names. */
  private static final Pattern GAUGE =
      Pattern.compile(
          "volcano_queue_(?<what>deserved|real_capacity)_(?<unit>milli_cpu|memory_bytes|scalar_resources)"
              + "\\{queue_name=\"(?<queue>[^\"]+)\"(?:,resource=\"(?<resource>[^\"]+)\")?} (?<value>\\S+)");

  /** Counted whole; all other scalar resources come in thousandths ({@code NewResource}). */
  private static final Set<String> WHOLE = Set.of("memory", "pods");

  /** A capacity from here on is none: it says the largest float, or the largest integer. */
  private static final BigDecimal UNLIMITED = new BigDecimal("9.2e18");

  private MetricsText() {}

  /** Of each Queue both kinds; one that only one kind is told of is left out. */
  static Reckoning read(String text) {
    var deserved = new HashMap<String, Map<String, BigDecimal>>();
    var capacity = new HashMap<String, Map<String, BigDecimal>>();
    text.lines()
        .filter(line -> line.startsWith("volcano_queue_"))
        .map(GAUGE::matcher)
        .filter(Matcher::matches)
        .forEach(
            gauge -> {
              boolean deserves = gauge.group("what").equals("deserved");
              Map<String, BigDecimal> amounts =
                  (deserves ? deserved : capacity)
                      .computeIfAbsent(gauge.group("queue"), queue -> new TreeMap<>());
              BigDecimal value = number(gauge.group("value"));
              if (value != null) {
                amounts.put(resource(gauge), amount(resource(gauge), value));
              }
            });
    deserved.keySet().retainAll(capacity.keySet());
    var queues = new HashMap<String, Told>();
    deserved.forEach(
        (queue, amounts) ->
            queues.put(
                queue,
                new Told(
                    new Amounts(new TreeMap<>(amounts)),
                    new Amounts(new TreeMap<>(capacity.get(queue))))));
    return new Reckoning(queues);
  }

  private static String resource(Matcher gauge) {
    return switch (gauge.group("unit")) {
      case "milli_cpu" -> "cpu";
      case "memory_bytes" -> "memory";
      default -> String.valueOf(gauge.group("resource"));
    };
  }

  /** Null for what is no limit at all, and for what is no number. */
  private static @Nullable BigDecimal number(String text) {
    try {
      BigDecimal value = new BigDecimal(text);
      return value.compareTo(UNLIMITED) < 0 ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static BigDecimal amount(String resource, BigDecimal value) {
    return WHOLE.contains(resource) ? value : value.movePointLeft(3);
  }
}
