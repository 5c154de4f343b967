package dev.millwright.queues.tree;

import dev.millwright.queues.tree.Contradiction.Kind;
import java.math.BigDecimal;

/** What a queue can get wrong by itself, or against a limit above it. */
final class OwnRules {
  private OwnRules() {}

  static void check(Draft draft) {
    QueueNode node = draft.node();
    countable(draft, "reserved", node.reserved());
    countable(draft, "guaranteed", node.guaranteed());
    countable(draft, "max", node.max());
    node.guaranteed().values().forEach((resource, amount) -> limit(draft, resource, amount));
  }

  private static void countable(Draft draft, String field, Amounts amounts) {
    amounts
        .values()
        .forEach(
            (resource, amount) -> {
              if (!Amounts.isCountable(resource, amount)) {
                draft.fault(
                    Kind.UNCOUNTABLE,
                    "%s %s %s is nothing that schedulers can count: %s"
                        .formatted(
                            field, resource, Amounts.text(resource, amount), cure(resource)));
              }
            });
  }

  private static String cure(String resource) {
    return resource.equals("cpu")
        ? "write whole thousandths from 0 to 2^63-1, like 500m"
        : "write a whole number from 0 to 2^63-1";
  }

  private static void limit(Draft draft, String resource, BigDecimal amount) {
    Draft limiting = draft.limiting(resource, amount);
    if (limiting == null) {
      return;
    }
    String whose = limiting == draft ? "" : " of " + limiting.path();
    draft.fault(
        Kind.GUARANTEED_OVER_MAX,
        "guaranteed %s %s > max %s%s; lower the one or raise the other"
            .formatted(
                resource,
                Amounts.text(resource, amount),
                Amounts.text(resource, limiting.node().max().orZero(resource)),
                whose));
  }
}
