package dev.millwright.queues.yunikorn.check;

import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.PlacementRule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where placement rules lead to: a rule with a fixed beginning must find a queue there, of the
 * right kind. Source: {@code getLongestStaticPath} and {@code checkQueueHierarchyForPlacement} in
 * {@code configvalidator.go}.
 */
final class PlacementPathRules {
  private static final String ROOT = "root";

  private final RootedPartition partition;
  private final Faults faults;

  private PlacementPathRules(RootedPartition partition, Faults faults) {
    this.partition = partition;
    this.faults = faults;
  }

  static void check(RootedPartition partition, Faults faults) {
    var rules = new PlacementPathRules(partition, faults);
    List<PlacementRule> list = partition.partition().placementRules();
    for (int i = 0; i < list.size(); i++) {
      rules.rule(list.get(i), "placementrules[%d]".formatted(i));
    }
  }

  /**
   * The beginning of a path that is known beforehand.
   *
   * @param path names with points between; empty where nothing is known
   * @param open whether more comes that is known only with the application
   */
  private record Beginning(String path, boolean open) {}

  private void rule(PlacementRule rule, String field) {
    List<PlacementRule> chain = PlacementRules.chain(rule);
    Beginning beginning = beginning(chain, field);
    if (beginning == null || !beginning.path().startsWith(ROOT)) {
      return;
    }
    String[] names = beginning.path().toLowerCase(Locale.ROOT).split("\\.", -1);
    String problem = walk(names, rule.create(), beginning.open());
    if (problem != null) {
      faults.refused(
          partition.path(),
          field,
          chain.stream().map(PlacementRule::name).collect(Collectors.joining("->")),
          "leads to %s, which %s".formatted(beginning.path(), problem),
          "correct the rule, or the queues");
    }
  }

  private @Nullable Beginning beginning(List<PlacementRule> chain, String field) {
    String path = "";
    for (PlacementRule rule : chain) {
      // Told apart by case here, though not where rules are made.
      if (!rule.name().equals("fixed")) {
        return new Beginning(path, true);
      }
      if (!rule.value().startsWith(ROOT)) {
        path = (path.isEmpty() ? ROOT : path) + "." + rule.value();
      } else if (path.isEmpty()) {
        path = rule.value();
      } else {
        faults.refused(
            partition.path(),
            field + ".value",
            rule.value(),
            "is a whole path, and there is a fixed rule above it",
            "leave out root, or the rule above");
        return null;
      }
    }
    return new Beginning(path, false);
  }

  /** What is wrong at the end of this path; null for nothing. */
  private @Nullable String walk(String[] names, boolean create, boolean open) {
    List<DocumentQueue> level = List.of(partition.root());
    DocumentQueue above = null;
    for (String name : names) {
      if (above != null && level.isEmpty()) {
        if (!isParent(above)) {
          return "cannot be, for %s takes no queues below it".formatted(above.name());
        }
        return create ? null : "is not there";
      }
      above = level.stream().filter(queue -> queue.name().equals(name)).findFirst().orElse(null);
      if (above == null) {
        return create ? null : "is not there";
      }
      level = above.queues();
    }
    if (above == null || isParent(above) == open) {
      return null;
    }
    return open ? "takes no queues below it" : "takes no work itself";
  }

  /** By the key alone: that there are queues below it counts for nothing here. */
  private boolean isParent(DocumentQueue queue) {
    return queue.parent() || partition.isRoot(queue);
  }
}
