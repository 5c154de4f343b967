package dev.millwright.queues.kueue.observe;

import dev.millwright.queues.kueue.object.Fields;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.Quota;
import dev.millwright.queues.kueue.object.Quota.Line;
import dev.millwright.queues.tree.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a spec says otherwise than it shall. Only what we write is ours: what others add beside it,
 * like admission checks, stays and is no difference. Amounts are compared as numbers, because
 * whoever else writes the object may write them otherwise.
 */
public final class Difference {
  private Difference() {}

  /** Field by field, for people; none where all is as it shall be. */
  public static List<String> of(KueueObject wanted, Map<String, Object> live) {
    var differences = new ArrayList<String>();
    wanted
        .spec()
        .forEach(
            (field, value) -> {
              switch (field) {
                case Quota.FIELD -> quota(wanted.quota(), Quota.of(live), differences);
                case "fairSharing" ->
                    compare(
                        "weight",
                        Fields.of(live).part(field).amount("weight"),
                        Fields.of(value).amount("weight"),
                        differences);
                case "namespaceSelector" ->
                    compare(field, plain(live.get(field)), plain(value), differences);
                default -> contained(field, live.get(field), value, differences);
              }
            });
    return differences;
  }

  /** Others may have said more beside it. */
  private static void contained(
      String field, @Nullable Object live, Object wanted, List<String> differences) {
    if (wanted instanceof Map<?, ?> parts) {
      Fields has = Fields.of(live);
      parts.forEach(
          (name, part) -> contained(field + "." + name, has.values().get(name), part, differences));
    } else {
      compare(field, live, wanted, differences);
    }
  }

  private static void quota(Quota wanted, Quota live, List<String> differences) {
    if (!wanted.lines().isEmpty()) {
      compare("flavor", live.flavor(), wanted.flavor(), differences);
    }
    var resources = new TreeSet<>(live.lines().keySet());
    resources.addAll(wanted.lines().keySet());
    for (String resource : resources) {
      Line has = live.lines().get(resource);
      Line shall = wanted.lines().get(resource);
      if (has == null || shall == null) {
        differences.add(
            "%s is %s".formatted(resource, has == null ? "missing" : "there, and shall not be"));
      } else {
        amount("nominalQuota", resource, has.nominal(), shall.nominal(), differences);
        amount("borrowingLimit", resource, has.borrowing(), shall.borrowing(), differences);
        amount("lendingLimit", resource, has.lending(), shall.lending(), differences);
      }
    }
  }

  private static void amount(
      String field,
      String resource,
      @Nullable BigDecimal live,
      @Nullable BigDecimal wanted,
      List<String> differences) {
    if (!isSame(live, wanted)) {
      differences.add(
          "%s %s is %s instead of %s"
              .formatted(field, resource, text(resource, live), text(resource, wanted)));
    }
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  private static String text(String resource, @Nullable BigDecimal amount) {
    return amount == null ? "unset" : Amounts.text(resource, amount);
  }

  private static void compare(
      String field, @Nullable Object live, @Nullable Object wanted, List<String> differences) {
    if (!Objects.equals(live, wanted)) {
      differences.add(
          "%s is %s instead of %s".formatted(field, live == null ? "unset" : live, wanted));
    }
  }

  /** Without empty lists, which Kueue leaves out; nothing at all stays nothing. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    var kept = new TreeMap<String, Object>();
    map.forEach(
        (name, part) -> {
          boolean empty =
              (part instanceof Collection<?> list && list.isEmpty())
                  || (part instanceof Map<?, ?> fields && fields.isEmpty());
          if (part != null && !empty) {
            kept.put(String.valueOf(name), part);
          }
        });
    return kept;
  }
}
