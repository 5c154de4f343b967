package dev.millwright.queues.backend;

import dev.millwright.api.queues.QueueLimit;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What YuniKorn takes as limits of users and groups. It refuses a whole configuration for one that
 * it does not take, and does not start with such a one.
 */
final class YuniKornLimits {
  private static final String STAR = "*";
  private static final Pattern USER = Pattern.compile("[_a-zA-Z][a-zA-Z0-9:#/_.@-]*[$]?");
  private static final Pattern GROUP = Pattern.compile("[_a-zA-Z][a-zA-Z0-9:_.-]*");

  private YuniKornLimits() {}

  /** Why it does not take these; null where it does. */
  static @Nullable String refusal(List<QueueLimit> limits) {
    String name = strange(limits.stream().map(QueueLimit::users), USER);
    String group = strange(limits.stream().map(QueueLimit::groups), GROUP);
    if (name != null || group != null) {
      return "YuniKorn takes no limit for %s: the name begins with a letter or _ and holds letters,"
              .formatted(Objects.requireNonNullElse(name, group))
          + " digits and _ . - :, and of users @ # / too";
    }
    if (limits.stream().anyMatch(YuniKornLimits::isZero)) {
      return "YuniKorn takes no limit that is 0 of everything: name a resource that there is some"
          + " of, or maxRunningApplications";
    }
    List<String> groups =
        limits.stream().map(QueueLimit::groups).flatMap(YuniKornLimits::each).toList();
    return groups.contains(STAR) && groups.stream().allMatch(STAR::equals)
        ? "YuniKorn takes * for groups only beside a limit that names one: add that"
        : null;
  }

  private static @Nullable String strange(Stream<@Nullable List<String>> names, Pattern pattern) {
    return names
        .flatMap(YuniKornLimits::each)
        .filter(name -> !name.equals(STAR) && !pattern.matcher(name).matches())
        .findFirst()
        .orElse(null);
  }

  private static Stream<String> each(@Nullable List<String> names) {
    return names == null ? Stream.empty() : names.stream();
  }

  private static boolean isZero(QueueLimit limit) {
    Map<String, Quantity> max = limit.max();
    return limit.maxRunningApplications() == null
        && max != null
        && max.values().stream().allMatch(amount -> amount.getNumericalAmount().signum() == 0);
  }
}
