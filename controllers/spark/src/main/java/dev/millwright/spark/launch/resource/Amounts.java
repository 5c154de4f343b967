package dev.millwright.spark.launch.resource;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * How much of each resource: CPUs, bytes of memory, pieces of all else. Exact; rounded only where
 * it is written.
 *
 * @param values by the name of the resource
 */
public record Amounts(SortedMap<String, BigDecimal> values) {
  /** Nothing. */
  public static final Amounts NONE = new Amounts(new TreeMap<>());

  private static final BigInteger MIB = BigInteger.ONE.shiftLeft(20);
  private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

  public Amounts {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The amounts that these quantities say. */
  public static Amounts of(Map<String, Quantity> quantities) {
    var values = new TreeMap<String, BigDecimal>();
    quantities.forEach((name, quantity) -> values.put(name, quantity.getNumericalAmount()));
    return new Amounts(values);
  }

  /** Both together. */
  public Amounts plus(Amounts other) {
    return merged(other, BigDecimal::add);
  }

  /** The larger of the two, resource by resource. */
  public Amounts orMore(Amounts other) {
    return merged(other, BigDecimal::max);
  }

  /** These so many times. */
  public Amounts times(int count) {
    var product = new TreeMap<>(values);
    product.replaceAll((name, value) -> value.multiply(BigDecimal.valueOf(count)));
    return new Amounts(product);
  }

  /** As Kubernetes writes them, rounded up to what it can count. */
  public SortedMap<String, Quantity> quantities() {
    var quantities = new TreeMap<String, Quantity>();
    values.forEach((name, value) -> quantities.put(name, new Quantity(text(name, value))));
    return quantities;
  }

  /** One amount as Kubernetes writes it: {@code 1500m}, {@code 1408Mi}, {@code 2}. */
  public static String text(String resource, BigDecimal value) {
    if (resource.equals("cpu")) {
      var thousandths = whole(value.movePointRight(3));
      var parts = thousandths.divideAndRemainder(THOUSAND);
      return parts[1].signum() == 0 ? parts[0].toString() : thousandths + "m";
    }
    var count = whole(value);
    var parts = count.divideAndRemainder(MIB);
    return bytes(resource) && count.signum() > 0 && parts[1].signum() == 0
        ? parts[0] + "Mi"
        : count.toString();
  }

  private static boolean bytes(String resource) {
    return resource.equals("memory")
        || resource.equals("ephemeral-storage")
        || resource.startsWith("hugepages-");
  }

  private static BigInteger whole(BigDecimal value) {
    return value.setScale(0, RoundingMode.CEILING).toBigIntegerExact();
  }

  private Amounts merged(Amounts other, BinaryOperator<BigDecimal> rule) {
    var both = new TreeMap<>(values);
    other.values.forEach((name, value) -> both.merge(name, value, rule));
    return new Amounts(both);
  }
}
