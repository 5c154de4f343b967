package dev.millwright.queues.convert.yarn;

import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.Quantities;
import dev.millwright.queues.convert.draft.Settings;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A capacity as YARN writes it: hundredths of what the queue above has, {@code 40}; a weight
 * against the queues beside it, {@code 4w}; or amounts, {@code [memory=10240,vcores=10]}, memory in
 * MiB where it has no unit.
 */
sealed interface CapacityText {
  /** Hundredths of what the queue above has. */
  record Percent(BigDecimal hundredths) implements CapacityText {}

  /** Against the queues beside it. */
  record Weight(BigDecimal weight) implements CapacityText {}

  /** Amounts, some of them in hundredths of what the queue above has. */
  record Vector(SortedMap<String, BigDecimal> amounts, SortedMap<String, BigDecimal> hundredths)
      implements CapacityText {}

  Pattern NUMBER = Pattern.compile("[0-9]+([.][0-9]+)?");
  Pattern UNIT = Pattern.compile("([0-9]+)([a-zA-Z]*)");

  /** What a text says; null for none of the three. */
  static @Nullable CapacityText of(String text) {
    String bare = text.strip();
    if (bare.endsWith("w") && NUMBER.matcher(bare.substring(0, bare.length() - 1)).matches()) {
      return new Weight(new BigDecimal(bare.substring(0, bare.length() - 1)));
    }
    String number = bare.endsWith("%") ? bare.substring(0, bare.length() - 1) : bare;
    return NUMBER.matcher(number).matches() ? new Percent(new BigDecimal(number)) : null;
  }

  /** Whether a text says amounts. */
  static boolean isVector(String text) {
    return text.strip().startsWith("[");
  }

  /** Amounts, with a word on each that cannot be taken over. */
  static Vector vector(Value value, Settings settings) {
    var amounts = new TreeMap<String, BigDecimal>();
    var hundredths = new TreeMap<String, BigDecimal>();
    String bare = value.text().strip().replaceAll("^\\[|]$", "");
    for (String part : bare.split(",", -1)) {
      String[] pair = part.strip().split("=", 2);
      if (part.isBlank()) {
        continue;
      }
      String said = pair[0].strip();
      String resource = settings.resource(said.equals("vcores") ? "cpu" : said);
      String text = pair.length < 2 ? "" : pair[1].strip();
      Value entry = new Value(value.path(), said, value.node(), value.report());
      if (!Quantities.isResource(resource) || resource.startsWith("yarn.io/")) {
        entry.refused(
            "%s is left out: pods ask for no resource of this name; say what it is to them by --resource %s=NAME"
                .formatted(said, said));
      } else if (text.endsWith("%") && NUMBER.matcher(text.replace("%", "")).matches()) {
        hundredths.put(resource, new BigDecimal(text.replace("%", "")));
      } else {
        put(entry, resource, text, amounts);
      }
    }
    return new Vector(amounts, hundredths);
  }

  private static void put(
      Value entry, String resource, String text, SortedMap<String, BigDecimal> amounts) {
    var unit = UNIT.matcher(text);
    BigDecimal amount = null;
    if (unit.matches()) {
      String said = unit.group(2);
      String inMib = resource.equals("memory") && said.isEmpty() ? "Mi" : said;
      amount = Quantities.parse(unit.group(1) + inMib);
    }
    if (amount == null || Quantities.fault(resource, amount) != null) {
      entry.refused(
          "%s=%s is left out: write a whole number, of MiB for memory"
              .formatted(entry.name(), text));
    } else {
      amounts.put(resource, amount);
    }
  }
}
