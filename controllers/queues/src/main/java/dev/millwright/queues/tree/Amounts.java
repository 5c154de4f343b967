package dev.millwright.queues.tree;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How much of each resource: CPUs, bytes of memory, pieces of all else. Exact, and never rounded. A
 * resource that is not there is one that nothing was said of; zero is an amount like any other and
 * stays where it was said, because a limit of zero is none of the resource, not no limit.
 *
 * @param values by the name of the resource, without zeros behind the point
 */
public record Amounts(SortedMap<String, BigDecimal> values) {
  /** Nothing is said of any resource. */
  public static final Amounts NONE = new Amounts(Collections.emptySortedMap());

  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final String BINARY = "KMGTPE";
  private static final BigInteger MIB = BigInteger.ONE.shiftLeft(20);

  public Amounts {
    var plain = new TreeMap<String, BigDecimal>();
    values.forEach((resource, value) -> plain.put(resource, plain(value)));
    values = Collections.unmodifiableSortedMap(plain);
  }

  /**
   * The amounts that these quantities say.
   *
   * @param quantities by the name of the resource, as the API server takes them; null for none
   */
  public static Amounts of(@Nullable Map<String, Quantity> quantities) {
    if (quantities == null || quantities.isEmpty()) {
      return NONE;
    }
    var values = new TreeMap<String, BigDecimal>();
    quantities.forEach((name, quantity) -> values.put(name, amount(quantity)));
    return new Amounts(values);
  }

  /** Of this resource; null where nothing was said. */
  public @Nullable BigDecimal get(String resource) {
    return values.get(resource);
  }

  /** Of this resource, where what was not said is nothing. */
  public BigDecimal orZero(String resource) {
    return values.getOrDefault(resource, BigDecimal.ZERO);
  }

  /** Both together, resource by resource. */
  public Amounts plus(Amounts other) {
    return merged(other, BigDecimal::add);
  }

  /** The smaller of the two, and the one that is said where one says nothing. */
  public Amounts orLess(Amounts other) {
    return merged(other, BigDecimal::min);
  }

  /** These, and of resources that these say nothing of the other's. */
  public Amounts or(Amounts other) {
    return merged(other, (mine, others) -> mine);
  }

  /** Those of the resources that the other says something of. */
  public Amounts only(Amounts other) {
    var kept = new TreeMap<>(values);
    kept.keySet().retainAll(other.values.keySet());
    return new Amounts(kept);
  }

  /** As Kubernetes writes them. */
  public SortedMap<String, Quantity> quantities() {
    var quantities = new TreeMap<String, Quantity>();
    values.forEach((name, value) -> quantities.put(name, new Quantity(text(name, value))));
    return quantities;
  }

  /** One amount as Kubernetes writes it: {@code 1500m}, {@code 1408Mi}, {@code 2}. */
  public static String text(String resource, BigDecimal value) {
    BigDecimal plain = plain(value);
    if (plain.scale() > 0) {
      boolean thousandths = resource.equals("cpu") && plain.scale() <= 3;
      return thousandths ? plain.movePointRight(3).toPlainString() + "m" : plain.toPlainString();
    }
    BigInteger[] parts = plain.toBigIntegerExact().divideAndRemainder(MIB);
    boolean mebibytes = bytes(resource) && plain.signum() > 0 && parts[1].signum() == 0;
    return mebibytes ? parts[0] + "Mi" : plain.toPlainString();
  }

  /** The same, rounded down to what schedulers can count: thousandths of a CPU, else pieces. */
  static BigDecimal countable(String resource, BigDecimal value) {
    return value.setScale(resource.equals("cpu") ? 3 : 0, RoundingMode.FLOOR);
  }

  /** Whether schedulers can count it: they do so in 64 bits, in these units. */
  static boolean isCountable(String resource, BigDecimal value) {
    BigDecimal units = resource.equals("cpu") ? value.movePointRight(3) : value;
    return value.signum() >= 0
        && value.compareTo(countable(resource, value)) == 0
        && units.compareTo(MOST) <= 0;
  }

  /** The client's own reading of binary units keeps 16 digits only, and bytes can have 19. */
  private static BigDecimal amount(Quantity quantity) {
    String format = quantity.getFormat();
    int power = format != null && format.endsWith("i") ? BINARY.indexOf(format.charAt(0)) : -1;
    return power < 0
        ? quantity.getNumericalAmount()
        : new BigDecimal(quantity.getAmount())
            .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(10 * (power + 1))));
  }

  private static boolean bytes(String resource) {
    return resource.equals("memory")
        || resource.equals("ephemeral-storage")
        || resource.startsWith("hugepages-");
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Amounts merged(Amounts other, BinaryOperator<BigDecimal> rule) {
    if (other.values.isEmpty()) {
      return this;
    }
    if (values.isEmpty()) {
      return other;
    }
    var both = new TreeMap<>(values);
    other.values.forEach((name, value) -> both.merge(name, value, rule));
    return new Amounts(both);
  }
}
