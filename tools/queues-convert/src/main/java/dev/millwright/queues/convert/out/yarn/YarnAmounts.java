package dev.millwright.queues.convert.out.yarn;

import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.tree.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Amounts as YARN counts them: MiB of memory, whole CPUs, and pieces of what has a name there. From
 * Hadoop's {@code CapacitySchedulerConfiguration}.
 */
final class YarnAmounts {
  /** Those that come first. */
  private static final List<String> FIRST = List.of("memory", "cpu");

  private static final BigDecimal MIB = BigDecimal.valueOf(1 << 20);

  private final Map<String, String> names =
      new TreeMap<>(Map.of("cpu", "vcores", "memory", "memory"));

  /** With the names that a person says resources have in YARN. */
  YarnAmounts(Settings settings) {
    settings.resources().forEach((there, here) -> names.put(here, there));
  }

  /** All that YARN has; what an amount leaves out of these is 0 there. */
  Set<String> known() {
    return names.keySet();
  }

  /** Whether YARN takes amounts for any: those without memory it does not. */
  boolean counts(Amounts amounts) {
    return whole("memory", amounts.orZero("memory")).signum() > 0;
  }

  /** What YARN takes as the capacity of a queue that is guaranteed so much. */
  Amounts capacity(Amounts guaranteed) {
    return counts(guaranteed) ? whole(guaranteed) : Amounts.NONE;
  }

  /** Those of these resources that have no name there. */
  List<String> unknown(Collection<String> resources) {
    return resources.stream().filter(resource -> !names.containsKey(resource)).sorted().toList();
  }

  /** Those of these amounts that YARN cannot count to the letter. */
  List<String> rounded(Amounts amounts) {
    return amounts.values().entrySet().stream()
        .filter(
            amount -> whole(amount.getKey(), amount.getValue()).compareTo(amount.getValue()) != 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Rounded down to what YARN can count; what has no name there is left out. */
  Amounts whole(Amounts amounts) {
    var whole = new TreeMap<String, BigDecimal>();
    amounts.values().forEach((name, amount) -> whole.put(name, whole(name, amount)));
    whole.keySet().retainAll(names.keySet());
    return new Amounts(whole);
  }

  /** The same as a text, like {@code [memory=1024,vcores=4]}. */
  String text(Amounts amounts) {
    Stream<String> others =
        amounts.values().keySet().stream()
            .filter(name -> names.containsKey(name) && !FIRST.contains(name));
    return Stream.concat(FIRST.stream(), others)
        .map(name -> names.get(name) + "=" + counted(name, amounts.orZero(name)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String counted(String resource, BigDecimal amount) {
    BigDecimal whole = whole(resource, amount);
    return (resource.equals("memory") ? whole.divide(MIB, RoundingMode.FLOOR) : whole)
        .setScale(0, RoundingMode.FLOOR)
        .toPlainString();
  }

  private static BigDecimal whole(String resource, BigDecimal amount) {
    return resource.equals("memory")
        ? amount.divide(MIB, 0, RoundingMode.FLOOR).multiply(MIB)
        : amount.setScale(0, RoundingMode.FLOOR);
  }
}
