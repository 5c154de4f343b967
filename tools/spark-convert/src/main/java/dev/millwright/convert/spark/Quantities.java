package dev.millwright.convert.spark;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.source.Value;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Amounts of memory and CPU. */
public final class Quantities {
  private Quantities() {}

  /** Memory as Java writes it. */
  public static BiConsumer<Value, SparkTarget> memory(String path) {
    return (value, target) -> {
      String memory = JavaMemory.of(value.text());
      if (memory == null) {
        value.refused("%s %s".formatted(value.text(), JavaMemory.CURE));
      } else {
        target.set(path, memory);
        if (memory.equals(value.text())) {
          value.kept("spec." + path);
        } else {
          value.changed("spec.%s: %s is %s here".formatted(path, value.text(), memory));
        }
      }
    };
  }

  /** A factor, which is a number here. */
  public static @Nullable Double factor(Value value) {
    try {
      double factor = Double.parseDouble(value.text());
      if (factor > 0 && factor <= 100) {
        return factor;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    value.refused("%s is no number above 0 like 0.1, and is left out".formatted(value.text()));
    return null;
  }

  /** CPU above 0. */
  public static BiConsumer<Value, SparkTarget> cpu(String path) {
    return (value, target) -> {
      BigDecimal cpu = amount(value.node());
      if (cpu == null || cpu.signum() <= 0) {
        value.refused(
            "%s is no CPU quantity above 0, like 500m or 2, and is left out"
                .formatted(value.text()));
      } else {
        target.set(path, value.text());
        value.kept("spec." + path);
      }
    };
  }

  /** A limit of CPU: below the request, Kubernetes refuses the pod. */
  public static BiConsumer<Value, SparkTarget> cpuLimit(String role) {
    return (value, target) -> {
      JsonNode request = target.find(role + ".coreRequest");
      JsonNode cores = target.find(role + ".cores");
      BigDecimal least =
          request != null ? amount(request) : cores != null ? amount(cores) : BigDecimal.ONE;
      BigDecimal limit = amount(value.node());
      if (limit != null && least != null && limit.compareTo(least) < 0) {
        value.refused(
            ("%s is below the request of %s, and is left out: Kubernetes refuses such a pod; set"
                    + " spec.%s.coreRequest too")
                .formatted(value.text(), least.stripTrailingZeros().toPlainString(), role));
      } else {
        cpu(role + ".coreLimit").accept(value, target);
      }
    };
  }

  static @Nullable BigDecimal amount(JsonNode node) {
    try {
      return new Quantity(node.asText()).getNumericalAmount();
    } catch (IllegalArgumentException | ArithmeticException e) {
      return null;
    }
  }
}
