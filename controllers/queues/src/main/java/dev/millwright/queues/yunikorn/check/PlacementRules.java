package dev.millwright.queues.yunikorn.check;

import dev.millwright.queues.yunikorn.document.DocumentLimit;
import dev.millwright.queues.yunikorn.document.PlacementRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Placement rules, each by itself. The validator looks at their syntax; a rule that it passes may
 * still not come to be, and then a reload is refused, and a start goes on with no rules. Source:
 * {@code checkPlacementRule} and {@code checkPlacementFilter} in {@code configvalidator.go}; {@code
 * newRule} and {@code initialise} in {@code pkg/scheduler/placement}.
 */
final class PlacementRules {
  private static final String FIXED = "fixed";
  private static final String TAG = "tag";
  private static final String ROOT = "root";
  private static final Set<String> KNOWN = Set.of("user", FIXED, "provided", TAG);
  private static final Set<String> TYPES = Set.of("", "allow", "deny");
  private static final Pattern IDENTIFIER = Pattern.compile("[_a-zA-Z][a-zA-Z0-9_]*");
  private static final Pattern QUEUE = Pattern.compile("[a-zA-Z0-9_:#/@-]{1,64}");
  private static final Pattern SPECIAL = Pattern.compile(".*[\\^$*+?()\\[{}|].*", Pattern.DOTALL);

  private final String path;
  private final Faults faults;

  private PlacementRules(String path, Faults faults) {
    this.path = path;
    this.faults = faults;
  }

  static void check(RootedPartition partition, Faults faults) {
    var rules = new PlacementRules(partition.path(), faults);
    List<PlacementRule> list = partition.partition().placementRules();
    for (int i = 0; i < list.size(); i++) {
      for (PlacementRule rule : chain(list.get(i))) {
        rules.rule(rule, "placementrules[%d].".formatted(i));
      }
    }
    PlacementPathRules.check(partition, faults);
  }

  /** The rule with all above it, the topmost first. */
  static List<PlacementRule> chain(PlacementRule rule) {
    var chain = new ArrayList<PlacementRule>();
    for (@Nullable PlacementRule at = rule; at != null; at = at.parent()) {
      chain.addFirst(at);
    }
    return chain;
  }

  static boolean isFixed(PlacementRule rule) {
    return rule.name().toLowerCase(Locale.ROOT).equals(FIXED);
  }

  private void rule(PlacementRule rule, String field) {
    if (!IDENTIFIER.matcher(rule.name()).matches()) {
      faults.refused(
          path, field + "name", rule.name(), "is no name of a rule", "write one of " + words());
    } else if (!KNOWN.contains(rule.name().toLowerCase(Locale.ROOT))) {
      faults.rulesLost(
          path,
          field + "name",
          rule.name(),
          "is no rule that YuniKorn has, though its own check lets it pass",
          "write one of " + words());
    }
    if (isFixed(rule)) {
      fixed(rule, field);
    }
    if (rule.name().equalsIgnoreCase(TAG) && rule.value().isEmpty()) {
      faults.rulesLost(path, field + "value", "", "is missing", "name the tag, like namespace");
    }
    if (rule.filter() != null) {
      filter(rule.filter(), field + "filter.");
    }
  }

  private static String words() {
    return String.join(", ", KNOWN.stream().sorted().toList());
  }

  private void fixed(PlacementRule rule, String field) {
    for (String part : rule.value().split("\\.", -1)) {
      if (!QUEUE.matcher(part).matches()) {
        faults.rulesLost(
            path,
            field + "value",
            rule.value(),
            "is no path of a queue",
            "name one, like root.default");
        return;
      }
    }
    if (rule.parent() != null && rule.value().toLowerCase(Locale.ROOT).startsWith(ROOT)) {
      faults.rulesLost(
          path,
          field + "value",
          rule.value(),
          "is a whole path, and there is a rule for what is above it",
          "leave out parent, or root in the path");
    }
  }

  private void filter(PlacementRule.Filter filter, String field) {
    if (!TYPES.contains(filter.type().toLowerCase(Locale.ROOT))) {
      faults.refused(
          path, field + "type", filter.type(), "is no type of a filter", "write allow or deny");
    }
    names(field + "users", filter.users(), name -> isName(name) && DocumentLimit.takesUser(name));
    names(
        field + "groups", filter.groups(), name -> isName(name) && DocumentLimit.takesGroup(name));
  }

  /** One name may be an expression; of more than one those that are no names are passed over. */
  private void names(String field, List<String> names, Predicate<String> isName) {
    if (names.size() == 1) {
      String only = names.getFirst();
      if (!isName.test(only) && !isExpression(only)) {
        faults.refused(
            path,
            field,
            only,
            "is neither a name nor a regular expression",
            "write one of the two");
      }
      return;
    }
    for (String name : names) {
      if (!isName.test(name)) {
        faults.ignored(
            path,
            field,
            name,
            "is passed over, for only a single entry may be an expression",
            "write a name, or one expression for all");
      }
    }
  }

  /** Here nothing stands for each one. */
  private static boolean isName(String text) {
    return !text.equals(DocumentLimit.EACH);
  }

  /** By Java's grammar, which takes nearly all that Go's takes. */
  private static boolean isExpression(String text) {
    try {
      Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      return false;
    }
    return SPECIAL.matcher(text).matches();
  }
}
