package dev.millwright.queues.kueue.object;

import dev.millwright.queues.tree.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code resourceGroups} of a Cohort or ClusterQueue with one flavor.
 *
 * @param flavor name of the ResourceFlavor; several, which we never write, are joined by commas
 * @param lines by the name of the resource
 */
public record Quota(String flavor, SortedMap<String, Line> lines) {
  private static final BigDecimal ENDLESS_CPU = BigDecimal.TEN.pow(12);
  private static final BigDecimal ENDLESS = BigDecimal.TEN.pow(18);

  /** The field it stands in. */
  public static final String FIELD = "resourceGroups";

  public Quota {
    lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
  }

  /**
   * Of one resource.
   *
   * @param nominal what it counts on; for a Cohort beside what is below it
   * @param borrowing most that it takes from above, beyond that; null for no limit
   * @param lending most of it that others take; null for all
   */
  public record Line(
      BigDecimal nominal, @Nullable BigDecimal borrowing, @Nullable BigDecimal lending) {
    /** The same with another nominal amount, and no more to lend than there is. */
    Line withNominal(BigDecimal other) {
      return new Line(other, borrowing, lending == null ? null : lending.min(other));
    }
  }

  /**
   * What is written for no end of a resource: more than any cluster has, and little enough that
   * sums of it keep within the 64 bits that Kueue counts in.
   */
  public static BigDecimal endless(String resource) {
    return resource.equals("cpu") ? ENDLESS_CPU : ENDLESS;
  }

  /** Reads that of a spec. */
  public static Quota of(Map<String, Object> spec) {
    var flavors = new ArrayList<String>();
    var lines = new TreeMap<String, Line>();
    for (Fields group : Fields.of(spec).list(FIELD)) {
      for (Fields flavor : group.list("flavors")) {
        flavors.add(flavor.text("name"));
        for (Fields resource : flavor.list("resources")) {
          BigDecimal nominal = resource.amount("nominalQuota");
          lines.put(
              resource.text("name"),
              new Line(
                  nominal == null ? BigDecimal.ZERO : nominal,
                  resource.amount("borrowingLimit"),
                  resource.amount("lendingLimit")));
        }
      }
    }
    return new Quota(String.join(",", flavors), lines);
  }

  /** As it is written; an empty list, not nothing, so that what was there before goes. */
  public List<Map<String, Object>> written() {
    if (lines.isEmpty()) {
      return List.of();
    }
    var resources = new ArrayList<Map<String, Object>>();
    lines.forEach(
        (name, line) -> {
          SequencedMap<String, Object> one = new LinkedHashMap<>();
          one.put("name", name);
          put(one, "nominalQuota", name, line.nominal());
          put(one, "borrowingLimit", name, line.borrowing());
          put(one, "lendingLimit", name, line.lending());
          resources.add(one);
        });
    SequencedMap<String, Object> only = new LinkedHashMap<>();
    only.put("name", flavor);
    only.put("resources", resources);
    SequencedMap<String, Object> group = new LinkedHashMap<>();
    group.put("coveredResources", List.copyOf(lines.keySet()));
    group.put("flavors", List.of(only));
    return List.of(group);
  }

  /** Nominal amounts alone. */
  public Amounts nominal() {
    var amounts = new TreeMap<String, BigDecimal>();
    lines.forEach((name, line) -> amounts.put(name, line.nominal()));
    return new Amounts(amounts);
  }

  /** The same with nominal amounts of at most these, where what is not said is nothing. */
  public Quota atMost(Amounts most) {
    return new Quota(
        flavor,
        lines.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> {
                      BigDecimal nominal = entry.getValue().nominal();
                      return entry.getValue().withNominal(nominal.min(most.orZero(entry.getKey())));
                    },
                    (one, other) -> one,
                    TreeMap::new)));
  }

  /** Whether it counts on less of something than that does. */
  public boolean isLessSomewhere(Amounts nominal) {
    return nominal.values().entrySet().stream()
        .anyMatch(was -> nominal().orZero(was.getKey()).compareTo(was.getValue()) < 0);
  }

  private static void put(
      Map<String, Object> fields, String field, String resource, @Nullable BigDecimal amount) {
    if (amount != null) {
      fields.put(field, Amounts.text(resource, amount));
    }
  }
}
