package dev.millwright.convert.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * All fields of a type of what is read, in the order in which they are converted, and what becomes
 * of each. Converting an object by its table leaves no field unsaid.
 *
 * @param <T> what the fields are written to
 */
public final class FieldTable<T> {
  private final String type;
  private final Map<String, Field<T>> fields = new LinkedHashMap<>();

  /**
   * An empty table.
   *
   * @param type of what is read, for people
   */
  public FieldTable(String type) {
    this.type = type;
  }

  /** A field that is taken over as it is, if under another name. */
  public FieldTable<T> kept(String name, String becomes, BiConsumer<Value, T> convert) {
    return add(name, Outcome.KEPT, becomes, convert, null);
  }

  /** A field that is said in another way. */
  public FieldTable<T> changed(String name, String becomes, BiConsumer<Value, T> convert) {
    return add(name, Outcome.CHANGED, becomes, convert, null);
  }

  /** A field that is never taken over. */
  public FieldTable<T> refused(String name, String cure) {
    return add(name, Outcome.REFUSED, cure, (value, target) -> value.refused(cure), null);
  }

  /** A field that says nothing here. */
  public FieldTable<T> leftOut(String name, String why) {
    return add(
        name,
        Outcome.CHANGED,
        "left out: " + why,
        (value, target) -> value.changed("left out: " + why),
        null);
  }

  /** An object with a table of its own. */
  public FieldTable<T> nested(String name, FieldTable<T> table) {
    return nested(name, table, table::convert);
  }

  /** An object with a table of its own, that is more than its fields. */
  public FieldTable<T> nested(String name, FieldTable<T> table, BiConsumer<Value, T> convert) {
    return add(name, Outcome.KEPT, "", convert, table);
  }

  /** All fields of another table too, after those that are there. */
  public FieldTable<T> with(FieldTable<T> other) {
    fields.putAll(other.fields);
    return this;
  }

  /** Converts an object; a field that is not in the table is refused. */
  public void convert(Value object, T target) {
    if (!object.node().isObject()) {
      object.refused("must be an object with fields, as %s has; correct it".formatted(type));
      return;
    }
    for (Field<T> field : fields.values()) {
      Value value = object.find(field.name());
      if (value != null) {
        int before = value.report().size();
        field.convert().accept(value, target);
        if (value.report().size() == before) {
          tellNothing(value);
        }
      }
    }
    object.fields().stream()
        .filter(value -> Value.given(value.node()) && !fields.containsKey(value.name()))
        .forEach(value -> value.refused("is no field of %s: correct or remove it".formatted(type)));
  }

  private void tellNothing(Value value) {
    if (saysNothing(value.node())) {
      value.changed("left out: it says nothing");
    } else {
      value.refused("is left out: nothing of %s can be read there; correct it".formatted(type));
    }
  }

  /** Whether all that is in it is empty. */
  private static boolean saysNothing(JsonNode node) {
    if (!Value.given(node)) {
      return true;
    }
    boolean nothing = node.isContainerNode();
    for (JsonNode part : node) {
      nothing &= saysNothing(part);
    }
    return nothing;
  }

  /** The table for people: the fields of nested ones with dots between. */
  public List<Row> rows(String prefix) {
    var rows = new ArrayList<Row>();
    for (Field<T> field : fields.values()) {
      String path = prefix + field.name();
      if (field.nested() == null) {
        rows.add(new Row(path, field.usual(), field.becomes()));
      } else {
        rows.addAll(field.nested().rows(path + "."));
      }
    }
    return rows;
  }

  /** A section of a page of fields, in Markdown. */
  public String section(String title, String prefix) {
    var text =
        new StringBuilder(
            "\n## %s\n\n| Field | Outcome | Here |\n|---|---|---|\n".formatted(title));
    for (Row row : rows(prefix)) {
      String usual = row.usual().name().toLowerCase(Locale.ROOT);
      text.append("| `%s` | %s | %s |\n".formatted(row.path(), usual, row.becomes()));
    }
    return text.toString();
  }

  private FieldTable<T> add(
      String name,
      Outcome usual,
      String becomes,
      BiConsumer<Value, T> convert,
      @Nullable FieldTable<T> nested) {
    fields.put(name, new Field<>(name, usual, becomes, convert, nested));
    return this;
  }

  /**
   * What usually becomes of a field.
   *
   * @param path of the field
   * @param usual outcome, where its value is one that can be taken over
   * @param becomes where it stands then, or why not and what to do
   */
  public record Row(String path, Outcome usual, String becomes) {}

  private record Field<T>(
      String name,
      Outcome usual,
      String becomes,
      BiConsumer<Value, T> convert,
      @Nullable FieldTable<T> nested) {}
}
