package dev.millwright.queues.yunikorn.check;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Properties of queues. YuniKorn takes any key with any value, writes a line into its log for
 * debugging, and does as if it were not there. Source: {@code UpdateQueueProperties} in {@code
 * pkg/scheduler/objects/queue.go}, {@code pkg/scheduler/policies}.
 */
final class PropertyRules {
  private static final String QUOTA_DELAY = "quota.preemption.delay";
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,19}");
  private static final Pattern SPAN =
      Pattern.compile("\\+?(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+");
  private static final Pattern MORE_THAN_ZERO = Pattern.compile(".*[1-9].*");

  /**
   * What a property takes.
   *
   * @param takes whether it takes a value
   * @param words what it takes, for people
   */
  private record Rule(Predicate<String> takes, String words) {}

  private static final Rule DELAY =
      new Rule(
          value -> SPAN.matcher(value).matches() && MORE_THAN_ZERO.matcher(value).matches(),
          "a span of time with units, above 0, like 30s or 1h30m");

  private static final Map<String, Rule> RULES =
      Map.of(
          "application.sort.policy",
          // Only this one is told apart by case. The third is an older word for fifo.
          new Rule(Set.of("", "fifo", "fair", "stateaware")::contains, "fifo or fair"),
          "application.sort.priority",
          new Rule(oneOf("enabled", "disabled"), "enabled or disabled"),
          "application.unschedasks.backoff",
          new Rule(value -> COUNT.matcher(value).matches(), "a whole number of 0 or more"),
          "application.unschedasks.backoff.delay",
          DELAY,
          "priority.policy",
          new Rule(oneOf("", "default", "fence"), "default or fence"),
          "priority.offset",
          new Rule(PropertyRules::isInt, "a whole number of 32 bits"),
          "preemption.policy",
          new Rule(oneOf("", "default", "fence", "disabled"), "default, fence or disabled"),
          "preemption.delay",
          DELAY,
          QUOTA_DELAY,
          DELAY);

  private PropertyRules() {}

  /**
   * Of one queue or template.
   *
   * @param prefix of keys in faults
   * @param quota whether the partition has preemption by quota
   */
  static void check(
      String path,
      String prefix,
      SortedMap<String, String> properties,
      boolean quota,
      Faults faults) {
    properties.forEach(
        (key, value) -> {
          Rule rule = RULES.get(key);
          if (rule == null) {
            faults.ignored(
                path,
                prefix + key,
                value,
                "is no property that YuniKorn knows",
                "correct the name, or leave it out");
          } else if (!rule.takes().test(value)) {
            faults.ignored(path, prefix + key, value, "is passed over", "write " + rule.words());
          } else if (key.equals(QUOTA_DELAY) && !quota) {
            faults.ignored(
                path,
                prefix + key,
                value,
                "has no effect while preemption.quotapreemptionenabled of the partition is false",
                "set that true, or leave it out");
          }
        });
  }

  private static Predicate<String> oneOf(String... values) {
    return value -> Set.of(values).contains(value.toLowerCase(Locale.ROOT));
  }

  private static boolean isInt(String value) {
    if (!WHOLE.matcher(value).matches()) {
      return false;
    }
    long number = Long.parseLong(value);
    return number == (int) number;
  }
}
