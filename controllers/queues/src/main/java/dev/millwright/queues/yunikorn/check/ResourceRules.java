package dev.millwright.queues.yunikorn.check;

import dev.millwright.queues.yunikorn.document.DocumentAmount;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Amounts of queues against each other. A resource that is not named fits in everything. Source:
 * {@code checkQueueResource} and {@code checkResourceConfig} in {@code configvalidator.go}, {@code
 * FitInMaxUndef} in {@code pkg/common/resources/resources.go}.
 */
final class ResourceRules {
  static final String HOW_TO_WRITE =
      "write digits, with no point, sign or exponent, and one of k M G T P E Ki Mi Gi Ti Pi Ei, or"
          + " m for vcore";

  private static final Set<String> WELL_KNOWN = Set.of(DocumentAmount.CPU, "memory", "pods");
  private static final Set<String> NOBODY_ASKS = Set.of("cpu", "cpus", "vcores", "mem", "pod");

  private final RootedPartition partition;
  private final Faults faults;

  private ResourceRules(RootedPartition partition, Faults faults) {
    this.partition = partition;
    this.faults = faults;
  }

  static void check(RootedPartition partition, Faults faults) {
    new ResourceRules(partition, faults)
        .queue(partition.root(), partition.rootPath(), new TreeMap<>());
  }

  /** Gives what the queue counts as guaranteed for the one above it. */
  private SortedMap<String, BigInteger> queue(
      DocumentQueue queue, String path, SortedMap<String, BigInteger> maxAbove) {
    var guaranteed =
        amounts(path, "resources.guaranteed.", queue.resources().guaranteedOrNone(), faults);
    var max = amounts(path, "resources.max.", queue.resources().maxOrNone(), faults);
    if (!partition.isRoot(queue)) {
      zero(path, max);
    }
    over(
        guaranteed,
        max,
        (resource, values) ->
            told(path, "guaranteed", resource, values, "is more than its max", "lower the one"));
    over(
        max,
        maxAbove,
        (resource, values) ->
            told(path, "max", resource, values, "is more than that of a queue above", "lower it"));
    var ceiling = new TreeMap<>(maxAbove);
    max.forEach((resource, amount) -> ceiling.merge(resource, amount, BigInteger::min));
    var sum = new TreeMap<String, BigInteger>();
    for (DocumentQueue child : queue.queues()) {
      queue(child, path + "." + child.name(), ceiling)
          .forEach((resource, amount) -> sum.merge(resource, amount, BigInteger::add));
    }
    below(path, sum, guaranteed, "is more than its own");
    below(path, sum, ceiling, "is more than the max here or above");
    return guaranteed.values().stream().allMatch(amount -> amount.signum() == 0) ? sum : guaranteed;
  }

  private void below(
      String path,
      SortedMap<String, BigInteger> sum,
      SortedMap<String, BigInteger> bound,
      String problem) {
    String field = "guaranteed of all queues below it,";
    over(
        sum,
        bound,
        (resource, values) -> told(path, field, resource, values, problem, "raise the one"));
  }

  /** Source: {@code setResources} in {@code pkg/scheduler/objects/queue.go}. */
  private void zero(String path, SortedMap<String, BigInteger> max) {
    if (!max.isEmpty() && max.values().stream().allMatch(amount -> amount.signum() == 0)) {
      faults.ignored(
          path,
          "resources.max",
          "0",
          "is of every resource, and then YuniKorn takes it for no limit at all",
          "name a resource that there is some of");
    }
  }

  private record Values(BigInteger less, BigInteger more) {}

  private static void over(
      SortedMap<String, BigInteger> less,
      SortedMap<String, BigInteger> more,
      BiConsumer<String, Values> tell) {
    less.forEach(
        (resource, amount) -> {
          BigInteger most = more.get(resource);
          if (most != null && amount.compareTo(most) > 0) {
            tell.accept(resource, new Values(amount, most));
          }
        });
  }

  private void told(
      String path, String what, String resource, Values values, String problem, String cure) {
    String field =
        what.endsWith(",") ? what + " " + resource : "resources.%s.%s".formatted(what, resource);
    faults.refused(
        path,
        field,
        text(resource, values.less()),
        "%s, %s".formatted(problem, text(resource, values.more())),
        cure + " or " + (cure.startsWith("raise") ? "lower the other" : "raise the other"));
  }

  private static String text(String resource, BigInteger amount) {
    return resource.equals(DocumentAmount.CPU) ? amount + "m" : amount.toString();
  }

  /**
   * Amounts that can be read; the rest is told. A name that no pod asks by is taken and limits
   * nothing: on Kubernetes CPUs are {@code vcore}.
   */
  static SortedMap<String, BigInteger> amounts(
      String path, String prefix, Map<String, String> texts, Faults faults) {
    var amounts = new TreeMap<String, BigInteger>();
    texts.forEach(
        (resource, text) -> {
          String lower = resource.toLowerCase(Locale.ROOT);
          if (NOBODY_ASKS.contains(lower)
              || (WELL_KNOWN.contains(lower) && !lower.equals(resource))) {
            faults.ignored(
                path,
                prefix + resource,
                text,
                "is of a resource that no pod asks for",
                "write vcore, memory or pods");
          }
          BigInteger amount = DocumentAmount.parse(resource, text);
          if (amount == null) {
            faults.refused(path, prefix + resource, text, "is no amount", HOW_TO_WRITE);
          } else {
            amounts.put(resource, amount);
          }
        });
    return amounts;
  }
}
