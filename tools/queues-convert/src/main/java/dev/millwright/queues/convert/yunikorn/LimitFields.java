package dev.millwright.queues.convert.yunikorn;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.AmountFields;
import dev.millwright.queues.convert.draft.QueueDraft;
import java.math.BigDecimal;
import java.util.SortedMap;

/** Limits of users and groups of a queue of YuniKorn. */
final class LimitFields {
  /** What the controller writes beside zeros, which YuniKorn takes for no limit otherwise. */
  static final String PLACEHOLDER = "queues.millwright.dev/none-of-the-others";

  private LimitFields() {}

  static void convert(Value limits, QueueDraft queue, AmountFields amounts) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    FieldTable<ObjectNode> table = table(amounts);
    for (Value limit : limits.items()) {
      ObjectNode made = JsonNodeFactory.instance.objectNode();
      table.convert(limit, made);
      boolean somebody = made.has("users") || made.has("groups");
      if (somebody && (made.has("max") || made.has("maxRunningApplications"))) {
        all.add(made);
      } else {
        limit.refused(
            "is left out: names nobody, or limits nothing; name users or groups, and maxresources or"
                + " maxapplications");
      }
    }
    if (!all.isEmpty()) {
      queue.set("limits", all);
      limits.kept("spec.limits");
    }
  }

  /** All fields of a limit. */
  static FieldTable<ObjectNode> table(AmountFields amounts) {
    return new FieldTable<ObjectNode>("a limit of YuniKorn")
        .leftOut("limit", "words for people")
        .kept("users", "`users`; `*` in a limit of its own", (v, t) -> names(v, t, "users"))
        .kept("groups", "`groups`; `*` in a limit of its own", (v, t) -> names(v, t, "groups"))
        .kept("maxresources", "`max`", (v, t) -> max(v, t, amounts))
        .kept("maxapplications", "`maxRunningApplications`", LimitFields::applications);
  }

  private static void names(Value value, ObjectNode limit, String field) {
    ArrayNode names = limit.arrayNode();
    value.items().forEach(item -> names.add(item.text()));
    boolean star = value.items().stream().anyMatch(item -> item.text().equals("*"));
    if (star && names.size() > 1) {
      value.refused("holds * beside names: make a limit of its own for *");
    } else {
      limit.set(field, names);
      value.kept("spec.limits." + field);
    }
  }

  private static void max(Value value, ObjectNode limit, AmountFields amounts) {
    SortedMap<String, BigDecimal> read = amounts.read(value);
    Value none = value.find(PLACEHOLDER);
    if (none != null) {
      read.remove(PLACEHOLDER);
      none.changed("left out: it makes zeros a limit there, which they are here anyway");
    }
    if (!read.isEmpty()) {
      limit.set("max", QueueDraft.texts(read));
      value.kept("spec.limits.max");
    }
  }

  private static void applications(Value value, ObjectNode limit) {
    long most = value.node().asLong(-1);
    if (most == 0) {
      value.changed("left out: 0 is no limit");
    } else if (most < 1 || most > 1_000_000) {
      value.refused(value.text() + " is left out: must be from 1 to 1000000");
    } else {
      limit.put("maxRunningApplications", most);
      value.kept("spec.limits.maxRunningApplications");
    }
  }
}
