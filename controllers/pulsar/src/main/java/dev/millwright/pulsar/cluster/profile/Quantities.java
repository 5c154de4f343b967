package dev.millwright.pulsar.cluster.profile;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Quantities in the form in which the API server stores them, so that what was applied compares
 * equal to what is read back: {@code 1024Mi} is {@code 1Gi}, {@code 0.5} is {@code 500m}.
 */
public final class Quantities {

  private static final Set<String> BINARY = Set.of("Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
  private static final String[] BINARY_SUFFIXES = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
  private static final String[] DECIMAL_SUFFIXES = {
    "n", "u", "m", "", "k", "M", "G", "T", "P", "E"
  };
  private static final BigDecimal NANO = BigDecimal.valueOf(1_000_000_000L);
  private static final BigDecimal K = BigDecimal.valueOf(1000);
  private static final BigDecimal KI = BigDecimal.valueOf(1024);

  private Quantities() {}

  /** The same quantity in normal form. */
  public static Quantity normal(Quantity quantity) {
    String format = quantity.getFormat() == null ? "" : quantity.getFormat();
    if (format.startsWith("e") || (format.startsWith("E") && format.length() > 1)) {
      if (!BINARY.contains(format)) {
        return quantity;
      }
    }
    if (format.equals("Ei") && isWhole(new BigDecimal(quantity.getAmount()))) {
      // The largest there is; and the library's arithmetic, of 16 digits, would round it.
      return quantity;
    }
    BigDecimal amount = quantity.getNumericalAmount();
    boolean binary = BINARY.contains(format) && amount.abs().compareTo(KI) >= 0;
    return binary && isWhole(amount)
        ? scaled(amount, KI, BINARY_SUFFIXES)
        : scaled(amount.multiply(NANO), K, DECIMAL_SUFFIXES);
  }

  private static Quantity scaled(BigDecimal amount, BigDecimal step, String[] suffixes) {
    BigDecimal rest = amount;
    int exponent = 0;
    while (rest.signum() != 0
        && exponent < suffixes.length - 1
        && rest.remainder(step).signum() == 0) {
      rest = rest.divide(step);
      exponent++;
    }
    return rest.signum() == 0
        ? new Quantity("0", "")
        : new Quantity(rest.toBigInteger().toString(), suffixes[exponent]);
  }

  private static boolean isWhole(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= 0;
  }
}
