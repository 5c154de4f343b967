package dev.millwright.queues.volcano.observe;

import dev.millwright.queues.tree.Amounts;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fields of objects that have no class; what is absent or of another kind reads as absent. */
record Fields(Map<?, ?> values) {

  static Fields of(GenericKubernetesResource object, String part) {
    return new Fields(map(object.getAdditionalProperties().get(part)));
  }

  Fields part(String name) {
    return new Fields(map(values.get(name)));
  }

  List<Fields> list(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(one -> new Fields(map(one))).toList()
        : List.of();
  }

  String text(String name) {
    return Objects.requireNonNullElse(textOrNull(name), "");
  }

  @Nullable String textOrNull(String name) {
    return values.get(name) instanceof String text ? text : null;
  }

  int number(String name, int otherwise) {
    return values.get(name) instanceof Number number ? number.intValue() : otherwise;
  }

  boolean flag(String name, boolean otherwise) {
    return values.get(name) instanceof Boolean flag ? flag : otherwise;
  }

  /**
   * Amounts by resource.
   *
   * @throws IllegalArgumentException where a value is no quantity, which the API server does not
   *     store
   */
  Amounts amounts(String name) {
    var quantities = new TreeMap<String, Quantity>();
    map(values.get(name))
        .forEach(
            (resource, value) ->
                quantities.put(String.valueOf(resource), new Quantity(String.valueOf(value))));
    return Amounts.of(quantities);
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
