package dev.millwright.queues.yunikorn.document;

import dev.millwright.queues.yunikorn.document.YamlNode.Scalar;
import dev.millwright.queues.yunikorn.document.YamlNode.Scalar.Kind;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A single value as what YuniKorn wants in its place, be it that or only something like it. */
final class LooseScalar {
  /** With a 0 before other digits it is octal. */
  private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9].*|0?[.][0-9].*)");

  private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
  private static final Set<String> FALSE = Set.of("false", "False", "FALSE");

  /** What it takes for a flag though it be text: words of an older YAML. */
  private static final Set<String> YES = Set.of("y", "Y", "yes", "Yes", "YES", "on", "On", "ON");

  private static final Set<String> NO = Set.of("n", "N", "no", "No", "NO", "off", "Off", "OFF");

  private LooseScalar() {}

  /** The flag it stands for; null for none. */
  static @Nullable Boolean flag(Scalar scalar) {
    String text = scalar.text();
    // In quotes these are text, and no flag.
    boolean plain = scalar.kind() == Kind.FLAG;
    if (YES.contains(text) || (plain && TRUE.contains(text))) {
      return true;
    }
    return (NO.contains(text) || (plain && FALSE.contains(text))) ? false : null;
  }

  /** The number it stands for; null for none. */
  static @Nullable BigDecimal number(Scalar scalar) {
    if (scalar.kind() != Kind.WHOLE && scalar.kind() != Kind.FRACTION) {
      return null;
    }
    String digits = scalar.text().replace("_", "");
    try {
      return DECIMAL.matcher(digits).matches()
          ? new BigDecimal(digits)
          : BigDecimal.valueOf(Long.decode(digits));
    } catch (NumberFormatException e) {
      return null; // What YAML calls a number and no library reads, like .nan.
    }
  }
}
