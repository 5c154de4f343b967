package dev.millwright.conditions;

import dev.millwright.common.condition.Reason;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.stream.Stream;

/**
 * Kinds that say the same things of themselves.
 *
 * @param kinds their names
 * @param writer the one class that writes their status, a {@code StatusFactory}
 * @param note what a table cannot say, as a paragraph of the page; empty for nothing
 * @param reasons every reason they give beside the common ones
 */
record Concern(List<String> kinds, Class<?> writer, String note, List<Reason> reasons) {

  static Concern of(String kinds, Class<?> writer, String note, Reason[]... reasons) {
    return new Concern(
        List.of(kinds.split(", ")), writer, note, Stream.of(reasons).flatMap(Stream::of).toList());
  }

  /** The kinds as a reader lists them. */
  String title() {
    return String.join(", ", kinds);
  }

  boolean carries(String type) {
    return reasons.stream()
        .flatMap(reason -> reason.marks().stream())
        .anyMatch(mark -> mark.type().equals(type));
  }

  /** The type of the status that the writer writes. */
  String status() {
    var factory = (ParameterizedType) writer.getGenericSuperclass();
    return factory.getActualTypeArguments()[1].getTypeName();
  }
}
