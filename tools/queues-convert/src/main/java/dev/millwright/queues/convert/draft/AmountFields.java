package dev.millwright.queues.convert.draft;

import dev.millwright.convert.source.Value;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads maps of amounts by resource, and says of each that cannot be taken over why not. */
public final class AmountFields {
  /** How a scheduler names and counts. */
  public interface Units {
    /** CPUs, bytes or pieces; null for a text that is no amount. */
    @Nullable BigDecimal parse(String resource, String text);

    /** The name that Kubernetes has for a resource. */
    default String name(String resource) {
      return resource;
    }

    /** What to write. */
    default String form() {
      return "write an amount of Kubernetes, like 500m or 4Gi";
    }
  }

  /** Kubernetes' own. */
  public static final Units KUBERNETES = (resource, text) -> Quantities.parse(text);

  private final Units units;
  private final Settings settings;

  /** Of a scheduler that counts so. */
  public AmountFields(Units units, Settings settings) {
    this.units = units;
    this.settings = settings;
  }

  /** The amounts of a map that can be taken over. */
  public SortedMap<String, BigDecimal> read(Value map) {
    var amounts = new TreeMap<String, BigDecimal>();
    for (Value value : map.fields()) {
      String resource = settings.resource(units.name(value.name()));
      BigDecimal amount = amount(value, resource, value.name());
      if (amount != null) {
        amounts.merge(resource, amount, BigDecimal::add);
      }
    }
    return amounts;
  }

  /** One amount, or null where it cannot be taken over, which is said then. */
  public @Nullable BigDecimal amount(Value value, String resource, String said) {
    if (!Quantities.isResource(resource)) {
      value.refused(
          "%s is left out: pods ask for no resource of this name; say what it is to them by --resource %s=NAME"
              .formatted(said, said));
      return null;
    }
    BigDecimal amount = units.parse(said, value.text());
    String fault =
        amount == null
            ? "is left out: is no amount; " + units.form()
            : Quantities.fault(resource, amount);
    if (amount == null || fault != null) {
      value.refused("%s %s".formatted(value.text(), fault));
      return null;
    }
    return amount;
  }
}
