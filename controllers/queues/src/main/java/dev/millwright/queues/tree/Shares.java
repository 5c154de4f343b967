package dev.millwright.queues.tree;

import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What weights come to in amounts, for back ends that have no weights: what each queue could count
 * on if every queue asked for all it can get.
 */
public final class Shares {
  private Shares() {}

  /**
   * Of each accepted queue, by name: what it is guaranteed, and of what is left above all that its
   * siblings are guaranteed a part by its weight, up to its ceiling; what one cannot take is
   * divided among the others. Rounded down to what schedulers can count.
   *
   * @param tree solved
   * @param capacity what there is to share out; resources that are not there have no shares, for
   *     then nobody knows what is left
   */
  public static SortedMap<String, Amounts> of(SolvedTree tree, Amounts capacity) {
    return of(tree, capacity, Kept.NONE);
  }

  /**
   * The same beside queues that stay as they are: they have what they have, and no part of what is
   * left.
   *
   * @param tree solved, with room for those that stay
   * @param capacity what there is to share out
   * @param kept those that stay
   */
  public static SortedMap<String, Amounts> of(SolvedTree tree, Amounts capacity, Kept kept) {
    // name of a queue, or nothing for the root → queues below it
    Map<String, List<Accepted>> families = new LinkedHashMap<>();
    for (Accepted queue : tree.accepted()) {
      families
          .computeIfAbsent(
              queue.parent() == null ? Kept.TOP : queue.parent(), key -> new ArrayList<>())
          .add(queue);
    }
    var shares = new TreeMap<String, Amounts>();
    // Families come in the order of their parents, so the share of a parent is there.
    families.forEach(
        (parent, family) ->
            shares.putAll(
                divide(family, shares.getOrDefault(parent, capacity), kept.below(parent), kept)));
    return shares;
  }

  private static Map<String, Amounts> divide(
      List<Accepted> family, Amounts total, Amounts gone, Kept kept) {
    // name → resource → part
    Map<String, TreeMap<String, BigDecimal>> parts = new TreeMap<>();
    total
        .values()
        .forEach(
            (resource, amount) ->
                divide(family, resource, amount.subtract(gone.orZero(resource)), kept)
                    .forEach(
                        (name, part) ->
                            parts
                                .computeIfAbsent(name, key -> new TreeMap<>())
                                .put(resource, part)));
    var shares = new TreeMap<String, Amounts>();
    parts.forEach((name, amounts) -> shares.put(name, new Amounts(amounts)));
    return shares;
  }

  private static Map<String, BigDecimal> divide(
      List<Accepted> family, String resource, BigDecimal total, Kept kept) {
    List<Claim> claims =
        family.stream()
            .map(queue -> Claim.of(queue, resource, kept.has(queue.name())))
            .sorted(Comparator.comparing(Claim::roomByWeight))
            .toList();
    BigDecimal left = total;
    BigDecimal weights = BigDecimal.ZERO;
    for (Claim claim : claims) {
      left = left.subtract(claim.guaranteed());
      weights = weights.add(claim.weight());
    }
    left = left.max(BigDecimal.ZERO);
    int scale = resource.equals("cpu") ? 3 : 0;
    var parts = new LinkedHashMap<String, BigDecimal>();
    // From the one that is full first: what it leaves is the others'.
    for (Claim claim : claims) {
      BigDecimal part = left.multiply(claim.weight()).divide(weights, scale, RoundingMode.FLOOR);
      BigDecimal taken = part.min(claim.room());
      parts.put(claim.name(), claim.guaranteed().add(taken));
      left = left.subtract(taken);
      weights = weights.subtract(claim.weight());
    }
    return parts;
  }

  private record Claim(String name, BigDecimal guaranteed, BigDecimal room, BigDecimal weight) {
    /** More than any cluster has. */
    private static final BigDecimal ENDLESS = BigDecimal.TEN.pow(40);

    static Claim of(Accepted queue, String resource, boolean kept) {
      BigDecimal guaranteed = queue.guaranteed().orZero(resource);
      BigDecimal ceiling = kept ? guaranteed : queue.ceiling().get(resource);
      return new Claim(
          queue.name(),
          guaranteed,
          ceiling == null ? ENDLESS : ceiling.subtract(guaranteed),
          BigDecimal.valueOf(queue.weight()));
    }

    /** Only to sort by; a tie to the last digit changes no part by more than one unit. */
    BigDecimal roomByWeight() {
      return room.divide(weight, 40, RoundingMode.FLOOR);
    }
  }
}
