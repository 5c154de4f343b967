package dev.millwright.queues.yunikorn.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as YuniKorn's parser wants them: digits and a unit; no point, sign or exponent. Source:
 * YuniKorn core, {@code pkg/common/resources/quantity.go}.
 */
public final class DocumentAmount {
  /** Its name for CPUs, which it counts in thousandths. */
  public static final String CPU = "vcore";

  private static final String KUBERNETES_CPU = "cpu";
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
  private static final Pattern AMOUNT = Pattern.compile("([0-9]+)\\s*((?:[mkKMGTPE]i?)?)");
  private static final Map<String, BigInteger> UNITS =
      Map.ofEntries(
          Map.entry("", BigInteger.ONE),
          Map.entry("k", THOUSAND),
          Map.entry("M", THOUSAND.pow(2)),
          Map.entry("G", THOUSAND.pow(3)),
          Map.entry("T", THOUSAND.pow(4)),
          Map.entry("P", THOUSAND.pow(5)),
          Map.entry("E", THOUSAND.pow(6)),
          Map.entry("Ki", BigInteger.ONE.shiftLeft(10)),
          Map.entry("Mi", BigInteger.ONE.shiftLeft(20)),
          Map.entry("Gi", BigInteger.ONE.shiftLeft(30)),
          Map.entry("Ti", BigInteger.ONE.shiftLeft(40)),
          Map.entry("Pi", BigInteger.ONE.shiftLeft(50)),
          Map.entry("Ei", BigInteger.ONE.shiftLeft(60)));

  private DocumentAmount() {}

  /** Kubernetes' name of a resource as YuniKorn's: all but {@code cpu} are called alike. */
  public static String resource(String kubernetes) {
    return kubernetes.equals(KUBERNETES_CPU) ? CPU : kubernetes;
  }

  /**
   * A guaranteed amount, rounded up: nobody gets less than what is said.
   *
   * @param resource YuniKorn's name
   * @param value CPUs, bytes or pieces; 0 or more, and at most what 64 bits count
   * @throws IllegalArgumentException for a value that YuniKorn cannot count
   */
  public static String guaranteed(String resource, BigDecimal value) {
    return text(resource, value, RoundingMode.CEILING);
  }

  /**
   * A max, rounded down: nobody gets more than what is said.
   *
   * @param resource YuniKorn's name
   * @param value CPUs, bytes or pieces; 0 or more, and at most what 64 bits count
   * @throws IllegalArgumentException for a value that YuniKorn cannot count
   */
  public static String max(String resource, BigDecimal value) {
    return text(resource, value, RoundingMode.FLOOR);
  }

  private static String text(String resource, BigDecimal value, RoundingMode rounding) {
    boolean cpu = resource.equals(CPU);
    BigInteger units =
        (cpu ? value.movePointRight(3) : value).setScale(0, rounding).toBigIntegerExact();
    if (units.signum() < 0 || units.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "%s %s cannot be counted in 64 bits".formatted(resource, value));
    }
    return cpu ? units + "m" : units.toString();
  }

  /**
   * What YuniKorn reads: thousandths of {@code vcore}, else bytes or pieces; null where it refuses
   * the text.
   */
  public static @Nullable BigInteger parse(String resource, String text) {
    Matcher amount = AMOUNT.matcher(text.strip());
    if (!amount.matches()) {
      return null;
    }
    boolean cpu = resource.equals(CPU);
    var digits = new BigInteger(amount.group(1));
    String unit = amount.group(2);
    BigInteger scale = cpu && unit.equals("m") ? BigInteger.ONE : UNITS.get(unit);
    // It reads the digits into 64 bits before it looks at the unit.
    if (scale == null || digits.compareTo(MOST) > 0) {
      return null;
    }
    BigInteger value = digits.multiply(scale);
    if (cpu && !unit.equals("m")) {
      value = value.multiply(THOUSAND);
    }
    return value.compareTo(MOST) > 0 ? null : value;
  }
}
