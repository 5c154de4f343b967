package dev.millwright.convert.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.FieldReport;
import dev.millwright.convert.source.Outcome;
import dev.millwright.convert.source.Report;
import dev.millwright.convert.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What came of one object.
 *
 * @param object what was read, by kind and name
 * @param objects what it is here: one of ours and what comes beside it; none where its kind is
 *     refused, or where it is part of another object
 * @param fields what became of each of its fields
 * @param converted whether it is taken over, as objects or as part of another
 */
public record Conversion(
    String object, List<ObjectNode> objects, List<FieldReport> fields, boolean converted) {

  public Conversion {
    objects = List.copyOf(objects);
    fields = List.copyOf(fields);
  }

  /**
   * Converts a document, which may be a list of objects.
   *
   * @param convert what one object becomes; it says of each field what became of it
   */
  public static List<Conversion> of(JsonNode document, Function<Value, List<ObjectNode>> convert) {
    if (document.path("kind").asText().equals("List") && document.path("items").isArray()) {
      var all = new ArrayList<Conversion>();
      document.path("items").forEach(item -> all.addAll(of(item, convert)));
      return all;
    }
    var report = new Report();
    List<ObjectNode> objects = convert.apply(Value.root(document, report));
    return List.of(new Conversion(name(document), objects, report.fields(), !objects.isEmpty()));
  }

  /** Whether something of it could not be taken over. */
  public boolean refused() {
    return fields.stream().anyMatch(field -> field.outcome() == Outcome.REFUSED);
  }

  /** An object for people: kind and name. */
  public static String name(JsonNode document) {
    String kind = document.path("kind").asText("document without a kind");
    JsonNode metadata = document.path("metadata");
    String name = metadata.path("name").asText(metadata.path("generateName").asText());
    String namespace = metadata.path("namespace").asText();
    return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
  }
}
