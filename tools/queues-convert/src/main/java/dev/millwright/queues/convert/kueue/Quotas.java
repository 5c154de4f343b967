package dev.millwright.queues.convert.kueue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.AmountFields;
import dev.millwright.queues.convert.draft.QueueDraft;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Quotas of Kueue. What a queue can count on is its nominal quota and all those below it; what it
 * may borrow and lend counts from there. There is no more in Kueue than its quotas, so the top of a
 * tree has their sum as its max.
 */
final class Quotas {
  /** Where sums are kept until those below are known; no field of a BatchQueue. */
  private static final String NOMINAL = "guaranteed";

  private final AmountFields amounts;

  Quotas(AmountFields amounts) {
    this.amounts = amounts;
  }

  /** A cohort that is named; null for none. */
  static @Nullable String cohort(JsonNode spec, String field) {
    String name = spec.path(field).asText();
    return name.isEmpty() ? null : name;
  }

  /** All fields of a group. */
  FieldTable<QueueDraft> table() {
    var resources =
        new FieldTable<QueueDraft>("a quota of Kueue")
            .leftOut("name", "it is the name of the amount")
            .kept(
                "nominalQuota",
                "`spec.guaranteed`, with that of all below; flavors are added up",
                (v, q) -> {})
            .changed(
                "borrowingLimit",
                "`spec.max`, with what is guaranteed; at the top what is guaranteed alone",
                (v, q) -> {})
            .changed("lendingLimit", "`spec.reserved`, what is guaranteed less this", (v, q) -> {});
    var flavors =
        new FieldTable<QueueDraft>("a flavor of Kueue")
            .leftOut("name", "queues have no nodes of their own here")
            .nested("resources", resources);
    return new FieldTable<QueueDraft>("resourceGroups of Kueue")
        .leftOut("coveredResources", "they are those of the flavors")
        .nested("flavors", flavors);
  }

  /** Sums the quotas of a queue up, and says what becomes of each. */
  void read(Value groups, QueueDraft queue) {
    var sums = new Sums();
    for (Value group : groups.items()) {
      for (Value flavor : group.at("flavors").items()) {
        sums.flavors.add(flavor.at("name").text());
        flavor.at("resources").items().forEach(quota -> quota(quota, sums));
        unknown(flavor, "name", "resources");
      }
      unknown(group, "coveredResources", "flavors");
    }
    queue.amounts(NOMINAL, sums.nominal);
    queue.amounts("max", complete(sums.borrowing, sums.withoutLimit.borrowing));
    queue.amounts("reserved", complete(sums.lending, sums.withoutLimit.lending));
    if (sums.flavors.size() > 1) {
      groups.refused(
          "flavors %s are one amount here, and their sum is written: queues have no nodes of their"
                  .formatted(String.join(", ", sums.flavors))
              + " own; give work a node selector, or make a queue for each flavor");
    } else {
      groups.changed("spec.guaranteed, and what may be borrowed and lent");
    }
  }

  /** Limits of resources that have one in all flavors. */
  private static SortedMap<String, BigDecimal> complete(
      SortedMap<String, BigDecimal> limits, Set<String> open) {
    var complete = new TreeMap<>(limits);
    complete.keySet().removeAll(open);
    return complete;
  }

  private void quota(Value quota, Sums sums) {
    String resource = quota.at("name").text();
    BigDecimal nominal = amount(quota, "nominalQuota", resource);
    if (nominal == null) {
      return;
    }
    sums.nominal.merge(resource, nominal, BigDecimal::add);
    quota.at("nominalQuota").kept("spec.guaranteed[%s]".formatted(resource));
    limit(quota, "borrowingLimit", resource, sums.borrowing, sums.withoutLimit.borrowing);
    limit(quota, "lendingLimit", resource, sums.lending, sums.withoutLimit.lending);
    unknown(quota, "name", "nominalQuota", "borrowingLimit", "lendingLimit");
  }

  private void limit(
      Value quota,
      String field,
      String resource,
      SortedMap<String, BigDecimal> limits,
      Set<String> unlimited) {
    BigDecimal limit = quota.find(field) == null ? null : amount(quota, field, resource);
    if (limit == null) {
      unlimited.add(resource);
      return;
    }
    limits.merge(resource, limit, BigDecimal::add);
    quota
        .at(field)
        .changed(
            field.equals("borrowingLimit")
                ? "spec.max[%s]: what is guaranteed and this".formatted(resource)
                : "spec.reserved[%s]: what is guaranteed less this".formatted(resource));
  }

  private @Nullable BigDecimal amount(Value quota, String field, String resource) {
    Value value = quota.find(field);
    if (value == null) {
      if (field.equals("nominalQuota")) {
        quota.at(field).refused("is missing: write it");
      }
      return null;
    }
    return amounts.amount(value, resource, resource);
  }

  private static void unknown(Value object, String... known) {
    var names = Set.of(known);
    object.fields().stream()
        .filter(field -> !names.contains(field.name()) && Value.given(field.node()))
        .forEach(field -> field.refused("is no field of Kueue's quotas: correct or remove it"));
  }

  /** Adds those below up, and turns limits into amounts; those below come first. */
  static void solve(QueueDraft queue) {
    SortedMap<String, BigDecimal> total = queue.amounts(NOMINAL);
    var below = new TreeMap<String, BigDecimal>();
    for (QueueDraft child : queue.below()) {
      child.amounts(NOMINAL).forEach((r, amount) -> total.merge(r, amount, BigDecimal::add));
      child.amounts("reserved").forEach((r, amount) -> below.merge(r, amount, BigDecimal::add));
    }
    queue.amounts(NOMINAL, total);
    max(queue, total);
    reserved(queue, total, below);
  }

  private static void max(QueueDraft queue, SortedMap<String, BigDecimal> total) {
    var max = new TreeMap<String, BigDecimal>();
    if (queue.above() == null) {
      max.putAll(total);
    } else {
      queue
          .amounts("max")
          .forEach(
              (resource, borrowed) ->
                  max.put(resource, total.getOrDefault(resource, BigDecimal.ZERO).add(borrowed)));
    }
    queue.clear("max");
    queue.amounts("max", max);
    if (queue.above() == null && !max.isEmpty()) {
      queue
          .root()
          .at("spec")
          .at("resourceGroups")
          .changed("spec.max is what is guaranteed, for there is no more in Kueue than its quotas");
    }
  }

  private static void reserved(
      QueueDraft queue, SortedMap<String, BigDecimal> total, SortedMap<String, BigDecimal> below) {
    var reserved = new TreeMap<String, BigDecimal>();
    queue
        .amounts("reserved")
        .forEach(
            (resource, lent) -> {
              BigDecimal kept = total.getOrDefault(resource, BigDecimal.ZERO).subtract(lent);
              BigDecimal least = below.getOrDefault(resource, BigDecimal.ZERO);
              if (kept.max(least).signum() > 0) {
                reserved.put(resource, kept.max(least));
              }
            });
    queue.clear("reserved");
    queue.amounts("reserved", reserved);
  }

  /** Quotas of one queue, over its flavors. */
  private static final class Sums {
    final TreeMap<String, BigDecimal> nominal = new TreeMap<>();
    final TreeMap<String, BigDecimal> borrowing = new TreeMap<>();
    final TreeMap<String, BigDecimal> lending = new TreeMap<>();
    final Unlimited withoutLimit = new Unlimited(new LinkedHashSet<>(), new LinkedHashSet<>());
    final LinkedHashSet<String> flavors = new LinkedHashSet<>();
  }

  private record Unlimited(LinkedHashSet<String> borrowing, LinkedHashSet<String> lending) {}
}
