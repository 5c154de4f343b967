package dev.millwright.queues.kueue.object;

import dev.millwright.queues.tree.Amounts;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of objects that have no class; what is absent or of another kind reads as absent.
 *
 * @param values as they were read
 */
public record Fields(Map<?, ?> values) {

  /** Of this value, if it holds fields. */
  public static Fields of(@Nullable Object value) {
    return new Fields(value instanceof Map<?, ?> map ? map : Map.of());
  }

  /** A field that holds fields. */
  public Fields part(String name) {
    return of(values.get(name));
  }

  /** A field that holds a list of fields. */
  public List<Fields> list(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(Fields::of).toList()
        : List.of();
  }

  /** A text; empty where there is none. */
  public String text(String name) {
    return values.get(name) instanceof String text ? text : "";
  }

  /** A number; 0 where there is none. */
  public int count(String name) {
    return values.get(name) instanceof Number number ? number.intValue() : 0;
  }

  /**
   * An amount in any of its notations; null where there is none.
   *
   * @throws IllegalArgumentException it is no quantity, which the API server does not store
   */
  public @Nullable BigDecimal amount(String name) {
    Object value = values.get(name);
    if (!(value instanceof String) && !(value instanceof Number)) {
      return null;
    }
    // By the way of amounts: the client's own reading of binary units is not exact.
    return Amounts.of(Map.of(name, Quantity.parse(value.toString()))).get(name);
  }
}
