package dev.millwright.queues.convert.draft;

import dev.millwright.queues.tree.Amounts;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of resources in Kubernetes' words. */
public final class Quantities {
  private static final Pattern RESOURCE =
      Pattern.compile(
          "cpu|memory|pods|ephemeral-storage|hugepages-[0-9]+[KMGT]i"
              + "|(?!requests[.])[a-z0-9][-a-z0-9.]{0,252}/[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
  private static final String UNITS = "MGTPE";
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private Quantities() {}

  /** Whether pods can ask for it by this name. */
  public static boolean isResource(String name) {
    return RESOURCE.matcher(name).matches();
  }

  /** CPUs, bytes or pieces; null for what is no quantity. */
  public static @Nullable BigDecimal parse(String text) {
    try {
      return Amounts.of(Map.of("cpu", new Quantity(text.strip()))).get("cpu");
    } catch (IllegalArgumentException | ArithmeticException e) {
      return null;
    }
  }

  /** Why schedulers cannot count it, and what to write; null where they can. */
  public static @Nullable String fault(String resource, BigDecimal value) {
    boolean cpu = resource.equals("cpu");
    BigDecimal units = cpu ? value.movePointRight(3) : value;
    if (units.signum() >= 0
        && units.stripTrailingZeros().scale() <= 0
        && units.compareTo(MOST) <= 0) {
      return null;
    }
    return cpu
        ? "is left out: write whole thousandths of a CPU from 0 to 2^63-1, like 500m"
        : "is left out: write a whole number from 0 to 2^63-1";
  }

  /** In the largest unit in which it is whole. */
  public static String text(String resource, BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.scale() > 0) {
      return plain.movePointRight(3).toPlainString() + "m";
    }
    BigInteger whole = plain.toBigIntegerExact();
    if (isBytes(resource) && whole.signum() > 0) {
      String binary = inUnits(whole, BigInteger.ONE.shiftLeft(10), "i");
      return binary == null
          ? Objects.requireNonNullElse(
              inUnits(whole, BigInteger.valueOf(1000), ""), whole.toString())
          : binary;
    }
    return whole.toString();
  }

  /** From the largest unit down to the million; null where it is whole in none. */
  private static @Nullable String inUnits(BigInteger whole, BigInteger step, String behind) {
    for (int i = UNITS.length() - 1; i >= 0; i--) {
      BigInteger[] parts = whole.divideAndRemainder(step.pow(i + 2));
      if (parts[1].signum() == 0) {
        return parts[0] + UNITS.substring(i, i + 1) + behind;
      }
    }
    return null;
  }

  private static boolean isBytes(String resource) {
    return resource.equals("memory")
        || resource.equals("ephemeral-storage")
        || resource.startsWith("hugepages-");
  }
}
