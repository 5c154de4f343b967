package dev.millwright.queues.tree;

import dev.millwright.queues.tree.Contradiction.Kind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills a queue up with what the sound queues below it say, and compares. Needs those below to be
 * filled up before.
 */
final class ChildrenRules {
  private static final int SHOWN = 8;

  private ChildrenRules() {}

  static void fillUp(Draft draft) {
    List<Draft> below = draft.below.stream().filter(Draft::isSound).toList();
    Amounts guaranteed = sum(below, child -> child.guaranteed);
    Amounts reserved = sum(below, child -> child.reserved);
    draft.guaranteed = draft.node().guaranteed().or(guaranteed);
    draft.reserved = draft.node().reserved().or(reserved);
    guaranteed.values().forEach((resource, sum) -> compareGuaranteed(draft, below, resource, sum));
    reserved.values().forEach((resource, sum) -> compareReserved(draft, below, resource, sum));
    draft.reserved.values().forEach((resource, amount) -> order(draft, resource, amount));
  }

  private static Amounts sum(List<Draft> below, Function<Draft, Amounts> part) {
    return below.stream().map(part).reduce(Amounts.NONE, Amounts::plus);
  }

  private static void compareGuaranteed(
      Draft draft, List<Draft> below, String resource, BigDecimal sum) {
    BigDecimal said = draft.node().guaranteed().get(resource);
    if (said != null) {
      if (said.compareTo(sum) < 0) {
        draft.fault(
            Kind.CHILDREN_OVER_GUARANTEED,
            "guaranteed %s %s < children's %s: %s; raise it or lower theirs"
                .formatted(
                    resource,
                    Amounts.text(resource, said),
                    Amounts.text(resource, sum),
                    each(below, resource, child -> child.guaranteed)));
      }
      return;
    }
    Draft limiting = draft.limiting(resource, sum);
    if (limiting != null) {
      String whose = limiting == draft ? "" : " of " + limiting.path();
      draft.fault(
          Kind.CHILDREN_OVER_MAX,
          "max %s %s%s < children's guaranteed %s: %s; raise it or lower theirs"
              .formatted(
                  resource,
                  Amounts.text(resource, limiting.node().max().orZero(resource)),
                  whose,
                  Amounts.text(resource, sum),
                  each(below, resource, child -> child.guaranteed)));
    }
  }

  private static void compareReserved(
      Draft draft, List<Draft> below, String resource, BigDecimal sum) {
    BigDecimal said = draft.node().reserved().get(resource);
    if (said != null && said.compareTo(sum) < 0) {
      draft.fault(
          Kind.CHILDREN_OVER_RESERVED,
          "reserved %s %s < children's %s: %s; raise it or lower theirs"
              .formatted(
                  resource,
                  Amounts.text(resource, said),
                  Amounts.text(resource, sum),
                  each(below, resource, child -> child.reserved)));
    }
  }

  private static void order(Draft draft, String resource, BigDecimal reserved) {
    BigDecimal guaranteed = draft.guaranteed.orZero(resource);
    if (reserved.compareTo(guaranteed) > 0) {
      draft.fault(
          Kind.RESERVED_OVER_GUARANTEED,
          "reserved %s %s > guaranteed %s; lower the one or raise the other"
              .formatted(
                  resource, Amounts.text(resource, reserved), Amounts.text(resource, guaranteed)));
    }
  }

  /** By name; of very many the greatest, which are those to look at. */
  private static String each(List<Draft> below, String resource, Function<Draft, Amounts> part) {
    List<Draft> some =
        below.stream().filter(child -> part.apply(child).orZero(resource).signum() > 0).toList();
    Comparator<Draft> greatest =
        Comparator.comparing((Draft child) -> part.apply(child).orZero(resource)).reversed();
    String shown =
        (some.size() > SHOWN ? some.stream().sorted(greatest).limit(SHOWN) : some.stream())
            .map(
                child ->
                    child.node().name()
                        + " "
                        + Amounts.text(resource, part.apply(child).orZero(resource)))
            .collect(Collectors.joining(", "));
    return some.size() > SHOWN ? shown + " and " + (some.size() - SHOWN) + " more" : shown;
  }
}
