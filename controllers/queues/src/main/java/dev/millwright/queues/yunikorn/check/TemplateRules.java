package dev.millwright.queues.yunikorn.check;

import dev.millwright.queues.yunikorn.document.ChildTemplate;
import dev.millwright.queues.yunikorn.document.DocumentAmount;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Templates for queues that placement rules make. The validator does not look at them; the
 * scheduler fails on an amount that it cannot read. Source: {@code setTemplate} in {@code
 * pkg/scheduler/objects/queue.go}, {@code pkg/scheduler/objects/template/template.go}.
 */
final class TemplateRules {
  private TemplateRules() {}

  /**
   * Of a queue that has one.
   *
   * @param leaf whether it can have no queues below it
   * @param quota whether the partition has preemption by quota
   */
  static void check(String path, DocumentQueue queue, boolean leaf, boolean quota, Faults faults) {
    ChildTemplate template = Objects.requireNonNull(queue.childTemplate(), "the caller looked");
    if (leaf) {
      faults.ignored(
          path,
          "childtemplate",
          "",
          "is passed over, for this queue has none below it",
          "say parent: true, or leave it out");
      return;
    }
    PropertyRules.check(path, "childtemplate.properties.", template.properties(), quota, faults);
    amounts(path, "guaranteed", template.resources().guaranteedOrNone(), faults);
    amounts(path, "max", template.resources().maxOrNone(), faults);
  }

  private static void amounts(
      String path, String field, SortedMap<String, String> amounts, Faults faults) {
    amounts.forEach(
        (resource, text) -> {
          if (DocumentAmount.parse(resource, text) == null) {
            faults.unseen(
                path,
                "childtemplate.resources.%s.%s".formatted(field, resource),
                text,
                "is no amount, though YuniKorn's own check does not look there",
                ResourceRules.HOW_TO_WRITE);
          }
        });
  }
}
